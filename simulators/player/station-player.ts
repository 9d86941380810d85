import type { StationStatus } from '../../src/monitoring/mqtt/wire/status-message';
import type { Instant, Milliseconds } from '../../src/shared/units';
import { randomFor, type Random } from '../environment/random';
import type { Scenario, SimulatedStation } from '../scenario/scenario';
import type { Spool } from '../station/spool';
import { StationClient, type StationClientOptions } from '../station/station-client';
import { SimulatedReceiver, type Measured } from './simulated-receiver';
import { StationFaults } from './station-faults';

export interface StationPart {
  readonly station: SimulatedStation;
  readonly scenario: Scenario;
  readonly runId: string;
  /** Instant of the start of the scenario. */
  readonly zero: Instant;
  readonly spool: Spool;
  readonly line: Pick<StationClientOptions, 'brokerUrl' | 'secret' | 'log' | 'onRefused'>;
}

interface Numbered {
  readonly boot: string;
  readonly seq: number;
  readonly measured: Measured;
}

/** Plays one station: measures, keeps in the spool, sends; and suffers the faults that the scenario has for it. */
export class StationPlayer {
  readonly client: StationClient;
  private readonly receiver: SimulatedReceiver;
  private readonly faults: StationFaults;
  private readonly random: Random;
  private readonly shuffled: Numbered[] = [];
  private now: Milliseconds = 0;
  private reboots = 0;
  private seq = 0;
  private made = 0;

  constructor(private readonly part: StationPart) {
    const { station, scenario, zero, spool, line, runId } = part;
    this.faults = new StationFaults(station, scenario.faults);
    this.receiver = new SimulatedReceiver(station, scenario, zero, this.faults);
    this.random = randomFor(scenario.seed, 'faults', station.code);
    const { code, prefecture } = station;
    this.client = new StationClient({ ...line, code, prefecture, boot: runId, spool, condition: () => this.condition() });
  }

  get code(): string {
    return this.part.station.code;
  }

  get nextAt(): Milliseconds {
    return this.receiver.nextAt;
  }

  /** Messages that have been made and are not acknowledged. */
  get waiting(): number {
    return this.part.spool.size + this.shuffled.length;
  }

  /** Those of them that are on their way: not what a fault keeps back, nor what a station without a line cannot send. */
  get underWay(): number {
    return this.client.held || this.client.isCut ? 0 : this.part.spool.size;
  }

  get sweeps(): number {
    return this.made;
  }

  /** Goes on from there under a new boot: what lies before is measured by nobody. */
  startAt(t: Milliseconds): void {
    this.receiver.skipTo(t);
  }

  /** Goes on as the same run: what it measured before has its numbers, and is not measured again. */
  continueAt(t: Milliseconds): void {
    while (this.receiver.nextAt < t) {
      this.enter(this.receiver.nextAt);
      if (!this.faults.active('silence', this.receiver.nextAt)) this.seq += 1;
      this.receiver.pass();
    }
  }

  /** Makes the next sweep. */
  step(): void {
    const t = this.receiver.nextAt;
    this.enter(t);
    if (this.faults.active('silence', t)) {
      this.client.cut();
      this.receiver.pass();
      return;
    }
    this.client.start();
    this.client.held = this.faults.active('hold', t) !== undefined;
    this.made += 1;
    this.keep({ boot: this.boot, seq: this.seq++, measured: this.receiver.measure() });
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

  private enter(t: Milliseconds): void {
    this.now = t;
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
    const { spool, line } = this.part;
    const bytes = measured.encode(boot, seq);
    const { evicted } = spool.add({ kind: 'sweep', boot, seq, capturedAt: measured.capturedAt }, bytes);
    if (evicted.length > 0) line.log(`${this.code}: the spool is full; ${evicted.length} of the oldest messages are lost`);
    this.strike(bytes, measured);
    this.client.wake();
  }

  /** Faults of what is sent: the same once more, or a mutilated copy. */
  private strike(bytes: Buffer, { t, capturedAt }: Measured): void {
    if (this.random() < (this.faults.active('duplicate', t)?.share ?? 0)) this.client.sendAstray('sweep', bytes);
    if (this.random() >= (this.faults.active('corrupt', t)?.share ?? 0)) return;
    const mutilated = bytes.subarray(0, 1 + Math.floor(this.random() * (bytes.length - 1)));
    this.part.spool.add({ kind: 'sweep', boot: this.boot, seq: null, capturedAt }, mutilated);
  }

  private condition(): Partial<StationStatus> {
    const { place } = this.faults.conditionAt(this.now);
    const lock = !this.faults.active('gnss-loss', this.now);
    return {
      firmware: 'simulator',
      position: place,
      gnss: { lock, satellites: lock ? 11 : 0 },
      clockOffsetMs: this.faults.clockErrorAt(this.now),
      doorOpen: this.faults.active('door-open', this.now) !== undefined,
      mainsPower: true,
    };
  }
}
