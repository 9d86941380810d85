import * as fc from 'fast-check';
import { emissionWindow } from './emission-window';

/** A hundred bins, twenty of them an emission, the others as given. */
const trace = (height: number, noise: (bin: number) => number): Float64Array =>
  Float64Array.from({ length: 100 }, (_, bin) => (bin >= 40 && bin < 60 ? height : noise(bin)));

describe('emissionWindow', () => {
  it('is the whole of a smooth trace', () => {
    expect(
      emissionWindow(
        trace(1000, () => 0),
        0.01,
      ),
    ).toEqual({ firstBin: 0, lastBin: 99 });
    expect(
      emissionWindow(
        trace(1000, () => 0.3),
        0.01,
      ),
    ).toEqual({ firstBin: 0, lastBin: 99 });
  });

  it('is what stands out and half its width to either side where the noise is rough', () => {
    const rough = (bin: number): number => (bin % 2 === 0 ? 0.9 : -0.9);
    expect(emissionWindow(trace(100, rough), 0.01)).toEqual({ firstBin: 30, lastBin: 69 });
  });

  it('reaches farther the stronger the emission is', () => {
    const rough = (bin: number): number => (bin % 2 === 0 ? 0.9 : -0.9);
    expect(emissionWindow(trace(10_000, rough), 0.01)).toEqual({ firstBin: 0, lastBin: 99 });
  });

  it('always holds the strongest bin', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 }), (values) => {
        const excess = Float64Array.from(values);
        const { firstBin, lastBin } = emissionWindow(excess, 0.01);
        const peak = excess.indexOf(Math.max(...values));
        if ((excess[peak] as number) < 20) return;
        expect(firstBin).toBeLessThanOrEqual(peak);
        expect(lastBin).toBeGreaterThanOrEqual(peak);
      }),
    );
  });
});
