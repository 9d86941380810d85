import type { Client } from 'pg';
import type { Criterion, HearingStation } from '../../src/interference/events/interference-event';

/** What of an event must not depend on the order in which sweeps came: docs/architecture.md. */
export interface JudgedEvent {
  readonly number: string;
  readonly state: string;
  readonly type: string;
  readonly prefecture: string;
  readonly centerHz: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly openedAt: string;
  readonly severity: number;
  readonly stations: readonly HearingStation[];
  readonly criteria: readonly Criterion[];
}

const CENTER_HZ = 1;
const FIGURE = 0.01;

/** Every event that is not withdrawn, but for those of stations that fell silent. */
export async function judgedEvents(client: Client): Promise<JudgedEvent[]> {
  const { rows } = await client.query<JudgedEvent & { center: string }>(
    `SELECT number, state, type, prefecture, center_hz AS "centerHz", to_json(first_seen_at) #>> '{}' AS "firstSeenAt",
       to_json(last_seen_at) #>> '{}' AS "lastSeenAt", to_json(opened_at) #>> '{}' AS "openedAt", severity, stations,
       verdict -> 'criteria' AS criteria
     FROM interference_event WHERE type <> 'STATION_OFFLINE' AND resolution IS DISTINCT FROM 'withdrawn'
     ORDER BY type, center_hz, first_seen_at, prefecture`,
  );
  return rows;
}

/** Sentences that say where two runs have judged otherwise; none if they have judged alike. */
export function differences(one: readonly JudgedEvent[], other: readonly JudgedEvent[]): string[] {
  if (one.length !== other.length) return [`${one.length} events against ${other.length}: ${names(one)} against ${names(other)}`];
  return one.flatMap((event, i) => differencesOf(event, other[i] as JudgedEvent));
}

function differencesOf(one: JudgedEvent, other: JudgedEvent): string[] {
  const name = names([one]);
  const said: string[] = [];
  const same = ['type', 'prefecture', 'severity', 'firstSeenAt', 'lastSeenAt', 'openedAt'] as const;
  for (const field of same) if (one[field] !== other[field]) said.push(`${name}: ${field} ${one[field]} against ${other[field]}`);
  if (Math.abs(one.centerHz - other.centerHz) > CENTER_HZ) said.push(`${name}: centerHz ${one.centerHz} against ${other.centerHz}`);
  if (!areAlike(one.stations, other.stations)) said.push(`${name}: stations ${text(one.stations)} against ${text(other.stations)}`);
  if (!areAlike(one.criteria, other.criteria)) said.push(`${name}: criteria ${text(one.criteria)} against ${text(other.criteria)}`);
  return said;
}

/** Equal but for numbers, which may differ by 0.01. */
function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= FIGURE;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => areAlike(left[key], right[key]));
}

function names(events: readonly JudgedEvent[]): string {
  return events.map(({ type, centerHz }) => `${type} on ${(centerHz / 1e6).toFixed(3)} MHz`).join(', ');
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
