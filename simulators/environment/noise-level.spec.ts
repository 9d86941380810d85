import { noiseFieldAt } from './noise-level';

describe('noise of a simulated station', () => {
  /**
   * 100 MHz, residential: Fam = 72.5 − 27.7·2 = 17.1 dB, galactic 52 − 23·2 = 6.0 dB, receiver 12 dB.
   * F = 10·log10(51.29 + 3.98 + 15.85 − 1) = 18.46 dB; E = F + 20·log10(100) + 10·log10(25000) − 98.9 = 3.54 dBµV/m.
   */
  it('is that of P.372 at 100 MHz in a residential area', () => {
    expect(noiseFieldAt(100e6, 25e3, 'residential', 12)).toBeCloseTo(3.54, 2);
  });

  /** Quiet rural at 100 MHz: −3.6 and 6.0 dB with NF 12: 10·log10(0.437 + 3.98 + 15.85 − 1) = 12.85 dB, so −2.07 dBµV/m. */
  it('is the galaxy and the receiver where people are few', () => {
    expect(noiseFieldAt(100e6, 25e3, 'quiet', 12)).toBeCloseTo(-2.07, 2);
  });

  /** Behind a loss of 100 dB only the receiver is left: 12 + 40 + 43.98 − 98.9 = −2.92. */
  it('is the receiver alone when the antenna is lost', () => {
    expect(noiseFieldAt(100e6, 25e3, 'city', 12, 100)).toBeCloseTo(-2.92, 2);
  });

  it('rises by 10·log10 of the bandwidth', () => {
    expect(noiseFieldAt(150e6, 100e3, 'rural', 10) - noiseFieldAt(150e6, 10e3, 'rural', 10)).toBeCloseTo(10, 6);
  });
});
