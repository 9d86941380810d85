import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz, Instant } from '../../shared/units';
import {
  eventNumber,
  GIVEN_COLUMNS,
  toColumns,
  toEvent,
  toHistoryEntry,
  toOpenEvent,
  type EventRow,
  type HistoryRow,
  type OpenEventRow,
} from './event-rows';
import type { EventState, HistoryEntry, InterferenceEvent, NewHistoryEntry, NewInterferenceEvent, OpenEvent } from './interference-event';
import type { EventType } from '../../shared/event-types';

export interface EventQuery {
  /** Null: of all. */
  readonly prefectures: readonly string[] | null;
  readonly types?: readonly EventType[];
  /** Absent: all that are shown as alerts, which is all but `suspected`. */
  readonly states?: readonly EventState[];
  readonly severity?: number;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly atHz?: Hertz;
  /** Where the last page ended. */
  readonly after?: { readonly openedAt: Instant; readonly id: string };
  readonly limit: number;
}

/** Whole hertz around the spectrum of an event, as the index has it. */
const SPAN = `int8range(floor(center_hz - bandwidth_hz / 2)::bigint, ceil(center_hz + bandwidth_hz / 2)::bigint, '[]')`;
const UNRESOLVED = `state IN ('suspected', 'open', 'acknowledged', 'investigating')`;
/** The years of numbers need not ascend; what follows them does, and has more than six digits one day. */
const OLDEST_FIRST = `ORDER BY split_part(number, '-', 3)::bigint`;
/** Whoever reads events in order to write them holds them, so that neither the judge nor a person undoes what the other has just done. */
const HELD = 'FOR NO KEY UPDATE';
const ROWS_PER_STATEMENT = 500;

