import { overlapOf, rangeAround } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';

/** What takes up spectrum, as well as it is known. */
export interface Occupying {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  /** Spacing of the bins by which it was seen. */
  readonly stepHz: Hertz;
}

/** Two looks at a narrow emission by bins of this step may differ by so many of them; what lies a whole bin aside is the neighboring channel. */
const GATE_BINS = 0.75;

/**
 * Whether two looks, by other stations or at other times, may be at the same emission: their centers lie within the gate of one another, or they share at
 * least half of the wider.
 *
 * Gate: half the narrower bandwidth, at least 0.75 of the wider step.
 *
 * @see docs/science.md 5.5
 */
export function isSameSpectrum(a: Occupying, b: Occupying): boolean {
  const apart = Math.abs(a.centerHz - b.centerHz);
  const step = Math.max(a.stepHz, b.stepHz);
  if (apart <= Math.max(Math.min(a.bandwidthHz, b.bandwidthHz) / 2, GATE_BINS * step)) return true;
  const wider = Math.max(a.bandwidthHz, b.bandwidthHz);
  return overlapOf(rangeAround(a.centerHz, a.bandwidthHz), rangeAround(b.centerHz, b.bandwidthHz)) >= wider / 2;
}
