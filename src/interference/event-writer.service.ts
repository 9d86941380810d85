import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import { OutboxRepository, type OutboxEntry } from '../monitoring/outbox/outbox.repository';
import type { Instant } from '../shared/units';
import { toEventView } from './events/event-resource';
import { EventsRepository } from './events/events.repository';
import type { InterferenceEvent } from './events/interference-event';
import type { EventChange } from './lifecycle/change';

/** Writes what was judged, and what is to be told of it, in one transaction. */
@Injectable()
export class EventWriter {
  constructor(
    private readonly events: EventsRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /** @param frames  of stations, told before the events */
  async write(changes: readonly EventChange[], frames: readonly OutboxEntry[], tx: Transaction, now: Instant): Promise<void> {
    const [fresh, known] = [changes.filter(({ before }) => before === null), changes.filter(({ before }) => before !== null)];
    const inserted = await this.events.insertAll(
      fresh.map(({ after }) => after),
      tx,
    );
    const updated = known.map(({ after }) => after as InterferenceEvent);
    await this.events.updateAll(updated, tx);
    const written = [
      ...fresh.map((change, i) => ({ change, event: inserted[i] as InterferenceEvent })),
      ...known.map((change, i) => ({ change, event: updated[i] as InterferenceEvent })),
    ];
    await this.events.appendHistory(
      written.flatMap(({ change, event }) => change.entries.map((entry) => ({ ...entry, version: event.version, eventId: event.id }))),
      tx,
    );
    const told = written.filter(({ change }) => change.isTold).map(({ event }) => event);
    await this.outbox.append(tx, [...frames, ...(await this.entriesOf(told, tx))], now);
  }

  private async entriesOf(events: readonly InterferenceEvent[], tx: Transaction): Promise<OutboxEntry[]> {
    const histories = await this.events.historyOf(
      events.map(({ id }) => id),
      tx,
    );
    return events.map((event) => ({
      kind: 'event',
      prefecture: event.prefecture,
      payload: toEventView(event, histories.get(event.id) ?? [], 'zh'),
    }));
  }
}