@Injectable()
export class EventsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Events about emissions (every type but STATION_OFFLINE) whose spectrum overlaps one of the spans, in any state, last seen at or after
   * `since`; oldest number first. They are held until the transaction ends.
   */
  async near(spans: readonly FrequencyRange[], since: Instant, tx: Transaction): Promise<InterferenceEvent[]> {
    if (spans.length === 0) return [];
    return this.select(
      tx,
      `id IN (
         SELECT near.id FROM unnest($1::float8[], $2::float8[]) AS span (from_hz, to_hz)
         JOIN interference_event AS near ON ${SPAN} && int8range(floor(from_hz)::bigint, ceil(to_hz)::bigint, '[]')
         WHERE center_hz - bandwidth_hz / 2 < to_hz AND center_hz + bandwidth_hz / 2 > from_hz)
       AND type <> 'STATION_OFFLINE' AND last_seen_at >= to_timestamp($3 / 1000.0) ${OLDEST_FIRST} ${HELD}`,
      [spans.map(({ from }) => from), spans.map(({ to }) => to), since],
    );
  }

  /** Events on which work is open: suspected, open, acknowledged, investigating. They are held until the transaction ends. */
  async unresolved(tx: Transaction): Promise<InterferenceEvent[]> {
    return this.select(tx, `${UNRESOLVED} ${OLDEST_FIRST} ${HELD}`, []);
  }

  /** Of the same events what tells whether their emissions may be gone; nothing is held, and no verdict is read. */
  async openNow(tx: Transaction): Promise<OpenEvent[]> {
    const rows = await tx.query<OpenEventRow>(
      `SELECT type, center_hz, bandwidth_hz, last_seen_at, signal_gone_at, stations -> 0 ->> 'code' AS strongest_code
       FROM interference_event WHERE ${UNRESOLVED}`,
    );
    return rows.map(toOpenEvent);
  }

  /** STATION_OFFLINE events that are unresolved, or resolved and not yet closed. They are held until the transaction ends. */
  async ofStations(tx: Transaction): Promise<InterferenceEvent[]> {
    return this.select(tx, `type = 'STATION_OFFLINE' AND (${UNRESOLVED} OR state = 'resolved') ${OLDEST_FIRST} ${HELD}`, []);
  }

  /** STATION_OFFLINE events of a station that people have ended for good, of a silence that began at or after `since`. */
  async endedOfStation(code: string, since: Instant, tx: Transaction): Promise<InterferenceEvent[]> {
    return this.select(
      tx,
      `type = 'STATION_OFFLINE' AND state IN ('dismissed', 'merged', 'referred', 'closed')
       AND stations -> 0 ->> 'code' = $1 AND first_seen_at >= to_timestamp($2 / 1000.0) ${OLDEST_FIRST}`,
      [code, since],
    );
  }

  /** Resolved at or before `before` and still `resolved`: to be closed. They are held until the transaction ends. */
  async resolvedBefore(before: Instant, tx: Transaction): Promise<InterferenceEvent[]> {
    return this.select(tx, `state = 'resolved' AND resolved_at <= to_timestamp($1 / 1000.0) ${OLDEST_FIRST} ${HELD}`, [before]);
  }

  async byId(id: string, tx: Transaction = this.database): Promise<InterferenceEvent | null> {
    return (await this.select(tx, 'id = $1', [id]))[0] ?? null;
  }

  /** Those of them that there are; held until the transaction ends, and taken in the same order as by all others. */
  async hold(ids: readonly string[], tx: Transaction): Promise<InterferenceEvent[]> {
    return this.select(tx, `id = ANY ($1::uuid[]) ${OLDEST_FIRST} ${HELD}`, [ids]);
  }

  /** Events that overlap a time, those opened latest first. */
  async list(query: EventQuery): Promise<InterferenceEvent[]> {
    const { prefectures, types, states, severity, from, to, atHz, after, limit } = query;
    return this.select(
      this.database,
      `($1::text[] IS NULL OR prefecture = ANY ($1))
       AND ($2::text[] IS NULL OR type = ANY ($2))
       AND (CASE WHEN $3::text[] IS NULL THEN state <> 'suspected' ELSE state = ANY ($3) END)
       AND ($4::smallint IS NULL OR severity = $4)
       AND ($5::float8 IS NULL OR last_seen_at >= to_timestamp($5 / 1000.0))
       AND ($6::float8 IS NULL OR first_seen_at < to_timestamp($6 / 1000.0))
       AND ($7::float8 IS NULL OR (center_hz - bandwidth_hz / 2 <= $7 AND center_hz + bandwidth_hz / 2 > $7))
       AND ($8::float8 IS NULL OR (opened_at <= to_timestamp($8 / 1000.0) AND (opened_at < to_timestamp($8 / 1000.0) OR id > $9::uuid)))
       ORDER BY opened_at DESC, id LIMIT $10`,
      [
        prefectures,
        types ?? null,
        states ?? null,
        severity ?? null,
        from ?? null,
        to ?? null,
        atHz ?? null,
        after?.openedAt ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  /** Gives it the next number, and version 1. */
  async insert(event: NewInterferenceEvent, tx: Transaction): Promise<InterferenceEvent> {
    return (await this.insertAll([event], tx))[0] as InterferenceEvent;
  }

  /** The same for several, numbered and returned in the order given. */
  async insertAll(events: readonly NewInterferenceEvent[], tx: Transaction): Promise<InterferenceEvent[]> {
    if (events.length === 0) return [];
    const numbers = await tx.query<{ next: string }>(
      `SELECT nextval('interference_event_number') AS next FROM generate_series(1, $1::integer)`,
      [events.length],
    );
    const named = events.map((event, i): InterferenceEvent => {
      const { next } = numbers[i] as { next: string };
      return { ...event, id: randomUUID(), number: eventNumber(event.openedAt, Number(next)), version: 1 };
    });
    await inPortions(named, (portion) =>
      tx.query(
        `INSERT INTO interference_event (id, number, prefecture, type, severity, grade, state, version, center_hz, bandwidth_hz,
           first_seen_at, last_seen_at, opened_at, detected_at, resolved_at, late, signal_gone_at, resolution, assignee, merged_into,
           stations, verdict)
         SELECT id, number, prefecture, type, severity, grade, state, version, center_hz, bandwidth_hz,
           to_timestamp(first_seen_ms / 1000.0), to_timestamp(last_seen_ms / 1000.0), to_timestamp(opened_ms / 1000.0),
           to_timestamp(detected_ms / 1000.0), to_timestamp(resolved_ms / 1000.0), late, to_timestamp(signal_gone_ms / 1000.0),
           resolution, assignee, merged_into, stations, verdict
         FROM jsonb_to_recordset($1::jsonb) AS given (${GIVEN_COLUMNS})`,
        [JSON.stringify(portion.map(toColumns))],
      ),
    );
    return named;
  }

  /** Writes every column of this id. */
  async update(event: InterferenceEvent, tx: Transaction): Promise<void> {
    await this.updateAll([event], tx);
  }

  async updateAll(events: readonly InterferenceEvent[], tx: Transaction): Promise<void> {
    await inPortions(events, (portion) =>
      tx.query(
        `UPDATE interference_event AS event SET number = given.number, prefecture = given.prefecture, type = given.type,
           severity = given.severity, grade = given.grade, state = given.state, version = given.version, center_hz = given.center_hz,
           bandwidth_hz = given.bandwidth_hz, first_seen_at = to_timestamp(given.first_seen_ms / 1000.0),
           last_seen_at = to_timestamp(given.last_seen_ms / 1000.0), opened_at = to_timestamp(given.opened_ms / 1000.0),
           detected_at = to_timestamp(given.detected_ms / 1000.0), resolved_at = to_timestamp(given.resolved_ms / 1000.0),
           late = given.late, signal_gone_at = to_timestamp(given.signal_gone_ms / 1000.0), resolution = given.resolution,
           assignee = given.assignee, merged_into = given.merged_into, stations = given.stations, verdict = given.verdict
         FROM jsonb_to_recordset($1::jsonb) AS given (${GIVEN_COLUMNS}) WHERE event.id = given.id`,
        [JSON.stringify(portion.map(toColumns))],
      ),
    );
  }

  async appendHistory(entries: readonly NewHistoryEntry[], tx: Transaction): Promise<void> {
    await inPortions(entries, (portion) =>
      tx.query(
        `INSERT INTO interference_event_history (event_id, version, at, by_user, change, from_state, to_state, note, details)
         SELECT "eventId", version, to_timestamp(at / 1000.0), "by", change, "from", "to", note, coalesce(details, '{}')
         FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("eventId" uuid, version integer, at float8, "by" text, change text, "from" text,
           "to" text, note text, details jsonb)) WITH ORDINALITY ORDER BY ordinality`,
        [JSON.stringify(portion)],
      ),
    );
  }

  /** Oldest entry first; an event of which nothing is told is not in the map. */
  async historyOf(eventIds: readonly string[], tx: Transaction = this.database): Promise<Map<string, HistoryEntry[]>> {
    const histories = new Map<string, HistoryEntry[]>();
    if (eventIds.length === 0) return histories;
    const rows = await tx.query<HistoryRow>(
      `SELECT event_id, version, at, by_user, change, from_state, to_state, note FROM interference_event_history
        WHERE event_id = ANY ($1::uuid[]) ORDER BY id`,
      [eventIds],
    );
    for (const row of rows) {
      const entries = histories.get(row.event_id);
      if (entries) entries.push(toHistoryEntry(row));
      else histories.set(row.event_id, [toHistoryEntry(row)]);
    }
    return histories;
  }

  private async select(tx: Transaction, condition: string, parameters: unknown[]): Promise<InterferenceEvent[]> {
    const rows = await tx.query<EventRow>(`SELECT interference_event.* FROM interference_event WHERE ${condition}`, parameters);
    return rows.map(toEvent);
  }
}

async function inPortions<Row>(rows: readonly Row[], write: (portion: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) await write(rows.slice(from, from + ROWS_PER_STATEMENT));
}
