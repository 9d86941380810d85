import { Injectable } from '@nestjs/common';
import { canSee, visiblePrefectures, type SignedInUser } from '../../access/signed-in-user';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import { DomainError, notFound } from '../../shared/errors';
import type { Hertz, Instant } from '../../shared/units';
import { isUuid } from '../../shared/uuid';
import type { Language } from './accepted-language';
import { toEventView, type EventView } from './event-resource';
import { EventsRepository } from './events.repository';
import type { EventState } from './interference-event';
import type { EventType } from '../../shared/event-types';

export interface EventListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly prefecture?: string;
  readonly type?: readonly EventType[];
  readonly state?: readonly EventState[];
  readonly severity?: number;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly atHz?: Hertz;
}

/** Interference events for those in whose prefectures they are. */
@Injectable()
export class EventsService {
  constructor(private readonly events: EventsRepository) {}

  async list(user: SignedInUser, query: EventListQuery, language: Language): Promise<Page<EventView>> {
    const { limit, cursor, prefecture, type: types, state: states, severity, from, to, atHz } = query;
    requireRange(from, to);
    const prefectures = prefecture === undefined ? visiblePrefectures(user) : canSee(user, prefecture) ? [prefecture] : [];
    const after = afterOf(cursor);
    const events = await this.events.list({ prefectures, types, states, severity, from, to, atHz, after, limit: limit + 1 });
    const histories = await this.events.historyOf(events.map(({ id }) => id));
    return toPage(
      events,
      limit,
      (event) => [event.openedAt, event.id],
      (event) => toEventView(event, histories.get(event.id) ?? [], language),
    );
  }

  /** @throws DomainError `event.not-found` */
  async get(user: SignedInUser, id: string, language: Language): Promise<EventView> {
    const event = isUuid(id) ? await this.events.byId(id) : null;
    if (!event || !canSee(user, event.prefecture)) throw notFound('event');
    const histories = await this.events.historyOf([event.id]);
    return toEventView(event, histories.get(event.id) ?? [], language);
  }
}

function requireRange(from: Instant | undefined, to: Instant | undefined): void {
  if (from === undefined || to === undefined || from < to) return;
  throw new DomainError('invalid', 'request.range', 'The range is empty: `from` must be less than `to`.', {
    errors: [{ path: 'from', message: 'must be less than `to`' }],
  });
}

function afterOf(cursor: string | undefined): { openedAt: Instant; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [openedAt, id] = decodeCursor(cursor, ['number', 'string']) as [number, string];
  if (!Number.isSafeInteger(openedAt) || !isUuid(id)) {
    throw new DomainError('invalid', 'request.cursor', 'The cursor is none that this list gave.');
  }
  return { openedAt, id };
}
