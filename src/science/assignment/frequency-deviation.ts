import type { Hertz } from '../../shared/units';

/** How far a measured frequency is off the assigned one, and whether that is certainly too far. */
export interface FrequencyDeviation {
  /** Measured less assigned. */
  readonly offsetHz: Hertz;
  /** By how much |offset| − 2·u exceeds the tolerance; a violation if positive. */
  readonly excessHz: Hertz;
  readonly violates: boolean;
}

/**
 * Whether a transmitter is off its frequency by more than its tolerance, the benefit of the doubt given: |f − f₀| − 2·u > tolerance.
 *
 * @param uncertaintyHz  u, one standard deviation of the measurement
 * @throws RangeError  if a number is not finite, or the tolerance or the uncertainty negative
 * @see docs/science.md 3.7
 */
export function frequencyDeviation(measuredHz: Hertz, assignedHz: Hertz, toleranceHz: Hertz, uncertaintyHz: Hertz): FrequencyDeviation {
  for (const [name, value] of Object.entries({ measuredHz, assignedHz, toleranceHz, uncertaintyHz })) {
    if (!Number.isFinite(value)) throw new RangeError(`${name}: a number is needed, not ${value}`);
  }
  if (toleranceHz < 0) throw new RangeError(`toleranceHz: ${toleranceHz} is negative`);
  if (uncertaintyHz < 0) throw new RangeError(`uncertaintyHz: ${uncertaintyHz} is negative`);
  const offsetHz = measuredHz - assignedHz;
  const excessHz = Math.abs(offsetHz) - 2 * uncertaintyHz - toleranceHz;
  return { offsetHz, excessHz, violates: excessHz > 0 };
}
