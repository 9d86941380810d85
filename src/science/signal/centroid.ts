import type { Quantity } from '../../shared/units';
import { studentRatio } from '../statistics/student-ratio';

type Bins = Quantity<'bins'>;

export interface Centroid {
  /** In bins from the first of `powers`. */
  readonly center: Bins;
  /** 1 σ: the truth lies within ±1.96 of it in 95 % of cases. */
  readonly uncertainty: Bins;
}

/** Bins with less than a twentieth of the strongest do not say where the middle is: a carrier in the middle of a bin leaves 4 % in its neighbors. */
const CARRYING_SHARE = 0.05;
/** Anywhere in a bin. */
const RECTANGULAR = 1 / Math.sqrt(12);
/** From so many averages on the noise has no say in which bins are taken for the emission; below, by trial. */
const MANY_AVERAGES = 16;
const CHOSEN_BY_NOISE = 20;
/** The most that sampling can move a center is reached at this variance, bins²: 1/2π². */
const LEAST_SPREAD = 1 / (2 * Math.PI * Math.PI);

/**
 * Center of power, c = Σ i·p_i/Σ p_i with p = x − N signed, and its uncertainty.
 *
 * u₀² = Σ (i − c)² x_i²/(M + 1)/(Σ p)². To this come: Student's t instead of the normal distribution, with ν = M·(Σ x)²/Σ x² degrees of freedom, as the
 * scatter is itself taken from the powers; with M < 16 a factor of 1 + 20·r⁴, r the relative uncertainty of Σ p, as noise then chooses the bins; the
 * sampling of a narrow spectrum by bins, at most a = 4π·s²·exp(−2π²s²) with s² its variance, a²/2. Where one or two bins carry the power, it may lie
 * anywhere in them: at least 1/√12 of a bin.
 *
 * @param powers    x, linear, noise included
 * @param noise     N, linear, of the same bins
 * @param averages  M, power samples averaged into each bin
 * @throws RangeError  if there are no bins or no power is left without the noise
 * @see docs/science.md 5.4
 */
export function centroid(powers: ArrayLike<number>, noise: ArrayLike<number>, averages: number): Centroid {
  const { sum, moment, strongest } = momentsOf(powers, noise);
  if (!(sum > 0)) throw new RangeError('powers: nothing is left without the noise');
  const center = Math.max(0, Math.min(powers.length - 1, moment / sum));
  const { freedom, carrying, scatters, spread } = scatterOf(powers, noise, center, CARRYING_SHARE * strongest);
  const scale = (averages + 1) * sum * sum;
  const student = studentRatio(averages * freedom);
  const chosen = averages < MANY_AVERAGES ? CHOSEN_BY_NOISE * (scatters.power / scale) ** 2 : 0;
  const scattered = (scatters.moment / scale) * (student + chosen) ** 2;
  const variance = spread / sum;
  const varianceError = Math.sqrt(
    Math.max(0, scatters.fourth - 2 * variance * scatters.moment + variance * variance * scatters.power) / scale,
  );
  const uncertainty = Math.sqrt(scattered + samplingError(variance + 2 * varianceError) ** 2 / 2);
  return { center, uncertainty: carrying <= 2 ? Math.max(uncertainty, RECTANGULAR) : uncertainty };
}

function momentsOf(powers: ArrayLike<number>, noise: ArrayLike<number>): { sum: number; moment: number; strongest: number } {
  let sum = 0;
  let moment = 0;
  let strongest = 0;
  for (let i = 0; i < powers.length; i++) {
    const p = (powers[i] as number) - (noise[i] as number);
    sum += p;
    moment += i * p;
    strongest = Math.max(strongest, p);
  }
  return { sum, moment, strongest };
}

interface Scatter {
  /** Bins that the power is spread over: (Σ x)²/Σ x². */
  readonly freedom: number;
  /** Bins with at least `least` power. */
  readonly carrying: number;
  /** Σ x², Σ (i − c)² x², Σ (i − c)⁴ x². */
  readonly scatters: { readonly power: number; readonly moment: number; readonly fourth: number };
  /** Σ (i − c)² p. */
  readonly spread: number;
}

function scatterOf(powers: ArrayLike<number>, noise: ArrayLike<number>, center: number, least: number): Scatter {
  const scatters = { power: 0, moment: 0, fourth: 0 };
  let [spread, carrying, total] = [0, 0, 0];
  for (let i = 0; i < powers.length; i++) {
    const x = powers[i] as number;
    const p = x - (noise[i] as number);
    const distance2 = (i - center) ** 2;
    scatters.power += x * x;
    scatters.moment += distance2 * x * x;
    scatters.fourth += distance2 * distance2 * x * x;
    spread += distance2 * p;
    if (p >= least) carrying++;
    total += x;
  }
  return { freedom: (total * total) / scatters.power, carrying, scatters, spread };
}

/** Amplitude by which the center of a bell of variance s² moves with its place between the bins (Poisson's summation formula, first term). */
function samplingError(variance: number): number {
  const s2 = Math.max(LEAST_SPREAD, variance);
  return 4 * Math.PI * s2 * Math.exp(-2 * Math.PI * Math.PI * s2);
}
