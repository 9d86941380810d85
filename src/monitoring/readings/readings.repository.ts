import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import type { Bearing, Measurement, TaskResult } from '../mqtt/wire/reading-messages';
import type { Received } from './received-reading';

/** Measurements, bearings and what became of tasks: few, so they are written as rows of one JSON list. */
@Injectable()
export class ReadingsRepository {
  async insertMeasurements(readings: readonly Received<Measurement>[], tx: Transaction): Promise<void> {
    if (readings.length === 0) return;
    await tx.query(
      `INSERT INTO measurement (station_id, boot, seq, started_at, received_at, center_hz, frequency_hz, body)
       SELECT (r ->> 'stationId')::integer, b ->> 'boot', (b ->> 'seq')::bigint, to_timestamp((b ->> 'startedAt')::numeric / 1000),
              to_timestamp((r ->> 'receivedAt')::numeric / 1000), (b ->> 'centerHz')::float8, (b ->> 'frequencyHz')::float8, b
       FROM jsonb_array_elements($1::jsonb) AS listed (r), LATERAL (SELECT r -> 'body') AS inner_body (b)`,
      [toJson(readings)],
    );
  }

  async insertBearings(readings: readonly Received<Bearing>[], tx: Transaction): Promise<void> {
    if (readings.length === 0) return;
    await tx.query(
      `INSERT INTO bearing (station_id, boot, seq, started_at, received_at, center_hz, bearing_deg, body)
       SELECT (r ->> 'stationId')::integer, b ->> 'boot', (b ->> 'seq')::bigint, to_timestamp((b ->> 'startedAt')::numeric / 1000),
              to_timestamp((r ->> 'receivedAt')::numeric / 1000), (b ->> 'centerHz')::float8, (b ->> 'bearingDeg')::float8, b
       FROM jsonb_array_elements($1::jsonb) AS listed (r), LATERAL (SELECT r -> 'body') AS inner_body (b)`,
      [toJson(readings)],
    );
  }

  async insertTaskResults(readings: readonly Received<TaskResult>[], tx: Transaction): Promise<void> {
    if (readings.length === 0) return;
    await tx.query(
      `INSERT INTO task_result (station_id, boot, seq, received_at, task_id, state, body)
       SELECT (r ->> 'stationId')::integer, b ->> 'boot', (b ->> 'seq')::bigint,
              to_timestamp((r ->> 'receivedAt')::numeric / 1000), b ->> 'taskId', b ->> 'state', b
       FROM jsonb_array_elements($1::jsonb) AS listed (r), LATERAL (SELECT r -> 'body') AS inner_body (b)`,
      [toJson(readings)],
    );
  }
}

function toJson(readings: readonly Received<unknown>[]): string {
  return JSON.stringify(readings.map(({ stationId, receivedAt, body }) => ({ stationId, receivedAt, body })));
}
