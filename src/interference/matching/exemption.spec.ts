import { aHeard } from '../../../test/builders/a-heard';
import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { HeardTogether } from '../heard/group-heard';
import { exemptionOf, isExempt } from './exemption';

const rule = (lowerHz: number, upperHz: number, maxBandwidthHz: number | null): ExemptRule => ({
  lowerHz,
  upperHz,
  maxBandwidthHz,
  reasonZh: '公众对讲机',
  reasonEn: 'Public walkie-talkies',
});
const WALKIE_TALKIES = rule(409.75e6, 409.9875e6, 50e3);
const AIRCRAFT = rule(118e6, 137e6, 100e3);
const heard = (centerHz: number, bandwidthHz: number, stepHz = 12_500): HeardTogether => [aHeard({ centerHz, bandwidthHz, stepHz })];

// docs/science.md 10, T80.
it('excuses a public walkie-talkie of 11 kHz on 409.8 MHz', () => {
  expect(exemptionOf(heard(409.8e6, 11e3), [AIRCRAFT, WALKIE_TALKIES])).toBe(WALKIE_TALKIES);
  expect(isExempt(heard(409.8e6, 11e3), [])).toBe(false);
});

it.each([
  [409.75e6, true],
  [409.75e6 - 1, false],
  [409.9875e6 - 1, true],
  [409.9875e6, false],
])('begins with the band and ends before its upper edge: %p Hz %p', (centerHz, expected) => {
  expect(isExempt(heard(centerHz, 11e3), [WALKIE_TALKIES])).toBe(expected);
});

it('does not excuse what is wider than allowed by more than the bin by which a width may be wrong', () => {
  expect(isExempt(heard(409.8e6, 50e3 + 12_500), [WALKIE_TALKIES])).toBe(true);
  expect(isExempt(heard(409.8e6, 50e3 + 12_501), [WALKIE_TALKIES])).toBe(false);
  expect(isExempt(heard(430e6, 5e6), [rule(430e6, 440e6, null)])).toBe(true);
});

// Where 25 kHz of air-ground voice lie across two bins of 80 kHz, they look 160 kHz wide; a broadcast fills three.
it('excuses aircraft by coarse bins too, but no broadcast among them', () => {
  expect(isExempt(heard(118.5e6, 158e3, 80_000), [AIRCRAFT])).toBe(true);
  expect(isExempt(heard(118.5e6, 238e3, 80_000), [AIRCRAFT])).toBe(false);
});

it('goes by the station that saw it whole', () => {
  const [strongest] = heard(409.7e6, 11e3);
  const cutOff = aHeard({ ...strongest.emission, truncated: true });
  expect(isExempt([cutOff, ...heard(409.8e6, 11e3)], [WALKIE_TALKIES])).toBe(true);
});
