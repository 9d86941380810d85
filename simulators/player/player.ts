import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Instant, Milliseconds } from '../../src/shared/units';
import type { Metronome } from './pace';
import type { StationPlayer } from './station-player';

/** No station gets further ahead of its acknowledgements than this, while there is a choice. */
const MOST_WAITING = 300;
/** One station without a line does not hold up the others: its spool takes what it measures. */
const GIVEN_UP_AFTER_MS = 10_000;
const SYNC_EVERY_MS = 500;
const LOOK_EVERY_MS = 5;
const PROGRESS_WITHIN_MS = 120_000;

/** Where a service on the replay clock is told what time it is. */
export interface ReplayClock {
  readonly everyMs: Milliseconds;
  set(now: Instant): Promise<void>;
}

export interface Performance {
  readonly stations: readonly StationPlayer[];
  readonly metronome: Metronome;
  /** Instant of the start of the scenario. */
  readonly zero: Instant;
  /** From the start; null: until stopped. */
  readonly duration: Milliseconds | null;
  readonly clock: ReplayClock | null;
  readonly log: (sentence: string) => void;
}

/** Plays all stations in the order of their simulated time. */
export class Player {
  private stopping = false;
  private nextTick: Milliseconds | null = null;
  /** The service is judging what lies before the last tick. */
  private judging: Promise<void> = Promise.resolve();

  constructor(private readonly performance: Performance) {}

  /** Ends `play` soon; what is not acknowledged stays in the spools. */
  stop(): void {
    this.stopping = true;
  }

  /**
   * Plays to the end, and waits there until everything is acknowledged.
   *
   * @throws Error  if at the end nothing is acknowledged for two minutes
   */
  async play(): Promise<void> {
    const { stations, metronome, duration } = this.performance;
    const saving = setInterval(() => void Promise.all(stations.map((station) => station.sync())), SYNC_EVERY_MS);
    try {
      for (const station of stations) station.client.start();
      while (!this.stopping) {
        const station = earliest(stations);
        const t = station.nextAt;
        if (duration !== null && t >= duration) break;
        await this.tickUntil(t);
        await metronome.reach(t, () => this.stopping || earliest(stations).nextAt < t);
        if (earliest(stations).nextAt < t) continue;
        await this.roomFor(station, metronome.untilDue(t + 1_000) === 0);
        if (this.stopping) break;
        station.step();
        await turn();
      }
      if (!this.stopping) await this.end();
    } finally {
      clearInterval(saving);
    }
  }

  private async end(): Promise<void> {
    const { stations, clock, zero, duration } = this.performance;
    await this.judging;
    for (const station of stations) station.finish();
    await this.drained();
    if (clock && duration !== null && !this.stopping) await clock.set(zero + duration);
  }

  /**
   * A service on the replay clock is told the time once everything before it is acknowledged. While it judges, what comes next is measured, and sent
   * when it has answered; not where faults break lines at their time.
   */
  private async tickUntil(t: Milliseconds): Promise<void> {
    const { clock, zero, stations } = this.performance;
    if (!clock) return;
    this.nextTick ??= t;
    while (t >= this.nextTick && !this.stopping) {
      await this.judging;
      await this.drained();
      for (const station of stations) station.client.waiting = true;
      this.judging = clock.set(zero + this.nextTick).finally(() => this.sendOn());
      this.judging.catch(() => undefined);
      this.nextTick += clock.everyMs;
      if (stations.some(({ hasFaults }) => hasFaults)) await this.judging;
    }
  }

  private sendOn(): void {
    for (const { client } of this.performance.stations) {
      client.waiting = false;
      client.wake();
    }
  }

  /** Who is behind the wall's clock waits for the acknowledgements; who measures in real time never does. */
  private async roomFor(station: StationPlayer, isBehind: boolean): Promise<void> {
    const mayHelp = (): boolean => !this.stopping && !station.client.held && station.client.awayMs < GIVEN_UP_AFTER_MS;
    while (isBehind && station.waiting >= MOST_WAITING && mayHelp()) await pause(LOOK_EVERY_MS);
  }

  private async drained(): Promise<void> {
    const { stations, log } = this.performance;
    const count = (): number => stations.reduce((sum, station) => sum + station.underWay, 0);
    let left = count();
    let movedAt = Date.now();
    while (left > 0 && !this.stopping) {
      await pause(LOOK_EVERY_MS);
      const now = count();
      if (now < left) movedAt = Date.now();
      left = now;
      if (Date.now() - movedAt > PROGRESS_WITHIN_MS) throw new Error(`${left} messages are still not acknowledged; they stay in the spool`);
    }
    if (left > 0) log(`${left} messages wait in the spool for the next start`);
  }
}

function earliest(stations: readonly StationPlayer[]): StationPlayer {
  return stations.reduce((first, station) => (station.nextAt < first.nextAt ? station : first));
}
