import { LEVELS_PER_DB } from './power-table';

/**
 * Levels in steps of 0.01 dB, in which floors are sought: `Int16Array` already is, decibels are rounded and held within ±327 dB (no power at
 * all is −∞ dB).
 *
 * @throws RangeError  if there are no levels or one is NaN or +∞
 */
export function toLevels(levels: Int16Array | Float32Array | Float64Array): Int16Array {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  if (levels instanceof Int16Array) return levels;
  const steps = new Int16Array(levels.length);
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number;
    if (!(level < Infinity)) throw new RangeError(`levels: bin ${i} is not a level: ${level}`);
    steps[i] = Math.max(-32768, Math.min(32767, Math.round(level * LEVELS_PER_DB)));
  }
  return steps;
}
