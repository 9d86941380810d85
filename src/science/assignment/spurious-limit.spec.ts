import * as fc from 'fast-check';
import { baseStationSpuriousLevel, spuriousLimit, spuriousReferenceBandwidth } from './spurious-limit';

describe('the limit of spurious emissions', () => {
  it('is 70 dB from 500 W on, where 43 + 10 log P would be more', () => {
    expect(spuriousLimit(10 ** 2.7).attenuationDb).toBeCloseTo(70, 9);
    expect(spuriousLimit(10_000)).toMatchObject({ attenuationDb: 70 });
    expect(spuriousLimit(10_000).levelDbm).toBeCloseTo(0, 9);
  });

  it('holds FM broadcasting to a milliwatt, however strong it is', () => {
    expect(spuriousLimit(100_000, 'fm-broadcast').attenuationDb).toBeCloseTo(80, 9);
    expect(spuriousLimit(100_000, 'fm-broadcast').levelDbm).toBeCloseTo(0, 9);
  });

  it('is less stringent for space services and amateurs below 30 MHz', () => {
    expect(spuriousLimit(1000, 'space').attenuationDb).toBe(60);
    expect(spuriousLimit(1000, 'amateur-hf').attenuationDb).toBe(50);
    expect(spuriousLimit(1, 'amateur-hf').attenuationDb).toBe(43);
  });

  it('never asks for less than the attenuation of a weaker transmitter', () => {
    const powers = fc.double({ min: 1e-6, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(powers, powers, fc.constantFrom('general', 'fm-broadcast', 'space', 'amateur-hf'), (a, b, of) => {
        const [weaker, stronger] = a < b ? [a, b] : [b, a];
        expect(spuriousLimit(stronger, of).attenuationDb).toBeGreaterThanOrEqual(spuriousLimit(weaker, of).attenuationDb - 1e-9);
      }),
    );
  });

  it.each([
    [9e3, 1e3],
    [150e3, 10e3],
    [30e6, 100e3],
    [1e9, 1e6],
  ])('is measured from %d Hz on in %d Hz', (frequency, width) => {
    expect(spuriousReferenceBandwidth(frequency)).toBe(width);
  });

  it('of base stations is an absolute level', () => {
    expect(baseStationSpuriousLevel(900e6)).toBe(-36);
    expect(baseStationSpuriousLevel(1e9)).toBe(-30);
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (value) => {
    expect(() => spuriousLimit(value)).toThrow(/^power: /);
    expect(() => spuriousReferenceBandwidth(value)).toThrow(/^frequency: /);
    expect(() => baseStationSpuriousLevel(value)).toThrow(/^frequency: /);
  });
});
