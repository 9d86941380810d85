import { contains, type FrequencyRange } from '../../shared/frequency-range';
import { MINUTE_MS } from '../../shared/time';
import type { Hertz, Milliseconds } from '../../shared/units';

const MHZ = 1_000_000;

/** Where short-range devices speak in bursts: a remote control, a meter, a weather station are heard in no three visits of five. @see docs/science.md 2, class E */
const BURSTY_BANDS: readonly FrequencyRange[] = [
  { from: 13.553 * MHZ, to: 13.567 * MHZ },
  { from: 26.957 * MHZ, to: 27.283 * MHZ },
  { from: 40.66 * MHZ, to: 40.7 * MHZ },
  { from: 433.05 * MHZ, to: 434.79 * MHZ },
  { from: 2_400 * MHZ, to: 2_483.5 * MHZ },
  { from: 5_725 * MHZ, to: 5_850 * MHZ },
];

/** Two hits so close confirm an emission there. @see docs/science.md 5.5, birth */
export const BURSTS_WITHIN_MS: Milliseconds = 10 * MINUTE_MS;

export function isBursty(frequency: Hertz): boolean {
  return BURSTY_BANDS.some((band) => contains(band, frequency));
}
