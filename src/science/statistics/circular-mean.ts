import type { Degrees } from '../../shared/units';

export interface CircularMean {
  /** 0 to 360. */
  readonly mean: Degrees;
  /** R: 1 where all directions agree, near 0 where they lie all around. */
  readonly resultantLength: number;
}

/**
 * Mean of directions as unit vectors: atan2(Σ w·sin θ, Σ w·cos θ), and R = |Σ w·(cos θ, sin θ)|/Σ w. 358°, 2° and 6° have the mean 2°.
 *
 * @param angles   degrees
 * @param weights  one for each angle, not negative; default all 1
 * @throws RangeError  if there is no angle, an angle is not a number, or the weights do not fit
 * @see K. V. Mardia, P. E. Jupp, "Directional Statistics", 2000, § 2.2
 */
export function circularMean(angles: ArrayLike<number>, weights?: ArrayLike<number>): CircularMean {
  if (angles.length === 0) throw new RangeError('angles: at least one angle is needed');
  if (weights && weights.length !== angles.length) throw new RangeError('weights: one for each angle is needed');
  let [east, north, total] = [0, 0, 0];
  for (let i = 0; i < angles.length; i++) {
    const weight = weights ? (weights[i] as number) : 1;
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weights: a number from 0 is needed, not ${weight}`);
    const angle = ((angles[i] as number) * Math.PI) / 180;
    east += weight * Math.sin(angle);
    north += weight * Math.cos(angle);
    total += weight;
  }
  if (!(Number.isFinite(east) && Number.isFinite(north))) throw new RangeError('angles: every angle must be a number');
  if (total === 0) throw new RangeError('weights: at least one must be greater than 0');
  return { mean: turned(Math.atan2(east, north)), resultantLength: Math.min(1, Math.hypot(east, north) / total) };
}

function turned(angle: number): Degrees {
  return ((angle * 180) / Math.PI + 360) % 360;
}
