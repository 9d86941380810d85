import { PathField } from './path-field';
import { randomFor } from './random';

const METERS_PER_DEGREE = 111_195;
const MAST = { lat: 47.5, lon: 127 };
const STATION = { lat: 47.6, lon: 127.1 };
const fields = Array.from({ length: 1_500 }, (_, seed) => new PathField(6, 500, randomFor(seed, 'field')));
const north = (meters: number): typeof MAST => ({ ...MAST, lat: MAST.lat + meters / METERS_PER_DEGREE });

function correlation(meters: number): number {
  const pairs = fields.map((field) => [field.between(MAST, STATION), field.between(north(meters), STATION)] as const);
  return pairs.reduce((sum, [a, b]) => sum + a * b, 0) / pairs.reduce((sum, [a]) => sum + a * a, 0);
}

describe('what differs from path to path', () => {
  it('is the same for the same path', () => {
    const [one, other] = [0, 0].map(() => new PathField(6, 500, randomFor(1)).between(MAST, STATION));
    expect(one).toBe(other);
  });

  // 1500 draws: the standard error of a deviation is 0.11 dB, that of the mean 0.16 dB.
  it('has the deviation that was asked for, about nothing', () => {
    const values = fields.map((field) => field.between(MAST, STATION));
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)).toBeLessThan(0.6);
    expect(Math.abs(Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) - 6)).toBeLessThan(0.45);
  });

  // Standard error of a correlation: below 0.03.
  it.each([50, 250, 500, 2_000])('is alike as exp(−Δ/d) says when one end moves by %p m', (meters) => {
    expect(Math.abs(correlation(meters) - Math.exp(-meters / 500))).toBeLessThan(0.1);
  });
});
