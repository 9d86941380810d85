import type { Decibels, Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import { SPEED_OF_LIGHT } from '../speed-of-light';

export interface CorrelatedSignal {
  /** B, of a flat spectrum. */
  readonly bandwidthHz: Hertz;
  /** T, of the recordings. */
  readonly durationS: number;
  /** Signal to noise at the two stations. */
  readonly snrDb: readonly [Decibels, Decibels];
}

/**
 * Least standard deviation with which the difference of two arrival times can be told by cross-correlation, seconds.
 *
 * σ = 1/(β·√(B·T·γ)), β = π·B/√3, 1/γ = ½·(1/g₁ + 1/g₂ + 1/(g₁·g₂)). Below 10 kHz of little use; a bare carrier has no bandwidth and tells nothing.
 *
 * @throws RangeError  naming the argument that is not positive or no number
 * @see S. Stein, "Algorithms for ambiguity function processing", IEEE Trans. ASSP-29 (1981); ITU-R SM.2211
 */
export function timeDifferenceBound({ bandwidthHz, durationS, snrDb }: CorrelatedSignal): number {
  requireNumber('bandwidthHz', bandwidthHz, { above: 0 });
  requireNumber('durationS', durationS, { above: 0 });
  if (!snrDb.every(Number.isFinite)) throw new RangeError(`snrDb: two numbers are needed, not ${snrDb.join(' and ')}`);
  const [g1, g2] = [10 ** (snrDb[0] / 10), 10 ** (snrDb[1] / 10)];
  const gamma = 2 / (1 / g1 + 1 / g2 + 1 / (g1 * g2));
  const beta = (Math.PI * bandwidthHz) / Math.sqrt(3);
  return 1 / (beta * Math.sqrt(bandwidthHz * durationS * gamma));
}

/**
 * Standard deviation of a station's arrival time as a length: what noise, its clock (20 to 100 ns) and, in cities, other paths (50 to 300 ns) make.
 *
 * @param sigmasS  each one's standard deviation, seconds
 * @throws RangeError  if one is negative or no number
 */
export function rangeSigma(...sigmasS: readonly number[]): Meters {
  for (const sigma of sigmasS)
    if (!(sigma >= 0 && sigma < Infinity)) throw new RangeError(`sigmasS: numbers from 0 are needed, not ${sigma}`);
  return SPEED_OF_LIGHT * Math.hypot(...sigmasS);
}
