import * as fc from 'fast-check';
import { noiseCorrected } from './noise-corrected';

const levels = fc.double({ min: -150, max: 50, noNaN: true });

describe('noiseCorrected', () => {
  it('takes away what was added', () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 0, max: 60, noNaN: true }), (noise, over) => {
        const together = 10 * Math.log10(10 ** (noise / 10) + 10 ** ((noise + over) / 10));
        if (together - noise < 3.001) return;
        expect(noiseCorrected(together, noise)).toBeCloseTo(noise + over, 6);
      }),
    );
  });

  it('refuses to tell a signal from noise that is less than 3 dB below', () => {
    expect(noiseCorrected(-97.1, -100)).toBeNull();
    expect(noiseCorrected(-97, -100)).toBeCloseTo(-100.02, 2);
    expect(noiseCorrected(-110, -100)).toBeNull();
  });

  it('refuses what is no level', () => {
    expect(() => noiseCorrected(NaN, 0)).toThrow(/^measured:/);
    expect(() => noiseCorrected(0, -Infinity)).toThrow(/^noise:/);
  });
});
