import type { Quantity } from '../../shared/units';

type Bins = Quantity<'bins'>;

export interface Centroid {
  /** In bins from the first of `powers`. */
  readonly center: Bins;
  /** 1 σ. */
  readonly uncertainty: Bins;
}

/** Bins with less than a tenth of the strongest do not say where the middle is. */
const CARRYING_SHARE = 0.1;

/**
 * Center of power, Σ i·p_i/Σ p_i with p = x − N signed, and its uncertainty: u² = Σ (i − c)² x_i²/(M + 1)/(Σ p)²; where one or two bins carry the
 * power, it may lie anywhere in them: 1/√12 of a bin.
 *
 * @param powers    x, linear, noise included
 * @param noise     N, linear, of the same bins
 * @param averages  M, power samples averaged into each bin
 * @throws RangeError  if there are no bins or no power is left without the noise
 * @see docs/science.md 5.4
 */
export function centroid(powers: ArrayLike<number>, noise: ArrayLike<number>, averages: number): Centroid {
  let sum = 0;
  let moment = 0;
  let strongest = 0;
  for (let i = 0; i < powers.length; i++) {
    const p = (powers[i] as number) - (noise[i] as number);
    sum += p;
    moment += i * p;
    strongest = Math.max(strongest, p);
  }
  if (!(sum > 0)) throw new RangeError('powers: nothing is left without the noise');
  const center = Math.max(0, Math.min(powers.length - 1, moment / sum));
  let variance = 0;
  let carrying = 0;
  for (let i = 0; i < powers.length; i++) {
    const x = powers[i] as number;
    variance += ((i - center) * x) ** 2 / (averages + 1);
    if (x - (noise[i] as number) >= CARRYING_SHARE * strongest) carrying++;
  }
  return { center, uncertainty: carrying <= 2 ? 1 / Math.sqrt(12) : Math.sqrt(variance) / sum };
}
