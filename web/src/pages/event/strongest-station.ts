import type { HearingStation } from '../../api/events';

/** By field strength; those without one after the others, by signal to noise. */
export function byStrength(stations: readonly HearingStation[]): readonly HearingStation[] {
  return stations.toSorted((a, b) => lower(a.peakFieldDbuvM, b.peakFieldDbuvM) || lower(a.snrDb, b.snrDb));
}

function lower(a: number | null, b: number | null): number {
  const [left, right] = [a ?? Number.NEGATIVE_INFINITY, b ?? Number.NEGATIVE_INFINITY];
  return left === right ? 0 : right - left;
}
