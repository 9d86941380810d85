import { toDecibels, toLinear } from '../../shared/decibels';
import type { Decibels } from '../../shared/units';

/** Closer to the noise nothing is left of the level that could be relied on. */
const LEAST_OVER_NOISE_DB = 3;

/**
 * Level of a signal without the noise that was measured with it: S = 10·log10(10^(M/10) − 10^(N/10)).
 *
 * @param measured  M, signal and noise together, dB
 * @param noise     N, in the same bandwidth and unit, dB
 * @returns         null where M stands less than 3 dB over N
 * @throws RangeError  if a level is not finite
 * @see ITU-R SM.1753; docs/science.md 4.1
 */
export function noiseCorrected(measured: Decibels, noise: Decibels): Decibels | null {
  requireFinite('measured', measured);
  requireFinite('noise', noise);
  if (measured - noise < LEAST_OVER_NOISE_DB) return null;
  return measured + toDecibels(1 - toLinear(noise - measured));
}

function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name}: a finite level is needed, not ${value}`);
}
