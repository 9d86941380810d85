import type { Hertz } from './units';

/** Half-open: `from` belongs to it, `to` does not. */
export interface FrequencyRange {
  readonly from: Hertz;
  readonly to: Hertz;
}

export function rangeAround(center: Hertz, width: Hertz): FrequencyRange {
  return { from: center - width / 2, to: center + width / 2 };
}

export function overlapOf(a: FrequencyRange, b: FrequencyRange): Hertz {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

export function overlaps(a: FrequencyRange, b: FrequencyRange): boolean {
  return overlapOf(a, b) > 0;
}

export function contains(range: FrequencyRange, frequency: Hertz): boolean {
  return frequency >= range.from && frequency < range.to;
}

/** The same frequencies as few ranges that do not touch, rising. */
export function mergeRanges(ranges: readonly FrequencyRange[]): FrequencyRange[] {
  const merged: FrequencyRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}
