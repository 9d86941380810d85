import type { Run } from '../signal/run';

/** A bin so many standard deviations over the noise is none: once in 20,000 for a single look, never for more. */
const STANDING_OUT = 10;
/** Beyond what stands out, half its width to either side. */
const EXTENSION = 0.5;
/** What is left of the noise may take so much of the share beyond an edge. */
const TOLERATED = 0.1;
/** Mean of the positive part of a normal variate, in standard deviations: 1/√(2π). */
const RECTIFIED = 1 / Math.sqrt(2 * Math.PI);

/**
 * The bins in which to look for the band of an emission: from the first to the last that stands out, and half of that to either side; farther as
 * long as the positive remainders of the noise, which add up with the bins, cannot move an edge. So weak flanks count for all they hold in a smooth
 * trace, and a long trace of rough noise does not widen the band.
 *
 * The roughness of the noise is taken from the bins below it.
 *
 * @param excess  (x − N)/N of each bin
 * @param beta    share of the power outside the band
 * @see docs/science.md 5.4
 */
export function emissionWindow(excess: Float64Array, beta: number): Run {
  const roughness = roughnessOf(excess);
  const standing = standingOut(excess, STANDING_OUT * roughness);
  const power = excess.reduce((sum, p) => sum + (p > STANDING_OUT * roughness ? p : 0), 0);
  const harmless = roughness > 0 ? (TOLERATED * beta * power) / (2 * RECTIFIED * roughness) : Infinity;
  const reach = Math.max(Math.ceil(EXTENSION * (standing.lastBin - standing.firstBin + 1)), Math.floor(harmless));
  return {
    firstBin: Math.max(0, standing.firstBin - reach),
    lastBin: Math.min(excess.length - 1, standing.lastBin + reach),
  };
}

/** Standard deviation of the noise, by its lower half. */
function roughnessOf(excess: Float64Array): number {
  let squares = 0;
  let below = 0;
  for (const p of excess) {
    if (p >= 0) continue;
    squares += p * p;
    below++;
  }
  return below > 0 ? Math.sqrt(squares / below) : 0;
}

function standingOut(excess: Float64Array, least: number): Run {
  let firstBin = 0;
  while (firstBin < excess.length - 1 && (excess[firstBin] as number) <= least) firstBin++;
  let lastBin = excess.length - 1;
  while (lastBin > firstBin && (excess[lastBin] as number) <= least) lastBin--;
  return { firstBin, lastBin };
}
