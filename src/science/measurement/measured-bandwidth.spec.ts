import * as fc from 'fast-check';
import { meanOfPowers, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { occupiedBandwidth, xDbBandwidth, type MeasuredBandwidth } from './measured-bandwidth';

const STEP = 100;

/** A bell of which `widthBins` hold 99 %, `snr` dB over a noise of −100 dB in each bin, as the mean of so many averages. */
function bell(bins: number, middle: number, widthBins: number, snr: number, scatter: () => number = () => 1): number[] {
  const sigma = widthBins / 2 / 2.5758;
  return Array.from({ length: bins }, (_, i) => {
    const power = 1 + 10 ** (snr / 10) * Math.exp(-0.5 * ((i - middle) / sigma) ** 2);
    return -100 + 10 * Math.log10(power * scatter());
  });
}

const widthOf = (measured: MeasuredBandwidth): number => (measured.band ? measured.widthHz / STEP : NaN);
const traceOf = (levels: number[]): Parameters<typeof occupiedBandwidth>[0] => ({ levels, noiseDb: -100, stepHz: STEP });

describe('occupiedBandwidth', () => {
  it('is the band that holds 99 % of a bell, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 150, max: 250, noNaN: true }),
        fc.double({ min: 30, max: 80, noNaN: true }),
        fc.double({ min: 22, max: 90, noNaN: true }),
        (middle, width, snr) => {
          const measured = occupiedBandwidth(traceOf(bell(400, middle, width, snr)));
          // Half a bin's curvature of the bell at its edges.
          expect(Math.abs(widthOf(measured) - width)).toBeLessThan(0.1);
          expect(measured.band && Math.abs((measured.band.low + measured.band.high) / 2 - middle)).toBeLessThan(0.05);
        },
      ),
    );
  });

  it.each([
    [30, 20, 2000],
    [100, 20, 10_000],
    [1, 40, 2000],
  ])('stays within a bin or a fiftieth in noise: %p averages, %p dB, %p bins', (averages, snr, bins) => {
    const random = randomFrom(averages);
    for (let t = 0; t < 20; t++) {
      const levels = bell(bins, bins / 2, 100, snr + 1, () => meanOfPowers(random, averages));
      const width = widthOf(occupiedBandwidth(traceOf(levels)));
      expect(Math.abs(width - 100)).toBeLessThan(averages === 1 ? 15 : 5);
    }
  });

  it('counts a caution between 20 and 50 resolution bandwidths, and is null below', () => {
    expect(occupiedBandwidth(traceOf(bell(200, 100, 60, 40)))).toMatchObject({ cautions: [] });
    expect(occupiedBandwidth(traceOf(bell(200, 100, 30, 40)))).toMatchObject({
      cautions: [expect.stringMatching(/50 are recommended/) as string],
    });
    expect(occupiedBandwidth(traceOf(bell(200, 100, 15, 40)))).toEqual({
      band: null,
      why: 'The band is 15.0 resolution bandwidths wide; 20 are needed.',
    });
    expect(occupiedBandwidth({ ...traceOf(bell(200, 100, 60, 40)), rbwHz: 4 * STEP })).toMatchObject({ band: null });
  });

  it('is null where the emission is weak', () => {
    expect(occupiedBandwidth(traceOf(bell(200, 100, 60, 15)))).toEqual({
      band: null,
      why: 'The strongest bin stands 15.1 dB over the noise; 20 dB are needed.',
    });
  });

  it('says so where the emission reaches the end of the trace', () => {
    expect(occupiedBandwidth(traceOf(bell(100, 95, 60, 40)))).toMatchObject({
      cautions: [expect.stringMatching(/50 are/) as string, expect.stringMatching(/end of the trace/) as string],
    });
  });

  it('refuses what is no trace', () => {
    const trace = traceOf(bell(100, 50, 60, 40));
    expect(() => occupiedBandwidth({ ...trace, levels: [] })).toThrow(/^levels:/);
    expect(() => occupiedBandwidth({ ...trace, levels: [-50] })).toThrow(/^levels:/);
    expect(() => occupiedBandwidth({ ...trace, levels: [-50, NaN] })).toThrow(/^levels:/);
    expect(() => occupiedBandwidth({ ...trace, noiseDb: Infinity })).toThrow(/^noiseDb:/);
    expect(() => occupiedBandwidth({ ...trace, stepHz: -1 })).toThrow(/^stepHz:/);
    expect(() => occupiedBandwidth({ ...trace, rbwHz: 0 })).toThrow(/^rbwHz:/);
    expect(() => occupiedBandwidth(trace, 1)).toThrow(/^beta:/);
  });
});

describe('xDbBandwidth', () => {
  it('of a bell is 2 σ·√(2·ln 10^(x/10)), noise or not', () => {
    const sigma = 60 / 2 / 2.5758;
    for (const x of [3, 20, 26]) {
      const width = widthOf(xDbBandwidth(traceOf(bell(400, 200, 60, 80)), x));
      if (x > 3) expect(Math.abs(width - 2 * sigma * Math.sqrt(2 * Math.log(10 ** (x / 10))))).toBeLessThan(0.1);
    }
  });

  it('is null where the points would lie in the noise, or a side does not fall so far', () => {
    expect(xDbBandwidth(traceOf(bell(400, 200, 60, 31)))).toMatchObject({
      band: null,
      why: expect.stringMatching(/32 dB are needed/) as string,
    });
    expect(xDbBandwidth(traceOf(bell(400, 390, 60, 50)))).toMatchObject({ band: null, why: expect.stringMatching(/both sides/) as string });
    expect(xDbBandwidth(traceOf(bell(400, 200, 60, 80)), 0.5)).toMatchObject({
      band: null,
      why: expect.stringMatching(/20 are needed/) as string,
    });
  });

  it('refuses what is no trace and no x', () => {
    expect(() => xDbBandwidth(traceOf([-50]))).toThrow(/^levels:/);
    expect(() => xDbBandwidth(traceOf(bell(100, 50, 60, 50)), 0)).toThrow(/^xDb:/);
  });
});
