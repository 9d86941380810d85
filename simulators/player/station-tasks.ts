import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import type { Task } from '../../src/monitoring/mqtt/wire/service-messages';
import type { TaskResult } from '../../src/monitoring/mqtt/wire/reading-messages';
import type { Milliseconds } from '../../src/shared/units';
import { BandReceiver } from '../environment/band-receiver';
import type { StationEar } from '../environment/station-ear';
import type { Band } from '../scenario/scenario';
import type { ChannelMessages } from './channel-messages';
import type { Measured, Occupation } from './measured';
import { sweepOf } from './simulated-receiver';
import type { StationFaults } from './station-faults';
import { orderOf, type ChannelParams, type Order, type ResendParams, type SweepParams } from './task-params';

const SWEEP_MS = 250;

/** A task that is being done, one repetition after the other. */
interface Job {
  readonly task: Task;
  readonly takenAt: Milliseconds;
  readonly count: number;
  readonly lengthMs: Milliseconds;
  /** One repetition. */
  readonly measure: (t: Milliseconds, index: number) => Measured | null;
  done: number;
  given: number;
}

interface Parts {
  readonly ear: StationEar;
  readonly faults: StationFaults;
  readonly channels: ChannelMessages;
  /** Sends again what is still there; returns why something cannot be sent, or null. */
  readonly resend: (range: ResendParams) => string | null;
}

/**
 * What the service asks of a station: the most urgent first (the highest number; then the oldest), one repetition at a time, so that something more urgent
 * comes in between. A task whose time is over fails, whatever is left of it.
 *
 * @see docs/interfaces.md 2, task
 */
export class StationTasks implements Occupation {
  private readonly known = new Set<string>();
  private readonly results: Measured[] = [];
  private jobs: Job[] = [];
  private freeAt: Milliseconds = 0;

  constructor(private readonly parts: Parts) {}

  get nextAt(): Milliseconds {
    const result = this.results[0];
    if (result) return result.t;
    const job = this.mostUrgent();
    return job ? Math.max(job.takenAt, this.freeAt) : Infinity;
  }

  skipTo(): void {
    this.freeAt = 0;
  }

  pass(): number {
    return this.next().length;
  }

  /** Takes a task at a time; one that is known is a repeat. */
  take(task: Task, t: Milliseconds): void {
    const { taskId } = task;
    if (this.known.has(taskId)) return;
    this.known.add(taskId);
    if (this.isOver(task, t)) return this.tell(taskId, t, 'failed', 'expired');
    try {
      this.begin(task, orderOf(task), t);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.tell(taskId, t, 'rejected', error.message);
    }
  }

  next(): readonly Measured[] {
    const told = this.results.splice(0);
    if (told.length > 0) return told;
    const t = this.nextAt;
    const job = this.mostUrgent();
    return job ? [...this.work(job, t), ...this.results.splice(0)] : [];
  }

  private begin(task: Task, order: Order, t: Milliseconds): void {
    const { taskId } = task;
    if (order.kind === 'cancel') return this.cancel(taskId, order.params.taskId, t);
    if (order.kind === 'resend') {
      const missing = this.parts.resend(order.params);
      return this.tell(taskId, t, missing === null ? 'done' : 'failed', missing ?? undefined);
    }
    if (order.kind === 'bearing' && !this.parts.ear.station.df) throw new RangeError('this station finds no directions');
    const work = order.kind === 'sweep' ? this.sweeping(taskId, order.params) : this.listening(taskId, order.kind, order.params);
    this.jobs.push({ task, takenAt: t, count: order.params.count, ...work, done: 0, given: 0 });
    this.tell(taskId, t, 'accepted');
  }

  private sweeping(taskId: string, { count: _, ...params }: SweepParams): Pick<Job, 'lengthMs' | 'measure'> {
    const { ear, faults } = this.parts;
    const band: Band = { ...params, rbwHz: params.rbwHz ?? params.stepHz, everyMs: SWEEP_MS };
    const receiver = new BandReceiver(ear, band);
    const measure = (t: Milliseconds, i: number): Measured =>
      sweepOf(receiver, band, { index: `${taskId}/${i}`, t, durationMs: SWEEP_MS, taskId }, ear, faults);
    return { lengthMs: SWEEP_MS, measure };
  }

  private listening(taskId: string, kind: 'measure' | 'bearing', params: ChannelParams): Pick<Job, 'lengthMs' | 'measure'> {
    const { centerHz, spanHz, durationMs, attenuationDb } = params;
    const { channels } = this.parts;
    const measure = (t: Milliseconds): Measured | null => {
      const listening = { t, taskId, centerHz, spanHz, durationMs, attenuationDb };
      return kind === 'measure' ? channels.measurement(listening) : channels.bearing(listening);
    };
    return { lengthMs: durationMs, measure };
  }

  private work(job: Job, t: Milliseconds): Measured[] {
    const { task, count, lengthMs } = job;
    if (this.isOver(task, t)) {
      this.end(job, t, 'failed', `expired after ${job.done} of ${count}`);
      return [];
    }
    if (job.done === 0) this.tell(task.taskId, t, 'running');
    const running = this.results.splice(0);
    const measured = job.measure(t, job.done);
    job.done += 1;
    job.given += measured ? 1 : 0;
    this.freeAt = t + lengthMs;
    if (job.done === count) this.end(job, t, job.given > 0 ? 'done' : 'failed', job.given > 0 ? undefined : 'nothing was heard');
    return measured ? [...running, measured] : running;
  }

  private cancel(taskId: string, cancelled: string, t: Milliseconds): void {
    const job = this.jobs.find(({ task }) => task.taskId === cancelled);
    if (!job) return this.tell(taskId, t, 'failed', `there is no task ${cancelled}`);
    this.end(job, t, 'failed', 'cancelled');
    this.tell(taskId, t, 'done');
  }

  private end(job: Job, t: Milliseconds, state: TaskResult['state'], reason?: string): void {
    this.jobs = this.jobs.filter((other) => other !== job);
    this.tell(job.task.taskId, t, state, reason);
  }

  private mostUrgent(): Job | undefined {
    return this.jobs.reduce<Job | undefined>((first, job) => (first && first.task.priority >= job.task.priority ? first : job), undefined);
  }

  private isOver({ expiresAt }: Task, t: Milliseconds): boolean {
    return this.parts.ear.zero + t >= expiresAt;
  }

  private tell(taskId: string, t: Milliseconds, state: TaskResult['state'], reason?: string): void {
    const encode = (boot: string, seq: number): Buffer =>
      encodeMessage({ kind: 'task-result', body: { boot, seq, taskId, state, reason } }, 'json');
    this.results.push({ kind: 'task-result', t, capturedAt: this.parts.ear.zero + t, encode });
  }
}
