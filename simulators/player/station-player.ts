import { formatInstant } from '../../src/shared/time';
import type { Instant, Milliseconds } from '../../src/shared/units';
import type { OnAir } from '../environment/on-air';
import { randomFor, type Random } from '../environment/random';
import { StationEar } from '../environment/station-ear';
import type { Scenario, SimulatedStation } from '../scenario/scenario';
import type { Spool } from '../station/spool';
import { StationClient, type StationClientOptions } from '../station/station-client';
import { ChannelMessages } from './channel-messages';
import type { Measured, Occupation } from './measured';
import { OwnRounds } from './own-rounds';
import { SimulatedReceiver } from './simulated-receiver';
import { StationFaults } from './station-faults';
import { StationTasks } from './station-tasks';
import { conditionOf, STATUS_EVERY_MS } from './status-reports';
import type { ResendParams } from './task-params';

export interface StationPart {
  readonly station: SimulatedStation;
  readonly scenario: Scenario;
  readonly runId: string;
  readonly onAir: OnAir;
  readonly spool: Spool;
  readonly line: Pick<StationClientOptions, 'brokerUrl' | 'secret' | 'log' | 'onRefused'>;
}

interface Numbered {
  readonly boot: string;
  readonly seq: number;
  readonly measured: Measured;
}

/** Plays one station: measures, keeps in the spool, sends, does what it is asked; and suffers the faults that the scenario has for it. */
export class StationPlayer {
  readonly client: StationClient;
  private readonly tasks: StationTasks;
  /** What it does by itself, in the order of its boots' numbers. */
  private readonly routine: readonly Occupation[];
  private readonly faults: StationFaults;
  private readonly ear: StationEar;
  private readonly random: Random;
  private readonly shuffled: Numbered[] = [];
  private now: Milliseconds = 0;
  /** What tasks cause has numbers of its own, so that a run's own messages are always the same; and new ones in each process, as tasks are not repeated. */
  private readonly taskBoot: string;
  private reboots = 0;
  private seq = 0;
  private taskSeq = 0;
  private made = 0;
  private saidAt = -Infinity;
  /** Boots, sequence numbers and times of what had to give way in the spool. */
  private readonly evicted: { readonly boot: string; readonly seq: number }[] = [];

  constructor(private readonly part: StationPart) {
    const { station, scenario, onAir, spool, line, runId } = part;
    this.taskBoot = `${runId}-t${Math.floor(Date.now() / 1_000).toString(36)}`;
    this.faults = new StationFaults(station, scenario.faults);
    this.ear = new StationEar(station, onAir);
    const channels = new ChannelMessages(this.ear, this.faults);
    const { ear, faults } = this;
    this.routine = [new SimulatedReceiver(ear, faults), new OwnRounds(ear, faults, channels)];
    this.tasks = new StationTasks({ ear, faults, channels, resend: (range) => this.resend(range) });
    this.random = randomFor(scenario.seed, 'faults', station.code);
    const { code, prefecture } = station;
    const condition = (): ReturnType<typeof conditionOf> => conditionOf(ear, faults, this.now);
    const onTask: StationClientOptions['onTask'] = (task) => this.tasks.take(task, this.now);
    this.client = new StationClient({ ...line, code, prefecture, boot: runId, spool, condition, onTask, statusEveryMs: null });
  }

  get code(): string {
    return this.part.station.code;
  }

  get nextAt(): Milliseconds {
    return this.due().nextAt;
  }

  /** Messages that have been made and are not acknowledged. */
  get waiting(): number {
    return this.part.spool.size + this.shuffled.length;
  }

  /** Those of them that are on their way: not what a fault keeps back, nor what a station without a line cannot send. */
  get underWay(): number {
    return this.client.held || this.client.isCut ? 0 : this.part.spool.size;
  }

  /** What befalls it has its time, by the clock of whoever listens. */
  get hasFaults(): boolean {
    return this.part.scenario.faults.some(({ station }) => station === this.code);
  }

  get sweeps(): number {
    return this.made;
  }

  /** Goes on from there under a new boot: what lies before is measured by nobody. */
  startAt(t: Milliseconds): void {
    for (const occupation of this.routine) occupation.skipTo(t);
    this.now = t;
  }

  /** Goes on as the same run: what it measured before has its numbers, and is not measured again. */
  continueAt(t: Milliseconds): void {
    for (let next = this.nextOfRoutine(); next.nextAt < t; next = this.nextOfRoutine()) {
      this.enter(next.nextAt);
      const isSilent = this.faults.active('silence', next.nextAt) !== undefined;
      const passed = next.pass();
      if (!isSilent) this.seq += passed;
    }
  }

