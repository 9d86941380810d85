import type { DbuvPerMeter, Instant, Milliseconds } from '../../shared/units';

export interface FieldSample {
  readonly at: Instant;
  readonly field: DbuvPerMeter;
}

export type FieldStatistics =
  { readonly median: DbuvPerMeter; readonly p90: DbuvPerMeter; readonly samples: number } | { readonly median: null; readonly why: string };

const FEWEST_SAMPLES = 20;
const SHORTEST_MS: Milliseconds = 60_000;
const UPPER = 0.9;

/**
 * Field strength as it is reported: median and the value that 10 % of the samples exceed, of at least 20 r.m.s. samples over at least a minute. Both
 * keep their meaning in decibels, because converting powers keeps their order.
 *
 * @throws RangeError  if a sample is not finite
 * @see ITU-R SM.1880; docs/science.md 5.4
 */
export function fieldStatistics(samples: readonly FieldSample[]): FieldStatistics {
  const bad = samples.find(({ at, field }) => !Number.isFinite(at) || !Number.isFinite(field));
  if (bad) throw new RangeError(`samples: a finite field and time are needed, not ${bad.field} at ${bad.at}`);
  if (samples.length < FEWEST_SAMPLES) return { median: null, why: `There are ${samples.length} samples; ${FEWEST_SAMPLES} are needed.` };
  const times = samples.map(({ at }) => at).sort((a, b) => a - b);
  const span = (times.at(-1) as number) - (times[0] as number);
  if (span < SHORTEST_MS) return { median: null, why: `The samples are from ${span / 1000} s; ${SHORTEST_MS / 1000} s are needed.` };
  const fields = samples.map(({ field }) => field).sort((a, b) => a - b);
  return { median: quantile(fields, 0.5), p90: quantile(fields, UPPER), samples: fields.length };
}

/** Linear between the values in order. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low) * (place - below);
}
