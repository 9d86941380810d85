import { Injectable, Logger } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { JudgementTrigger } from '../monitoring/readings/judgement-trigger.service';
import { DomainError } from '../shared/errors';
import type { Instant, Milliseconds } from '../shared/units';
import { Alarm, URGENCY } from './alarm';
import { JudgementRun } from './judgement-run.service';
import { PoisonedMarks } from './poisoned-marks';

const MOST_MARKS = 1_000;
/** Marks that come close together are worked off together: what a run costs hardly depends on how many there are. */
const PACE_MS = 200;
/** A run that takes long is followed by a rest six times as long, within limits: the intake, too, needs the thread and the database. */
const REST = 6;
const LONGEST_REST_MS = 2_000;
/** Longer than from one batch of the intake to the next. */
const SILENCE_MS = 200;
/** So often it looks at the clock, and for marks that another process has made. */
const TICK_MS = 1_000;
const STANDBY_MS = 50;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** The same marks are tried so often before they are divided to find the one that is to blame. */
const TRIES = 2;
const STOP_MS = 4_000;
const WORKS_WITHIN_MS = 15_000;

/** Classes of errors of the database in which no mark is to blame: connection, transaction state, resources, locks, operator, system. */
const NOBODYS_FAULT = /^(08|25|40|53|55|57|58)/;

/** What a turn of the loop ended with. */
type Outcome = 'more' | 'done' | 'standby' | { readonly failedMs: Milliseconds };

/** Works off what the intake and the registers have marked, as long as the process lives. */
@Injectable()
export class JudgementService {
  private readonly logger = new Logger('Judgement');
  private readonly alarm = new Alarm();
  private readonly poisoned = new PoisonedMarks();
  private looping: Promise<void> | null = null;
  private subscription: Subscription | null = null;
  private stopping = false;
  private waiters: (() => void)[] = [];
  private limit = MOST_MARKS;
  private failures = 0;
  private runAt: Instant | null = null;
  private wokenAt = -Infinity;

  constructor(
    private readonly run: JudgementRun,
    private readonly trigger: JudgementTrigger,
  ) {}

  /** When this process last judged; null if it has not yet, or another does. */
  get lastRunAt(): Instant | null {
    return this.runAt;
  }

  start(): void {
    if (this.looping) return;
    this.subscription = this.trigger.woken$.subscribe(({ isUrgent }) => this.heard(isUrgent));
    this.looping = this.loop();
  }

  /** Ends after the run that is under way; what waits stays marked. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.subscription?.unsubscribe();
    this.alarm.ring(URGENCY.end);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_MS)));
    await Promise.race([this.looping, tooLong]);
    clearTimeout(timer);
    this.wakeWaiters();
    await this.run.release().catch(() => undefined);
  }

  /**
   * Resolves when everything that was marked before has been judged, at the time that the clock shows now, whichever process judges.
   *
   * @throws DomainError `judgement.stopped`  if this process ends meanwhile
   */
  async caughtUp(): Promise<void> {
    const asked = (await this.run.lastTurn()).now.getTime();
    for (;;) {
      if (this.stopping) throw new DomainError('unavailable', 'judgement.stopped', 'The service is about to end.');
      await this.nextTurn();
      const { at } = await this.run.lastTurn();
      if (at && at.getTime() >= asked && !(await this.run.areMarksWaiting(this.poisoned.ids))) return;
    }
  }

  /** Whether somebody judges, here or elsewhere. */
  async works(): Promise<boolean> {
    const { at, now } = await this.run.lastTurn();
    return at !== null && now.getTime() - at.getTime() < WORKS_WITHIN_MS;
  }

  private heard(isUrgent: boolean): void {
    this.wokenAt = performance.now();
    this.alarm.ring(isUrgent ? URGENCY.hurry : URGENCY.work);
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const began = performance.now();
      this.alarm.quiet();
      const outcome = await this.turn();
      const tookMs = performance.now() - began;
      this.wakeWaiters();
      if (outcome === 'standby') await this.alarm.wait(STANDBY_MS, URGENCY.end);
      if (typeof outcome === 'object') await this.alarm.wait(outcome.failedMs, URGENCY.end);
      if (outcome !== 'done') continue;
      await this.alarm.wait(TICK_MS, URGENCY.work);
      const pace = Math.max(PACE_MS, tookMs + Math.min(REST * tookMs, LONGEST_REST_MS));
      await this.rest(began + pace);
    }
  }

  /** Ends before its time when the intake has fallen silent, as the rest is for its sake. */
  private async rest(until: number): Promise<void> {
    for (let left = until - performance.now(); left > 0 && !this.alarm.isRinging(URGENCY.hurry); left = until - performance.now()) {
      const silence = performance.now() - this.wokenAt;
      if (silence > SILENCE_MS) return;
      await this.alarm.wait(Math.min(left, SILENCE_MS - silence + 1), URGENCY.hurry);
    }
  }

  private async turn(): Promise<Outcome> {
    try {
      await this.retryPoisoned();
      const { limit } = this;
      const worked = await this.run.some(limit, this.poisoned.ids);
      this.failures = 0;
      if (worked === 'busy') return 'standby';
      this.runAt = Date.now();
      this.limit = Math.min(MOST_MARKS, 2 * limit);
      return worked === limit ? 'more' : 'done';
    } catch (error) {
      return { failedMs: await this.handle(error as Error).catch(() => this.backOff()) };
    }
  }

  /** A failure that comes again is narrowed down to one mark, which is then set aside; the others are not kept waiting for it. */
  private async handle(error: Error): Promise<Milliseconds> {
    this.failures++;
    this.logger.warn({ msg: 'Judgement failed', marks: this.limit, failures: this.failures, reason: error.message });
    if (this.failures < TRIES || (await this.isOutage(error))) return this.backOff();
    if (this.limit > 1) {
      this.limit = Math.ceil(this.limit / 2);
      return 0;
    }
    const mark = await this.run.oldestMark(this.poisoned.ids);
    if (mark === null || !(await this.succeeds(() => this.run.some(0, [])))) return this.backOff();
    this.setAside(mark, error);
    return 0;
  }

  private async retryPoisoned(): Promise<void> {
    const mark = this.poisoned.due(performance.now());
    if (mark === null) return;
    try {
      await this.run.one(mark);
      this.poisoned.remove(mark);
    } catch (error) {
      this.setAside(mark, error as Error);
    }
  }

  private setAside(mark: string, error: Error): void {
    const retryInMs = this.poisoned.add(mark, performance.now());
    this.logger.error({ msg: 'A mark cannot be judged and is set aside; it stays in the table `mark`', mark, retryInMs, error });
    this.failures = 0;
  }

  private async isOutage(error: Error): Promise<boolean> {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && (code.length !== 5 || NOBODYS_FAULT.test(code))) return true;
    return !(await this.succeeds(() => this.run.lastTurn()));
  }

  private succeeds(work: () => Promise<unknown>): Promise<boolean> {
    return work().then(
      () => true,
      () => false,
    );
  }

  private backOff(): Milliseconds {
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.failures, 10));
  }

  private nextTurn(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.looping ? TICK_MS : STANDBY_MS);
      this.waiters.push(() => {
        clearTimeout(timer);
        resolve();
      });
      this.alarm.ring(URGENCY.hurry);
    });
  }

  private wakeWaiters(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
