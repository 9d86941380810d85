import { Injectable } from '@nestjs/common';
import { visiblePrefectures, type SignedInUser } from '../../access/signed-in-user';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import { DomainError, notFound } from '../../shared/errors';
import { formatInstant } from '../../shared/time';
import type { DeadLetterResource } from './dead-letter.dto';
import { DeadLettersRepository, type DeadLetterRow } from './dead-letters.repository';

export interface ReplayableLetter {
  readonly id: number;
  readonly topic: string;
  readonly payload: Buffer;
  readonly times: number;
}

@Injectable()
export class DeadLettersService {
  constructor(private readonly repository: DeadLettersRepository) {}

  async list(
    user: SignedInUser,
    query: { limit: number; cursor?: string; station?: string; code?: string },
  ): Promise<Page<DeadLetterResource>> {
    const beforeId = query.cursor === undefined ? undefined : (decodeCursor(query.cursor, ['number'])[0] as number);
    const rows = await this.repository.list({ ...query, prefectures: visiblePrefectures(user), beforeId, limit: query.limit + 1 });
    return toPage(rows, query.limit, (row) => [Number(row.id)], toResource);
  }

  async get(user: SignedInUser, id: string): Promise<DeadLetterResource> {
    return toResource(await this.visible(user, id));
  }

  /** @throws DomainError `dead-letter.not-kept`  if only a part of the payload, or nothing of it, is kept */
  async replayable(user: SignedInUser, id: string): Promise<ReplayableLetter> {
    const row = await this.visible(user, id);
    if (row.payload?.length !== row.bytes) {
      throw new DomainError('conflict', 'dead-letter.not-kept', 'The payload is not kept whole, so that it cannot be replayed.');
    }
    return { id: Number(row.id), topic: row.topic, payload: row.payload, times: row.times };
  }

  /**
   * Says what became of a letter that was sent through the intake again: rejected again, it has been counted once more; taken, it is none any more.
   */
  async afterReplay(letter: ReplayableLetter): Promise<{ outcome: 'accepted' | 'rejected'; code?: DeadLetterRow['code'] }> {
    const row = await this.repository.one(letter.id, null);
    if (row && row.times > letter.times) return { outcome: 'rejected', code: row.code };
    await this.repository.remove(letter.id);
    return { outcome: 'accepted' };
  }

  private async visible(user: SignedInUser, id: string): Promise<DeadLetterRow & { payload: Buffer | null }> {
    const row = /^\d{1,15}$/.test(id) ? await this.repository.one(Number(id), visiblePrefectures(user)) : null;
    if (!row) throw notFound('dead-letter');
    return row;
  }
}

function toResource(row: DeadLetterRow): DeadLetterResource {
  return {
    id: row.id,
    station: row.station,
    topic: row.topic,
    receivedAt: formatInstant(row.received_at.getTime()),
    lastReceivedAt: formatInstant(row.last_received_at.getTime()),
    code: row.code,
    ...(row.path === null ? {} : { path: row.path }),
    ...(row.detail === null ? {} : { detail: row.detail }),
    sha256: row.sha256.toString('hex'),
    bytes: row.bytes,
    times: row.times,
    replayable: row.kept_bytes === row.bytes,
  };
}
