import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { explainFieldStrength } from './explain-field-strength';
import { predictFieldStrength } from './field-strength';
import type { LandPath } from './land-path';

const PLAIN: LandPath = { frequencyHz: 98e6, distanceM: 30_000, transmitterHeightM: 150 };
const WHOLE: LandPath = {
  frequencyHz: 900e6,
  distanceM: 10_000,
  timePercent: 20,
  locationPercent: 95,
  transmitterHeightM: -23.125,
  transmitterAboveGroundM: 10,
  transmitterClutterM: 20,
  transmitterSiteM: 0,
  receiverSiteM: 0,
  transmitterClearanceAngleDeg: 1.07417,
  terrainClearanceAngleDeg: 1.00257,
  environment: 'suburban',
  receiverHeightM: 5,
  receiverClutterM: 5,
};

describe('explainFieldStrength', () => {
  it('predicts as predictFieldStrength does', () => {
    for (const path of [PLAIN, WHOLE]) {
      expect(explainFieldStrength(path, LAND_TABLE).fieldDbuvM).toBe(predictFieldStrength(path, LAND_TABLE));
    }
  });

  it('tells the steps of a plain path: tables, frequency, receiver, loss', () => {
    const { steps, lossDb, maximumDbuvM } = explainFieldStrength(PLAIN, LAND_TABLE);
    expect(steps.map(({ name, section }) => [section.replace('Annex 5, ', ''), name])).toEqual([
      ['§ 2', 'maximum field strength'],
      ['§ 3', 'height of the transmitting antenna h1'],
      ['§ 4.1', 'field strength at 100 MHz, 50 % of time'],
      ['§ 4.1', 'field strength at 600 MHz, 50 % of time'],
      ['§ 6', 'field strength at 98 MHz, 50 % of time'],
      ['§ 9', 'height of the clutter at the receiver as seen from the transmitter'],
      ['§ 9', 'receiving antenna height correction'],
      ['§ 2', 'field strength'],
      ['§ 17', 'basic transmission loss'],
    ]);
    expect(lossDb).toBeCloseTo(124.93, 1);
    expect(maximumDbuvM).toBeCloseTo(106.9 - 29.54, 2);
  });

  // Py1546, validation result land_neg_h1_urban_10km_0.
  it.each([
    ['field strength for 20 % of time', 39.573],
    ['terrain clearance angle correction', -4.42713],
    ['path scattering angle', 2.1442],
    ['field strength by tropospheric scattering', 22.5346],
    ['height of the clutter at the receiver as seen from the transmitter', 5.04225],
    ['receiving antenna height correction', -6.57378],
    ['transmitter clutter correction', -26.1257],
    ['slope-path correction', -1.08574e-6],
    ['location correction', -1.645 * 10],
  ])('tells the step %s as the reference implementation does', (name, expected) => {
    const { steps } = explainFieldStrength(WHOLE, LAND_TABLE);
    expect(Math.abs((steps.find((step) => step.name === name)?.value ?? NaN) - expected)).toBeLessThan(0.002);
  });
});
