import * as fc from 'fast-check';
import { BootsAndNumbers } from './boots-and-numbers';

it('holds what a map by boot and number would hold', () => {
  const key = fc.tuple(fc.constantFrom('a', 'b', 'a/1'), fc.integer({ min: 0, max: 4 }));
  const step = fc.record({ key, action: fc.constantFrom('set', 'delete'), value: fc.integer() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const held = new BootsAndNumbers<number>();
      const expected = new Map<string, number>();
      for (const { key: pair, action, value } of steps) {
        const name = JSON.stringify(pair);
        if (action === 'set') {
          held.set(...pair, value);
          expected.set(name, value);
        } else {
          held.delete(...pair);
          expected.delete(name);
        }
        expect([held.get(...pair), held.has(...pair), held.isEmpty]).toEqual([expected.get(name), expected.has(name), expected.size === 0]);
      }
    }),
  );
});
