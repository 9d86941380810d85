import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant, Milliseconds } from '../../src/shared/units';
import { waitFor } from '../support/wait-for';
import { BAD_KINDS } from './bad-payloads';
import { madeStations, PREFECTURE } from './made-air';
import type { Parts } from './parts';
import { StationAtWork } from './station-at-work';

export interface FleetPlan {
  readonly stations: number;
  readonly sweepsPerStation: number;
  /** Good sweeps a second, of all stations together. */
  readonly rate: number;
  /** Capture time of the first sweeps. */
  readonly start: Instant;
  /** Whether every tenth message is a bad one; `by-turns`: five seconds with bad ones, five without. */
  readonly bad: 'never' | 'by-turns' | 'always';
}

const TICK_MS: Milliseconds = 5;
const TURN_MS: Milliseconds = 5_000;
const GOOD_TO_ONE_BAD = 9;
/** The ten kinds in turn; a few of those that are long, or need a stored key, or another time, in between. */
const USUAL_KINDS = BAD_KINDS.slice(0, 10);
const RARE_EVERY = 50;

/** All stations of a campaign, registered with the service and connected to its broker. */
export class Fleet {
  private taken = 0;
  private bad = 0;

  private constructor(
    readonly stations: readonly StationAtWork[],
    private readonly plan: FleetPlan,
    private readonly folder: string,
  ) {}

  static async register(parts: Parts, plan: FleetPlan): Promise<Fleet> {
    const { service } = parts;
    const token = await service.signIn();
    const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-fleet-'));
    const stations: StationAtWork[] = [];
    for (const made of madeStations(plan.stations)) {
      const { code, lat, lon } = made;
      const station = {
        code,
        name: code,
        prefecture: PREFECTURE,
        kind: 'fixed',
        lat,
        lon,
        antennaHeightM: 40,
        calibrated: true,
        fictitious: true,
      };
      const { status } = await service.api('POST', '/api/stations', { token, body: station });
      if (status !== 201) throw new Error(`${code} was not registered: ${status}`);
      const { body } = await service.api<{ secret: string }>('POST', `/api/stations/${code}/credentials`, { token });
      parts.admit(code, body.secret);
      stations.push(new StationAtWork(made, { brokerUrl: parts.brokerUrl, secret: body.secret }, folder, plan.start));
    }
    return new Fleet(stations, plan, folder);
  }

  get unconfirmed(): number {
    return this.stations.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0);
  }

  /** Takes all sweeps at their pace, whatever becomes of the service meanwhile. */
  async play(): Promise<void> {
    for (const station of this.stations) station.begin();
    const all = this.plan.stations * this.plan.sweepsPerStation;
    for (const began = performance.now(); this.taken < all; await pause(TICK_MS)) {
      const due = Math.min(all, Math.floor(((performance.now() - began) / 1_000) * this.plan.rate));
      const amongBad = this.plan.bad === 'always' || (this.plan.bad === 'by-turns' && isOddTurn(performance.now() - began));
      while (this.taken < due) this.takeOne(amongBad);
    }
  }

  /** Resolves when the service has acknowledged everything. */
  async drained(timeoutMs: Milliseconds): Promise<void> {
    await waitFor('all acknowledgements', () => this.unconfirmed === 0, { timeoutMs });
  }

  async end(): Promise<void> {
    await Promise.all(this.stations.map((station) => station.end()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private takeOne(amongBad: boolean): void {
    const station = this.stations[this.taken++ % this.stations.length] as StationAtWork;
    station.takeNext(amongBad);
    if (amongBad && this.taken % GOOD_TO_ONE_BAD === 0) this.takeBad(station);
  }

  private takeBad(station: StationAtWork): void {
    const n = this.bad++;
    const rare = n / RARE_EVERY;
    if (!Number.isInteger(rare)) return station.takeBad(USUAL_KINDS[n % USUAL_KINDS.length] as (typeof BAD_KINDS)[number], n);
    if (rare % 3 === 0) station.takeConflicting();
    else station.takeBad(rare % 3 === 1 ? 'time-range' : 'too-long', n);
  }
}

function isOddTurn(sinceBegan: Milliseconds): boolean {
  return Math.floor(sinceBegan / TURN_MS) % 2 === 1;
}
