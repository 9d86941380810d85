import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';
import type { EventView } from './event-resource';

/** Who asked for a transition of which event, under the key that his program gave (`Idempotency-Key`). */
export interface RequestKey {
  readonly eventId: string;
  readonly username: string;
  readonly key: string;
}

export interface AnsweredRequest {
  /** What was asked for, as text. */
  readonly request: string;
  readonly answer: EventView;
}

/** Requests that were answered: asked again, they get the same answer. Who looks holds the event, so that the same two cannot both find nothing. */
@Injectable()
export class EventRequestsRepository {
  constructor(private readonly database: Database) {}

  async find({ eventId, username, key }: RequestKey, tx: Transaction): Promise<AnsweredRequest | null> {
    const rows = await tx.query<AnsweredRequest>(
      'SELECT request, answer FROM interference_event_request WHERE event_id = $1 AND username = $2 AND key = $3',
      [eventId, username, key],
    );
    return rows[0] ?? null;
  }

  async remember(
    { eventId, username, key }: RequestKey,
    { request, answer }: AnsweredRequest,
    at: Instant,
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO interference_event_request (event_id, username, key, at, request, answer)
       VALUES ($1, $2, $3, to_timestamp($4 / 1000.0), $5, $6::json)`,
      [eventId, username, key, at, request, JSON.stringify(answer)],
    );
  }

  async removeBefore(before: Instant): Promise<void> {
    await this.database.query('DELETE FROM interference_event_request WHERE at < to_timestamp($1 / 1000.0)', [before]);
  }
}