  /** Does what is due next. */
  step(): void {
    const occupation = this.due();
    const t = occupation.nextAt;
    this.enter(t);
    if (this.faults.active('silence', t)) {
      this.client.cut();
      occupation.pass();
      return;
    }
    this.client.start();
    this.client.held = this.faults.active('hold', t) !== undefined;
    this.report(t);
    for (const measured of occupation.next()) {
      if (occupation === this.tasks) this.add({ boot: this.taskBoot, seq: this.taskSeq++, measured });
      else this.keep({ boot: this.boot, seq: this.seq++, measured });
    }
  }

  /** Hands over what a fault has kept back. */
  finish(): void {
    this.client.held = false;
    this.releaseShuffled();
  }

  async stop(state: 'offline' | 'maintenance'): Promise<void> {
    await this.client.stop(state);
    this.part.spool.close();
  }

  sync(): Promise<void> {
    return this.part.spool.sync();
  }

  private get boot(): string {
    return this.reboots === 0 ? this.part.runId : `${this.part.runId}-${this.reboots + 1}`;
  }

  /** Of two that are due at the same time, the routine first. */
  private due(): Occupation {
    const routine = this.nextOfRoutine();
    return this.tasks.nextAt < routine.nextAt ? this.tasks : routine;
  }

  private nextOfRoutine(): Occupation {
    return this.routine.reduce((first, occupation) => (occupation.nextAt < first.nextAt ? occupation : first));
  }

  /** By the simulated time, which may go faster than the wall's. */
  private report(t: Milliseconds): void {
    if (t - this.saidAt < STATUS_EVERY_MS) return;
    this.saidAt = t;
    this.client.report();
  }

  private enter(t: Milliseconds): void {
    this.now = Math.max(this.now, t);
    const reboots = this.faults.rebootsUntil(t);
    if (reboots === this.reboots) return;
    this.reboots = reboots;
    this.seq = 0;
    this.client.rebooted(this.boot);
  }

  private keep(numbered: Numbered): void {
    const reorder = this.faults.active('reorder', this.now);
    const oldest = this.shuffled[0];
    if (oldest && (!reorder || numbered.measured.t - oldest.measured.t >= reorder.spanMs)) this.releaseShuffled();
    if (reorder) this.shuffled.push(numbered);
    else this.add(numbered);
  }

  private releaseShuffled(): void {
    const drawn = this.shuffled.splice(0).map((numbered) => ({ numbered, place: this.random() }));
    for (const { numbered } of drawn.sort((a, b) => a.place - b.place)) this.add(numbered);
  }

  private add({ boot, seq, measured }: Numbered): void {
    const { kind, capturedAt } = measured;
    const bytes = measured.encode(boot, seq);
    const { evicted } = this.part.spool.add({ kind, boot, seq, capturedAt }, bytes);
    if (evicted.length > 0) this.reportEvicted(evicted);
    if (kind === 'sweep') this.made += 1;
    if (kind === 'sweep') this.strike(bytes, measured);
    this.client.wake();
  }

  private reportEvicted(messages: readonly { readonly boot: string; readonly seq: number | null; readonly capturedAt: Instant }[]): void {
    for (const { boot, seq } of messages) if (seq !== null) this.evicted.push({ boot, seq });
    const since = formatInstant((messages[0] as (typeof messages)[number]).capturedAt);
    this.part.line.log(`${this.code}: the spool is full; ${messages.length} of the oldest messages are lost, from ${since} on`);
  }

  /** Sends again what is still in the spool; says of the rest whether it was overwritten, or is no longer kept because it was acknowledged. */
  private resend({ boot, fromSeq, toSeq }: ResendParams): string | null {
    const isAsked = (message: { readonly boot: string; readonly seq: number | null }): boolean =>
      message.boot === boot && message.seq !== null && message.seq >= fromSeq && message.seq <= toSeq;
    const kept = [...this.part.spool.messages()].filter(isAsked);
    this.client.sendAgain(kept.map(({ id }) => id));
    const lost = this.evicted.filter(isAsked).length;
    const missing = toSeq - fromSeq + 1 - kept.length;
    if (missing <= 0) return null;
    return lost > 0 ? `${lost} evicted from the spool, ${missing - lost} no longer kept` : `${missing} no longer kept`;
  }

  /** Faults of what is sent: the same once more, or a mutilated copy. */
  private strike(bytes: Buffer, { t, capturedAt }: Measured): void {
    if (this.random() < (this.faults.active('duplicate', t)?.share ?? 0)) this.client.sendAstray('sweep', bytes);
    if (this.random() >= (this.faults.active('corrupt', t)?.share ?? 0)) return;
    const mutilated = bytes.subarray(0, 1 + Math.floor(this.random() * (bytes.length - 1)));
    this.part.spool.add({ kind: 'sweep', boot: this.boot, seq: null, capturedAt }, mutilated);
  }
}
