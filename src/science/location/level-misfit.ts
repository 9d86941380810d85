import type { Decibels } from '../../shared/units';
import { logTailAndHazard } from '../statistics/normal-tail-table';
import type { StationLevel } from './level-reading';

/** How well levels fit if the field at each station is known but for the power of the transmitter. */
export interface LevelMatch {
  /** −2·ln of the likelihood, with the power that fits best. */
  readonly misfit: number;
  /** What must be added to the fields, dB. */
  readonly offset: Decibels;
}

const ROUNDS = 30;
/** The misfit changes with the square of what is left. */
const SETTLED: Decibels = 1e-5;
const tail = new Float64Array(2);

/**
 * Fit of levels P to fields f with an unknown power A: Σ ((P − f − A)/σ)² over the stations that hear, less 2·Σ ln Q((f + A − T)/σ) over those that do
 * not hear more than T; A by Newton's method, as both sums are convex in it.
 *
 * @param fields  one for each station, dB
 * @returns       where no station hears, a power of −∞ dB, which fits every place
 * @see docs/science.md 8.3
 */
export function matchLevels(stations: readonly StationLevel[], fields: ArrayLike<number>): LevelMatch {
  const offset = bestOffset(stations, fields);
  let misfit = 0;
  for (let i = 0; i < stations.length; i++) {
    const { level, sigma, isHeard } = stations[i] as StationLevel;
    const excess = ((fields[i] as number) + offset - level) / sigma;
    if (isHeard) misfit += excess * excess;
    else {
      logTailAndHazard(excess, tail);
      misfit -= 2 * (tail[0] as number);
    }
  }
  return { misfit, offset };
}

function bestOffset(stations: readonly StationLevel[], fields: ArrayLike<number>): Decibels {
  let [weights, sum, unheard] = [0, 0, 0];
  for (let i = 0; i < stations.length; i++) {
    const { level, sigma, isHeard } = stations[i] as StationLevel;
    if (!isHeard) unheard++;
    else {
      weights += sigma ** -2;
      sum += (level - (fields[i] as number)) * sigma ** -2;
    }
  }
  if (weights === 0) return -Infinity;
  let offset = sum / weights;
  for (let round = 0; round < ROUNDS && unheard > 0; round++) {
    let [slope, bend] = [weights * offset - sum, weights];
    for (let i = 0; i < stations.length; i++) {
      const { level, sigma, isHeard } = stations[i] as StationLevel;
      if (isHeard) continue;
      const excess = ((fields[i] as number) + offset - level) / sigma;
      logTailAndHazard(excess, tail);
      const hazard = tail[1] as number;
      slope += hazard / sigma;
      bend += (hazard * (hazard - excess)) / (sigma * sigma);
    }
    offset -= slope / bend;
    if (Math.abs(slope / bend) < SETTLED) break;
  }
  return offset;
}
