import type { Decibels, Hertz } from '../../shared/units';

/** What speaks for and against an emission being a licensed one. */
export interface MatchTerms {
  /** Measured less assigned frequency. */
  readonly offsetHz: Hertz;
  /** How far off it may be. */
  readonly gateHz: Hertz;
  readonly measuredWidthHz: Hertz;
  /** Necessary bandwidth, or what the bins can resolve of it, whichever is wider. */
  readonly expectedWidthHz: Hertz;
  /** Measured less predicted field strength; null where it cannot be told. */
  readonly excessDb: Decibels | null;
  readonly sigmaDb: Decibels;
}

const WEIGHTS = { frequency: 0.35, width: 0.2, level: 0.25 };

/**
 * How well a license explains an emission, 0 to 1.
 *
 * 0.35·exp(−(Δf/g)²) + 0.2·exp(−(log₂(B_m/B_n))²) + 0.25·exp(−((E_m − E_p)/(2σ))²), over the sum of the weights of the terms that can be told; the
 * bearing's term waits for direction finders.
 *
 * @see docs/science.md 6.1
 */
export function matchScore({ offsetHz, gateHz, measuredWidthHz, expectedWidthHz, excessDb, sigmaDb }: MatchTerms): number {
  const frequency = WEIGHTS.frequency * bell(offsetHz / gateHz);
  const width = WEIGHTS.width * bell(Math.log2(measuredWidthHz / expectedWidthHz));
  const known = WEIGHTS.frequency + WEIGHTS.width;
  if (excessDb === null) return (frequency + width) / known;
  return (frequency + width + WEIGHTS.level * bell(excessDb / (2 * sigmaDb))) / (known + WEIGHTS.level);
}

function bell(x: number): number {
  return Math.exp(-x * x);
}
