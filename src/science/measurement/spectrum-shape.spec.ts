import * as fc from 'fast-check';
import { spectrumShape, type SpectrumShape } from './spectrum-shape';

const shapeOf = (powers: ArrayLike<number>): SpectrumShape => spectrumShape(powers, 10, 10) as SpectrumShape;
const SIGMA = 200;
const bell = Float64Array.from({ length: 2001 }, (_, i) => Math.exp(-0.5 * ((i - 1000) / SIGMA) ** 2));

describe('spectrumShape', () => {
  it('of a rectangle has kurtosis 1.8, half of it in the middle half', () => {
    const { widthHz, kurtosis, middleShare } = shapeOf([0, ...new Array<number>(1000).fill(1), 0]);
    expect(widthHz).toBeCloseTo(9900, 6);
    expect(kurtosis).toBeCloseTo(1.8, 2);
    expect(middleShare).toBeCloseTo(0.5 / 0.99, 4);
  });

  it('of a bell has 2·0.6745 σ in the middle of 2·2.5758 σ, and a kurtosis a little below 3', () => {
    const { widthHz, kurtosis, middleShare } = shapeOf(bell);
    expect(widthHz).toBeCloseTo(2 * 2.5758 * SIGMA * 10, -1);
    expect(middleShare).toBeCloseTo(0.6745 / 2.5758, 3);
    // Cut off at ±2.5758 σ.
    expect(kurtosis).toBeGreaterThan(2.5);
    expect(kurtosis).toBeLessThan(3);
  });

  it('sees the share of a line', () => {
    const powers = [0, 0, 1, 1, 0.5, 17, 0.5, 1, 1, 0, 0];
    expect(shapeOf(powers).lineShare).toBeCloseTo(18 / 22, 12);
  });

  it('is the same at any power, and in a mirror', () => {
    // Without gaps, and by powers of two, which round nothing: where half of the power lies just before a gap, the middle half ends on either side of it.
    const spectra = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(spectra, fc.integer({ min: -10, max: 10 }), (powers, exponent) => {
        const here = shapeOf(powers);
        const scaled = shapeOf(powers.map((p) => p * 2 ** exponent));
        expect(scaled.kurtosis).toBeCloseTo(here.kurtosis, 6);
        expect(scaled.middleShare).toBeCloseTo(here.middleShare, 6);
        expect(shapeOf([...powers].reverse()).widthHz).toBeCloseTo(here.widthHz, 4);
      }),
    );
  });

  it('has none without power', () => {
    expect(spectrumShape([0, -1, 0], 10, 10)).toBeNull();
    expect(() => spectrumShape([1], 0, 10)).toThrow(/^stepHz:/);
    expect(() => spectrumShape([1], 10, NaN)).toThrow(/^rbwHz:/);
  });
});
