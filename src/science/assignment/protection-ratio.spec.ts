import * as fc from 'fast-check';
import { coChannelProtectionRatio, fmProtectionRatio, protectionOf } from './protection-ratio';

describe('the protection ratio', () => {
  // ITU-R BS.412-9, Table 3, stereophonic.
  it.each([
    [0, 45, 37],
    [25e3, 51, 43],
    [100e3, 33, 25],
    [-100e3, 33, 25],
    [112.5e3, 28.75, 21.5],
    [200e3, 7, 7],
    [300e3, -7, -7],
    [400e3, -20, -20],
    [800e3, -20, -20],
  ])('of FM against FM at %d Hz is %d dB steady, %d dB tropospheric', (offset, steady, tropospheric) => {
    expect(fmProtectionRatio(offset)).toBeCloseTo(steady, 9);
    expect(fmProtectionRatio(offset, 'tropospheric')).toBeCloseTo(tropospheric, 9);
  });

  it('is never higher for what comes and goes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (offset) => {
        expect(fmProtectionRatio(offset, 'tropospheric')).toBeLessThanOrEqual(fmProtectionRatio(offset));
      }),
    );
  });

  it('holds on the same channel where it is just reached', () => {
    const needed = coChannelProtectionRatio('narrow-fm');
    expect(protectionOf(32, 20, needed)).toEqual({ ratioDb: 12, neededDb: 12, marginDb: 0, isProtected: true });
    expect(protectionOf(31, 20, needed).isProtected).toBe(false);
  });

  it('refuses what is no number', () => {
    expect(() => fmProtectionRatio(NaN)).toThrow(/^offsetHz: /);
    expect(() => protectionOf(NaN, 1, 1)).toThrow(/^wanted: /);
    expect(() => protectionOf(1, Infinity, 1)).toThrow(/^unwanted: /);
    expect(() => protectionOf(1, 1, NaN)).toThrow(/^neededDb: /);
  });
});
