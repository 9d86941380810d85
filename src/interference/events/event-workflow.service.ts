import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../../access/audit/audit.repository';
import { canSee } from '../../access/signed-in-user';
import { UsersRepository } from '../../access/users/users.repository';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { OutboxRepository } from '../../monitoring/outbox/outbox.repository';
import { CLOCK, type Clock } from '../../shared/clock';
import { DomainError, notFound, staleVersion } from '../../shared/errors';
import { isUuid } from '../../shared/uuid';
import { EventRequestsRepository } from './event-requests.repository';
import { toEventView, type EventView } from './event-resource';
import { requireMove } from './event-transitions';
import { EventsRepository } from './events.repository';
import type { HistoryEntry, InterferenceEvent } from './interference-event';
import { mergeTarget } from './merge-target';
import { movedEvent } from './moved-event';
import { onceMore } from './once-more';
import { transitionText, type TransitionRequest } from './transition-request';

/** What people do with events: acknowledge, investigate, resolve, dismiss, merge, refer, close. */
@Injectable()
export class EventWorkflow {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly requests: EventRequestsRepository,
    private readonly users: UsersRepository,
    private readonly audit: AuditRepository,
    private readonly outbox: OutboxRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Moves an event, and tells it onward.
   *
   * @returns  the event as it is then
   * @throws DomainError  `event.not-found`, `event.stale-version`, `event.illegal-transition`, `event.merge-target`, `event.assignee`,
   *                      `event.key-reused`
   */
  async move(request: TransitionRequest): Promise<EventView> {
    return onceMore(() => this.database.transaction((tx) => this.moveIn(tx, request)));
  }

  /** Rows are taken in the judge's order: events first, the outbox last. */
  private async moveIn(tx: Transaction, request: TransitionRequest): Promise<EventView> {
    const { event, target } = await this.held(tx, request);
    const history = (await this.events.historyOf([event.id], tx)).get(event.id) ?? [];
    const current = toEventView(event, history, request.language);
    const answered = await this.answered(tx, request, current);
    if (answered) return answered;
    requireLegal(event, request, current);
    const moved = await this.decide(tx, request, event, target);
    await this.events.update(moved.event, tx);
    await this.events.appendHistory([{ ...moved.entry, eventId: event.id }], tx);
    return this.tell(tx, request, moved.event, [...history, moved.entry]);
  }

  /** The event, and the one into which it is to go, as far as he may see them. */
  private async held(
    tx: Transaction,
    { user, eventId, transition: { mergeInto } }: TransitionRequest,
  ): Promise<{ event: InterferenceEvent; target: InterferenceEvent | undefined }> {
    const events = await this.events.hold([eventId, mergeInto ?? eventId].filter(isUuid), tx);
    const visible = new Map(events.filter(({ prefecture }) => canSee(user, prefecture)).map((event) => [event.id, event]));
    const event = visible.get(eventId.toLowerCase());
    if (!event) throw notFound('event');
    return { event, target: mergeInto === undefined ? undefined : visible.get(mergeInto.toLowerCase()) };
  }

  /** @throws DomainError `event.key-reused` if the key stands for another transition */
  private async answered(
    tx: Transaction,
    { user: { username }, transition, key }: TransitionRequest,
    current: EventView,
  ): Promise<EventView | null> {
    if (key === null) return null;
    const earlier = await this.requests.find({ eventId: current.id, username, key }, tx);
    if (!earlier || earlier.request === transitionText(transition)) return earlier?.answer ?? null;
    throw new DomainError('conflict', 'event.key-reused', 'Another transition was asked for under this Idempotency-Key.', { current });
  }

  private async decide(
    tx: Transaction,
    { user, transition }: TransitionRequest,
    event: InterferenceEvent,
    target: InterferenceEvent | undefined,
  ): Promise<{ event: InterferenceEvent; entry: HistoryEntry }> {
    const mergeInto = mergeTarget(event, transition, target);
    const assignee = transition.assignee === undefined ? null : await this.assignee(tx, transition.assignee, event.prefecture);
    const note = transition.note ? transition.note : null;
    return movedEvent(event, { to: transition.to, by: user.username, at: this.clock.now(), note, assignee, mergeInto });
  }

  /**
   * @returns  the name as its owner spells it
   * @throws DomainError `event.assignee`
   */
  private async assignee(tx: Transaction, name: string, prefecture: string): Promise<string> {
    const user = await this.users.byUsername(name, tx);
    if (user && !user.disabled && canSee(user, prefecture)) return user.username;
    throw new DomainError('invalid', 'event.assignee', 'Nobody of that name works on events of this prefecture.', {
      errors: [{ path: 'assignee', message: 'must be a user who may see this prefecture' }],
    });
  }

  private async tell(
    tx: Transaction,
    { user: { username }, transition, language, key }: TransitionRequest,
    event: InterferenceEvent,
    history: readonly HistoryEntry[],
  ): Promise<EventView> {
    const { id: eventId, number: subject, prefecture } = event;
    const at = this.clock.now();
    const answer = toEventView(event, history, language);
    if (key !== null) await this.requests.remember({ eventId, username, key }, { request: transitionText(transition), answer }, at, tx);
    await this.audit.append({ username, action: 'event.moved', subject, prefecture, details: { ...transition } }, tx);
    await this.outbox.append(tx, [{ kind: 'event', prefecture, payload: toEventView(event, history, 'zh') }], at);
    return answer;
  }
}

function requireLegal(event: InterferenceEvent, { transition: { to, version } }: TransitionRequest, current: EventView): void {
  if (event.version !== version) throw staleVersion('event', current);
  requireMove(event.state, to, 'person', current);
}
