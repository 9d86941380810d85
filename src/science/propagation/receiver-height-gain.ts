import type { Decibels, Kilometers, Meters } from '../../shared/units';
import { knifeEdgeLoss } from './knife-edge-loss';

/** What surrounds the receiving antenna. */
export type Surroundings = 'rural' | 'suburban' | 'urban' | 'dense-urban';

/** Representative height of the clutter, m. */
const CLUTTER_HEIGHT: Record<Surroundings, Meters> = { rural: 10, suburban: 10, urban: 20, 'dense-urban': 30 };
const TABLE_HEIGHT = 10;

export interface Receiver {
  readonly frequencyMhz: number;
  readonly distanceKm: Kilometers;
  /** Transmitting antenna. */
  readonly h1M: Meters;
  /** Receiving antenna above ground; at least 1. */
  readonly h2M: Meters;
  readonly surroundings: Surroundings;
}

/**
 * What the height of the receiving antenna adds to the field at 10 m.
 *
 * Open: K·log10(h₂/10), K = 3.2 + 6.2·log10(f). Among buildings of height R, seen as R' from the transmitter: K·log10(h₂/R') above them, else
 * 6.03 − J(ν) with ν = 0.0108·√f·√(h_dif·θ), h_dif = R' − h₂, θ = atan(h_dif/27) degrees; less K·log10(10/R') where R' < 10 m.
 *
 * @throws RangeError  if `h2M` is less than 1
 * @see ITU-R P.1546-6, Annex 5, § 9
 */
export function receiverHeightGain({ frequencyMhz, distanceKm, h1M, h2M, surroundings }: Receiver): Decibels {
  if (!(h2M >= 1)) throw new RangeError(`h2M: a height of at least 1 m is needed, not ${h2M}`);
  const gainPerDecade = 3.2 + 6.2 * Math.log10(frequencyMhz);
  if (surroundings === 'rural') return gainPerDecade * Math.log10(h2M / TABLE_HEIGHT);
  const seen = clutterSeen(CLUTTER_HEIGHT[surroundings], distanceKm, h1M);
  const gain = h2M < seen ? 6.03 - shadow(frequencyMhz, seen - h2M) : gainPerDecade * Math.log10(h2M / seen);
  return seen < TABLE_HEIGHT ? gain - gainPerDecade * Math.log10(TABLE_HEIGHT / seen) : gain;
}

/** R': height of the clutter where the ray from the transmitter meets it, 15 m before the receiver. */
function clutterSeen(clutter: Meters, distanceKm: Kilometers, h1M: Meters): Meters {
  if (h1M < 6.5 * distanceKm + clutter) return clutter;
  const distance = 1000 * distanceKm;
  return distance <= 15 ? 1 : Math.max(1, (distance * clutter - 15 * h1M) / (distance - 15));
}

function shadow(frequencyMhz: number, depth: Meters): Decibels {
  const angle = (Math.atan(depth / 27) * 180) / Math.PI;
  return knifeEdgeLoss(0.0108 * Math.sqrt(frequencyMhz) * Math.sqrt(depth * angle));
}
