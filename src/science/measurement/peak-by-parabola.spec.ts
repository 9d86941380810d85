import * as fc from 'fast-check';
import { meanOfPowers, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { peakByParabola } from './peak-by-parabola';

/** A Gaussian filter of noise bandwidth one bin: exp(−π x²). */
const gaussian = (offset: number): number => 10 * Math.log10(Math.exp(-Math.PI * offset * offset));
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
/** Hann's window: sinc(x)/(1 − x²), squared; as the sum of three, which has no pole one bin away. */
const hann = (x: number): number => 20 * Math.log10(sinc(x) + (sinc(x - 1) + sinc(x + 1)) / 2);

const offsets = fc.double({ min: -0.49, max: 0.49, noNaN: true });
const seen = (shape: (x: number) => number, at: number): [number, number, number] => [shape(-1 - at), shape(-at), shape(1 - at)];

describe('peakByParabola', () => {
  it('finds a carrier behind a Gaussian filter just where it is', () => {
    fc.assert(fc.property(offsets, (at) => expect(peakByParabola(seen(gaussian, at)).offset).toBeCloseTo(at, 9)));
  });

  it('finds it behind the window of Hann within its uncertainty', () => {
    fc.assert(
      fc.property(offsets, (at) => {
        const { offset, uncertainty } = peakByParabola(seen(hann, at));
        expect(Math.abs(offset - at)).toBeLessThan(1.96 * uncertainty);
        expect(uncertainty).toBeLessThan(0.02);
      }),
    );
  });

  it('mirrors with its bins', () => {
    const levels = fc.double({ min: -30, max: 0, noNaN: true });
    fc.assert(
      fc.property(levels, levels, (left, right) => {
        if (left === 0 && right === 0) return;
        expect(peakByParabola([left, 0, right]).offset + peakByParabola([right, 0, left]).offset).toBeCloseTo(0, 12);
      }),
    );
  });

  it.each([
    [16, 20],
    [16, 50],
    [100, 10],
    [4, 30],
    [1, 20],
  ])('states an uncertainty that covers the truth: %p averages, %p dB', (averages, snr) => {
    const random = randomFrom(averages + snr);
    let covered = 0;
    let trials = 0;
    while (trials < 2000) {
      const at = random() - 0.5;
      const levels = [-1, 0, 1].map((bin) => {
        const power = 1 + 10 ** ((snr + gaussian(bin - at)) / 10);
        return 10 * Math.log10(power * meanOfPowers(random, averages));
      }) as [number, number, number];
      if (levels[1] < levels[0] || levels[1] < levels[2]) continue;
      trials++;
      const { offset, uncertainty } = peakByParabola(levels, { averages, noiseDb: 0 });
      if (Math.abs(offset - at) <= 1.96 * uncertainty) covered++;
    }
    // At least 88 %; carriers fill fewer than three bins.
    expect(covered / trials).toBeGreaterThan(0.88);
  });

  it('may lie anywhere in the bin where the neighbors are noise', () => {
    expect(peakByParabola([0, 20, 0], { noiseDb: 0 })).toEqual({ offset: 0, uncertainty: 1 / Math.sqrt(12) });
  });

  it('refuses what has no peak in the middle', () => {
    expect(() => peakByParabola([-80, -80, -80])).toThrow(/^levels:/);
    expect(() => peakByParabola([-70, -80, -90])).toThrow(/^levels:/);
    expect(() => peakByParabola([-90, NaN, -90])).toThrow(/^levels:/);
    expect(() => peakByParabola([-90, -80, -90], { averages: 0 })).toThrow(/^averages:/);
  });
});
