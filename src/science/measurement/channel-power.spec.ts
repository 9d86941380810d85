import * as fc from 'fast-check';
import { meanOfPowers, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { channelPower } from './channel-power';

const KILOHERTZ = { stepHz: 1000, noiseBandwidthHz: 1000, averages: 16 };

describe('channelPower', () => {
  it('adds up powers, not decibels, and takes the noise away', () => {
    const { levelDb, snrDb } = channelPower([2, 3, 5, 1], [1, 1, 1, 1], KILOHERTZ);
    expect(levelDb).toBeCloseTo(10 * Math.log10(7), 12);
    expect(snrDb).toBeCloseTo(10 * Math.log10(7 / 4), 12);
  });

  it('counts the overlap of the bins: 1.76 dB for the window of Hann', () => {
    const hann = channelPower([5, 5], [1, 1], { ...KILOHERTZ, noiseBandwidthHz: 1500 });
    expect(channelPower([5, 5], [1, 1], KILOHERTZ).levelDb - hann.levelDb).toBeCloseTo(1.761, 3);
  });

  it('has no level where nothing is left', () => {
    expect(channelPower([1, 0.5], [1, 1], KILOHERTZ)).toMatchObject({ levelDb: -Infinity, uncertaintyDb: Infinity });
  });

  it.each([
    [16, 8, 10],
    [64, 4, 5],
    [100, 20, 30],
  ])('states an uncertainty that covers the truth: %p averages, %p bins, %p dB', (averages, bins, snr) => {
    const random = randomFrom(averages);
    const noise = new Array<number>(2 * bins).fill(1);
    const truth = 10 * Math.log10(bins * 10 ** (snr / 10));
    let covered = 0;
    for (let t = 0; t < 2000; t++) {
      const powers = noise.map((n, i) => (n + (i < bins ? 10 ** (snr / 10) : 0)) * meanOfPowers(random, averages));
      const { levelDb, uncertaintyDb } = channelPower(powers, noise, { ...KILOHERTZ, averages });
      if (Math.abs(levelDb - truth) <= 1.96 * uncertaintyDb) covered++;
    }
    // 95 %, and four standard deviations of 2,000 trials.
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(covered / 2000).toBeLessThan(0.97);
  });

  it('follows the power', () => {
    const powers = fc.array(fc.double({ min: 2, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(powers, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x, factor) => {
        const noise = x.map(() => 1);
        const here = channelPower(x, noise, KILOHERTZ);
        const scaled = channelPower(
          x.map((p) => p * factor),
          noise.map((n) => n * factor),
          KILOHERTZ,
        );
        expect(scaled.levelDb).toBeCloseTo(here.levelDb + 10 * Math.log10(factor), 6);
        expect(scaled.uncertaintyDb / here.uncertaintyDb).toBeCloseTo(1, 6);
      }),
    );
  });

  it('refuses bins that are none and a resolution that is none', () => {
    expect(() => channelPower([], [], KILOHERTZ)).toThrow(/^powers:/);
    expect(() => channelPower([1], [1, 2], KILOHERTZ)).toThrow(/^noise:/);
    expect(() => channelPower([1], [1], { ...KILOHERTZ, stepHz: 0 })).toThrow(/^stepHz:/);
    expect(() => channelPower([1], [1], { ...KILOHERTZ, noiseBandwidthHz: -1 })).toThrow(/^noiseBandwidthHz:/);
    expect(() => channelPower([1], [1], { ...KILOHERTZ, averages: 0 })).toThrow(/^averages:/);
  });
});
