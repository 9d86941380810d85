import { builtInScenarios } from '../scenario/load-scenario';
import { knownMisses } from './known-misses';

it('only scenarios that there are can be known misses', () => {
  expect(builtInScenarios()).toEqual(expect.arrayContaining(Object.keys(knownMisses())));
});
