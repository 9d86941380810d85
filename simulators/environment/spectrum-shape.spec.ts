import type { EmitterKind } from '../scenario/scenario';
import { isSteady, shareInFilter } from './spectrum-shape';

/** Sum over bins spaced by the filter's bandwidth: all of the power, wherever the bins lie. */
function total(kind: EmitterKind, bandwidthHz: number, rbwHz: number, shift: number): number {
  let sum = 0;
  for (let i = -400; i <= 400; i++) sum += shareInFilter(kind, bandwidthHz, i * rbwHz + shift, rbwHz);
  return sum;
}

describe('what a filter lets through of an emission', () => {
  it.each<EmitterKind>(['fm-broadcast', 'ofdm', 'noise', 'digital'])('adds up to all of its power over the bins: %s', (kind) => {
    for (const shift of [0, 3_000, 12_500]) expect(total(kind, 180e3, 25e3, shift)).toBeCloseTo(1, 1);
  });

  it('is all of a carrier in the middle of a bin, and half of it at 0.47 bandwidths', () => {
    expect(shareInFilter('carrier', 0, 0, 25e3)).toBe(1);
    // exp(−π x²) = ½ at x = √(ln 2/π) = 0.4697.
    expect(shareInFilter('carrier', 0, 0.4697 * 25e3, 25e3)).toBeCloseTo(0.5, 3);
  });

  it('is rbw/B in the middle of a flat emission', () => {
    expect(shareInFilter('ofdm', 8e6, 0, 100e3)).toBeCloseTo(0.1 / 8, 6);
    expect(shareInFilter('ofdm', 8e6, 5e6, 100e3)).toBeLessThan(1e-6);
  });

  it('gives FM broadcasting a width at −20 dB that a rule for 100 to 300 kHz accepts', () => {
    const top = shareInFilter('fm-broadcast', 180e3, 0, 25e3);
    const isAbove = (offset: number): boolean => shareInFilter('fm-broadcast', 180e3, offset, 25e3) > top / 100;
    expect(isAbove(50e3)).toBe(true);
    expect(isAbove(150e3)).toBe(false);
  });

  it('is steady where a constant envelope fits into a bin', () => {
    expect(isSteady('fm-voice', 11e3, 12.5e3)).toBe(true);
    expect(isSteady('fm-broadcast', 180e3, 25e3)).toBe(false);
    expect(isSteady('ofdm', 5e3, 25e3)).toBe(false);
  });
});
