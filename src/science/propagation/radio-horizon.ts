import type { Meters } from '../../shared/units';
import { requireNumber } from '../require-number';

/** √(2·k·a) for k = 4/3 and a = 6370 km, in km/√m, as it is usually rounded. */
const KILOMETERS_PER_ROOT = 4.12;

/**
 * How far two antennas see each other over a smooth earth, with rays bent as in the mean atmosphere: 4.12·(√h₁ + √h₂) km.
 *
 * @param transmitterHeightM  over the ground; at least 0
 * @throws RangeError  naming the height that is negative
 * @see ITU-R P.310 (effective earth radius)
 */
export function radioHorizon(transmitterHeightM: Meters, receiverHeightM: Meters): Meters {
  requireNumber('transmitterHeightM', transmitterHeightM, { from: 0 });
  requireNumber('receiverHeightM', receiverHeightM, { from: 0 });
  return 1_000 * KILOMETERS_PER_ROOT * (Math.sqrt(transmitterHeightM) + Math.sqrt(receiverHeightM));
}
