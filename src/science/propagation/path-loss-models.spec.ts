import * as fc from 'fast-check';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { PathLoss, RadioLink } from './path-loss';
import { costHataModel, FREE_SPACE_MODEL, hataModel, landModel, TWO_RAY_MODEL } from './path-loss-models';

const LINK: RadioLink = { frequencyHz: 900e6, distanceM: 5_000, transmitterHeightM: 50, receiverHeightM: 2 };
const MODELS: readonly PathLoss[] = [
  FREE_SPACE_MODEL,
  TWO_RAY_MODEL,
  hataModel('urban'),
  hataModel('open'),
  costHataModel('urban-large', true),
  landModel(LAND_TABLE),
  landModel(LAND_TABLE, { environment: 'urban', timePercent: 10 }),
];

describe.each(MODELS)('the model $name', (model) => {
  it('loses at least what free space does, but for a reflection, and more further away', () => {
    const distances = fc.double({ min: 2_000, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(distances, (distanceM) => {
        const link = { ...LINK, distanceM };
        expect(model.lossDb(link)).toBeGreaterThan(FREE_SPACE_MODEL.lossDb(link) - 6.03);
        expect(model.lossDb({ ...link, distanceM: 4 * distanceM })).toBeGreaterThan(model.lossDb(link));
      }),
    );
  });

  it('refuses bad numbers by the name of the argument', () => {
    expect(() => model.lossDb({ ...LINK, frequencyHz: NaN })).toThrow(/^frequencyHz:/);
    expect(() => model.lossDb({ ...LINK, distanceM: -1 })).toThrow(/^distanceM:/);
  });
});

it.each([
  [hataModel('urban'), { frequencyHz: 1_600e6 }],
  [costHataModel('suburban'), { frequencyHz: 900e6 }],
  [TWO_RAY_MODEL, { distanceM: 200 }],
])('models caution where they are not recommended: $name', (model, outside) => {
  const cautions: string[] = [];
  model.lossDb({ ...LINK, ...outside }, (sentence) => cautions.push(sentence));
  expect(cautions).toHaveLength(1);
});
