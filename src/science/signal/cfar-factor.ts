import { gammaUpperQuantile } from '../statistics/gamma-quantile';
import { bisect } from '../statistics/bisect';
import { incompleteGamma } from '../statistics/incomplete-gamma';
import { logGamma } from '../statistics/log-gamma';
import { ratioUpperQuantile } from '../statistics/ratio-quantile';

const STEPS = 4_000;
const LARGEST_FACTOR = 1e6;

/**
 * Factor of cell-averaging CFAR: what a bin of noise exceeds with probability `falseAlarm`, over the mean of `cells` others. Of single samples
 * α = N·(P^(−1/N) − 1); of M averages a quantile of Fisher's F.
 *
 * @returns  ratio of powers; 12.452 for 16 cells of single samples and 1e-4
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 5.2
 */
export function cellAveragingFactor(cells: number, falseAlarm: number, averages = 1): number {
  requireArguments(cells, falseAlarm, averages);
  if (averages === 1) return cells * (falseAlarm ** (-1 / cells) - 1);
  return ratioUpperQuantile(averages, averages * cells, falseAlarm);
}

/**
 * Factor of ordered-statistic CFAR over the `rank`-th lowest of `cells` bins, which strong neighbors do not move.
 *
 * Of single samples P = Π_{i=0}^{k−1} (N − i)/(N − i + α); of M averages P = ∫ b(u) Q(M, M·α·F⁻¹(u)) du, b the density of the k-th of N
 * even variates.
 *
 * @returns  ratio of powers; 11.080 for rank 12 of 16 single samples and 1e-4
 * @throws RangeError  if an argument lies outside its range
 * @see H. Rohling, "Radar CFAR thresholding in clutter and multiple target situations", 1983; docs/science.md 5.2
 */
export function orderedStatisticFactor(cells: number, rank: number, falseAlarm: number, averages = 1): number {
  requireArguments(cells, falseAlarm, averages);
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= cells)) throw new RangeError(`rank: 1 to ${cells} is needed, not ${rank}`);
  const probability = averages === 1 ? probabilityOfSingles(cells, rank) : probabilityOfMeans(cells, rank, averages);
  const factor = bisect((logFactor) => Math.log(probability(Math.exp(logFactor)) / falseAlarm), Math.log(1e-3), Math.log(LARGEST_FACTOR));
  return Math.exp(factor);
}

function probabilityOfSingles(cells: number, rank: number): (factor: number) => number {
  return (factor) => {
    let product = 1;
    for (let i = 0; i < rank; i++) product *= (cells - i) / (cells - i + factor);
    return product;
  };
}

function probabilityOfMeans(cells: number, rank: number, averages: number): (factor: number) => number {
  const logBeta = logGamma(rank) + logGamma(cells - rank + 1) - logGamma(cells + 1);
  const nodes = Array.from({ length: STEPS }, (_, i) => {
    const u = (i + 0.5) / STEPS;
    const density = Math.exp((rank - 1) * Math.log(u) + (cells - rank) * Math.log1p(-u) - logBeta);
    return { power: gammaUpperQuantile(averages, 1 - u), weight: density / STEPS };
  });
  return (factor) =>
    nodes.reduce((sum, { power, weight }) => sum + weight * incompleteGamma(averages, averages * factor * power).upper, 1e-300);
}

function requireArguments(cells: number, falseAlarm: number, averages: number): void {
  if (!(Number.isInteger(cells) && cells >= 1)) throw new RangeError(`cells: a whole number of at least 1 is needed, not ${cells}`);
  if (!(falseAlarm > 0 && falseAlarm < 1)) throw new RangeError(`falseAlarm: a probability between 0 and 1 is needed, not ${falseAlarm}`);
  if (!(averages >= 1 && averages < Infinity)) throw new RangeError(`averages: a number of at least 1 is needed, not ${averages}`);
}
