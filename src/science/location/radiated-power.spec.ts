import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { normal, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { predictFieldStrength } from '../propagation/field-strength';
import { movedBy } from './local-plane';
import { radiatedPower, type KilowattField, type MeasuredField } from './radiated-power';

const place = { lat: 46, lon: 126 };
const field: KilowattField = ({ distance, transmitterHeight, receiverHeight }) =>
  predictFieldStrength(
    { frequencyHz: 98e6, distanceM: distance, transmitterHeightM: transmitterHeight, receiverHeightM: receiverHeight },
    LAND_TABLE,
  );
const DISTANCES = [12_000, 25_000, 33_000, 18_000];

function measuredOf(powerDbkw: number, height: number, errors: () => number): MeasuredField[] {
  return DISTANCES.map((distance, i) => ({
    ...movedBy(place, distance * Math.sin(i * 1.5), distance * Math.cos(i * 1.5)),
    antennaHeightM: 30,
    sigmaDb: 6,
    fieldDbuvM: powerDbkw + field({ distance, transmitterHeight: height, receiverHeight: 30 }) + 6 * errors(),
  }));
}

describe('radiatedPower', () => {
  it('is what the fields need: T61, heard with 51.2 dBµV/m at 30 km from 150 m', () => {
    const measured = [{ ...movedBy(place, 30_000, 0), antennaHeightM: 10, fieldDbuvM: 51.2 }];
    const power = radiatedPower(measured, { place }, field, [150]);
    expect(Math.abs(power.medianDbkw + 3)).toBeLessThan(0.2);
    expect(power.highDbkw - power.medianDbkw).toBeCloseTo(1.645 * 7, 2);
  });

  it('needs the height of the receiving antenna: 30 m in place of 10 m hear several decibels more', () => {
    const measured = (antennaHeightM: number): MeasuredField[] => [{ ...movedBy(place, 30_000, 0), antennaHeightM, fieldDbuvM: 50 }];
    const [low, high] = [radiatedPower(measured(10), { place }, field), radiatedPower(measured(40), { place }, field)];
    // (3.2 + 6.2·log10 98)·log10(40/10) = 9.4 dB.
    expect(low.medianDbkw - high.medianDbkw).toBeCloseTo(9.4, 1);
  });

  it('holds the power in its 90 % interval in 90 % of trials, over heights from 30 to 100 m', () => {
    const random = randomFrom(21);
    const trials = 80;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const height = 30 * (100 / 30) ** random();
      const { lowDbkw, highDbkw } = radiatedPower(
        measuredOf(-3, height, () => normal(random)),
        { place },
        field,
      );
      held += Number(lowDbkw <= -3 && highDbkw >= -3);
    }
    // Four standard errors of a share of 0.9 in 80 trials are 13 %.
    expect(Math.abs(held / trials - 0.9)).toBeLessThan(0.134);
  });

  it('says the 500 W criterion as a probability, and is less certain where the place is', () => {
    const measured = measuredOf(-3, 55, () => 0);
    const known = radiatedPower(measured, { place }, field);
    const vague = radiatedPower(measured, { place, covariance: { ee: 4e6, en: 1e6, nn: 9e6 } }, field);
    expect(known.exceeds(10 * Math.log10(500))).toBeGreaterThan(0.3);
    expect(known.exceeds(10 * Math.log10(500))).toBeLessThan(0.7);
    expect(known.exceeds(10)).toBeGreaterThan(0.95);
    expect(vague.highDbkw - vague.lowDbkw).toBeGreaterThan(known.highDbkw - known.lowDbkw);
  });

  it('refuses fields and heights that are none', () => {
    const fine = { ...place, antennaHeightM: 10, fieldDbuvM: 50 };
    expect(() => radiatedPower([], { place }, field)).toThrow(/^measured:/);
    expect(() => radiatedPower([{ ...fine, fieldDbuvM: NaN }], { place }, field)).toThrow('measured: number 0 has no field');
    expect(() => radiatedPower([{ ...fine, antennaHeightM: 0 }], { place }, field)).toThrow(/^measured: number 0 needs an antenna height/);
    expect(() => radiatedPower([fine], { place }, field, [])).toThrow(/^heights:/);
  });
});
