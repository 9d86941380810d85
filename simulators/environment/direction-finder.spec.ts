import type { Heard } from './channel-receiver';
import { takeBearing } from './direction-finder';
import { randomFor } from './random';

const HEARD: Heard = { kind: 'digital', centerHz: 151e6, bandwidthHz: 7_600, field: 40, snrDb: 25, azimuth: 359.5, since: 0 };

describe('a bearing', () => {
  const df = { sigmaDeg: 2, biasDeg: 1 };
  const bearings = (heard: Heard, count = 4_000): NonNullable<ReturnType<typeof takeBearing>>[] => {
    const random = randomFor(11);
    return Array.from({ length: count }, () => takeBearing(heard, df, random)).flatMap((bearing) => bearing ?? []);
  };

  // Standard errors of 4000 draws: 0.03° of the mean, 1.1 % of the deviation; bounds are four of them.
  it.each([30, 12])('has the error of just the σ that it reports, about the bias of its site, at %p dB', (snrDb) => {
    const taken = bearings({ ...HEARD, snrDb });
    const sigma = taken[0]?.sigmaDeg as number;
    const errors = taken.map(({ bearingDeg }) => ((bearingDeg - 359.5 + 540) % 360) - 180);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length);
    expect(Math.abs(mean - 1)).toBeLessThan((4 * sigma) / Math.sqrt(errors.length));
    expect(Math.abs(deviation / sigma - 1)).toBeLessThan(0.045);
  });

  /** docs/science.md, location: σ = max(1°, σ of the direction finder)/√(quality/100). */
  it('is the worse the weaker the emission, by its quality', () => {
    const [strong] = bearings({ ...HEARD, snrDb: 30 }, 1);
    const [weak] = bearings({ ...HEARD, snrDb: 10 }, 1);
    expect(weak?.quality).toBe(50);
    expect(weak?.sigmaDeg).toBeCloseTo(2 / Math.sqrt(0.5), 2);
    expect(strong?.sigmaDeg).toBeLessThan(2.02);
  });

  it('lies in [0, 360), and is not given for what is too weak or arises in the receiver', () => {
    expect(bearings(HEARD).every(({ bearingDeg }) => bearingDeg >= 0 && bearingDeg < 360)).toBe(true);
    expect(bearings({ ...HEARD, snrDb: 5 })).toEqual([]);
    expect(bearings({ ...HEARD, azimuth: null })).toEqual([]);
  });
});
