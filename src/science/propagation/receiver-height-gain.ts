import type { Decibels, Kilometers, Meters } from '../../shared/units';
import { clutterShadow } from './clutter-shadow';
import { knifeEdgeLoss } from './knife-edge-loss';
import { requireNumber } from '../require-number';
import { CLUTTER_HEIGHT, TABLE_RECEIVER_M, type Surroundings } from './surroundings';

export interface Receiver {
  readonly frequencyMhz: number;
  readonly distanceKm: Kilometers;
  /** Transmitting antenna. */
  readonly h1M: Meters;
  /** Receiving antenna over the ground; at least 1. */
  readonly h2M: Meters;
  readonly surroundings: Surroundings;
  /** Representative height of the clutter; default that of the surroundings. Open land has none. */
  readonly clutterM?: Meters;
}

/** Where the ray passes the clutter before it comes down to the receiver. */
const BEFORE_RECEIVER_M: Meters = 15;

/**
 * What the height of the receiving antenna adds to the field at 10 m.
 *
 * Open: K·log10(h₂/10), K = 3.2 + 6.2·log10(f). Among buildings of height R, seen as R' from the transmitter: K·log10(h₂/R') above them, else
 * 6.03 − J(ν) with ν = 0.0108·√f·√(h_dif·θ), h_dif = R' − h₂, θ = atan(h_dif/27) degrees; less K·log10(10/R') where R' < 10 m.
 *
 * @throws RangeError  if `receiverHeightM` is less than 1
 * @see ITU-R P.1546-6, Annex 5, § 9
 */
export function receiverHeightGain(receiver: Receiver): Decibels {
  const { frequencyMhz, h2M, surroundings } = receiver;
  requireNumber('receiverHeightM', h2M, { from: 1 });
  const gainPerDecade = 3.2 + 6.2 * Math.log10(frequencyMhz);
  if (surroundings === 'rural') return gainPerDecade * Math.log10(h2M / TABLE_RECEIVER_M);
  const seen = clutterSeen(receiver);
  const gain = h2M < seen ? 6.03 - knifeEdgeLoss(clutterShadow(frequencyMhz, seen - h2M)) : gainPerDecade * Math.log10(h2M / seen);
  return seen < TABLE_RECEIVER_M ? gain - gainPerDecade * Math.log10(TABLE_RECEIVER_M / seen) : gain;
}

/**
 * R': height at which the ray from the transmitter passes the clutter, (1000·d·R − 15·h₁)/(1000·d − 15), at least 1 m; 10 m in open land.
 *
 * @see ITU-R P.1546-6, Annex 5, § 9
 */
export function clutterSeen({ distanceKm, h1M, surroundings, clutterM = CLUTTER_HEIGHT[surroundings] }: Receiver): Meters {
  if (surroundings === 'rural') return TABLE_RECEIVER_M;
  const distance = 1000 * distanceKm;
  if (distance <= BEFORE_RECEIVER_M) return 1;
  return Math.max(1, (distance * clutterM - BEFORE_RECEIVER_M * h1M) / (distance - BEFORE_RECEIVER_M));
}
