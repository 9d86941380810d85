import type { Decibels } from '../shared/units';

/**
 * Thins a sweep to at most `points` values, each the highest level of its bins, so that a narrow signal is never lost between them.
 *
 * @param levels  int16 in steps of 0.01 dB
 * @returns       levels in dB, and how many bins each stands for (the last may stand for fewer)
 */
export function decimate(levels: Int16Array, points: number): { levels: Decibels[]; binsPerPoint: number } {
  const binsPerPoint = Math.max(1, Math.ceil(levels.length / points));
  const thinned: Decibels[] = [];
  for (let first = 0; first < levels.length; first += binsPerPoint) {
    let highest = -Infinity;
    for (let i = first; i < Math.min(first + binsPerPoint, levels.length); i++) highest = Math.max(highest, levels[i] as number);
    thinned.push(highest / 100);
  }
  return { levels: thinned, binsPerPoint };
}
