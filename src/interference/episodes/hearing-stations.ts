import type { HearingStation } from '../events/interference-event';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';

/** The stations that hear an emission, the strongest first, each once. */
export function hearingStations(group: HeardTogether): HearingStation[] {
  const byCode = new Map<string, Heard[]>();
  for (const heard of group) byCode.set(heard.station.code, [...(byCode.get(heard.station.code) ?? []), heard]);
  return [...byCode].map(([code, heard]) => ({
    code,
    boots: [...new Set(heard.flatMap(({ emission }) => emission.boots))].sort(),
    sightings: heard.reduce((sum, { emission }) => sum + emission.sightings, 0),
    peakFieldDbuvM: peak(heard),
    snrDb: hundredths(Math.max(...heard.map(({ emission }) => emission.snrDb))),
  }));
}

function peak(heard: readonly Heard[]): number | null {
  const fields = heard.flatMap(({ peakFieldDbuvM }) => (peakFieldDbuvM === null ? [] : [peakFieldDbuvM]));
  return fields.length === 0 ? null : hundredths(Math.max(...fields));
}

function hundredths(decibels: number): number {
  return Math.round(decibels * 100) / 100;
}
