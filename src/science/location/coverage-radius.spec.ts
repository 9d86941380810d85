import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { predictFieldStrength } from '../propagation/field-strength';
import { coverageRadius } from './coverage-radius';
import type { KilowattField, PowerHypothesis } from './radiated-power';

const field: KilowattField = ({ distance, transmitterHeight, receiverHeight }) =>
  predictFieldStrength(
    { frequencyHz: 98e6, distanceM: distance, transmitterHeightM: transmitterHeight, receiverHeightM: receiverHeight },
    LAND_TABLE,
  );

const powerOf = (meanDbkw: number, transmitterHeight: number, sigmaDb = 0.01): { hypotheses: PowerHypothesis[] } => ({
  hypotheses: [{ weight: 1, transmitterHeight, meanDbkw, sigmaDb }],
});

describe('coverageRadius', () => {
  it('is T60: 0.5 kW at 75 m reach 54 dBµV/m to 18.8 km', () => {
    const { medianM, exceeds } = coverageRadius(powerOf(-3.01, 75), field);
    expect(Math.abs(medianM / 1000 - 18.8)).toBeLessThan(0.6);
    expect(exceeds(10_000)).toBeCloseTo(1, 6);
  });

  it('widens with the uncertainty of the power', () => {
    const { lowM, medianM, highM } = coverageRadius(powerOf(-3, 55, 4), field);
    expect(lowM).toBeLessThan(medianM);
    expect(medianM).toBeLessThan(highM);
  });

  it('falls with the limit', () => {
    const power = powerOf(0, 75);
    expect(coverageRadius(power, field, 74).medianM).toBeLessThan(coverageRadius(power, field, 66).medianM);
    expect(() => coverageRadius(power, field, NaN)).toThrow(/^limit:/);
  });
});
