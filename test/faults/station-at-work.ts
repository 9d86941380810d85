import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { Spool } from '../../simulators/station/spool';
import { StationClient } from '../../simulators/station/station-client';
import type { RejectionCode } from '../../src/monitoring/mqtt/wire/rejection';
import type { Instant, Milliseconds } from '../../src/shared/units';
import { badPayload, conflictingPayload, type BadKind, type BadPayload } from './bad-payloads';
import { encodeSweep, madeSweep, PREFECTURE, type MadeStation } from './made-air';

export interface SentBad {
  readonly code: RejectionCode;
  readonly sha256: string;
}

/** When a good sweep was acknowledged by the service, and how long after it was taken. */
export interface Confirmation {
  readonly at: Milliseconds;
  readonly tookMs: Milliseconds;
  /** Whether it was taken while bad messages were sent too. */
  readonly amongBad: boolean;
}

interface TakenSweep {
  readonly seq: number;
  readonly at: Milliseconds;
  readonly amongBad: boolean;
}

/** A simulated station, with its real line to the service, that writes down what it takes into its spool. */
export class StationAtWork {
  /** Numbers of the good sweeps that it must not lose. */
  readonly taken: number[] = [];
  readonly bad: SentBad[] = [];
  readonly confirmations: Confirmation[] = [];
  private readonly confirmed: number[] = [];
  private readonly spool: Spool;
  private readonly client: StationClient;
  /** Of what is in the spool, by its id there: the number and when it was taken; null for bad ones. */
  private readonly waiting = new Map<number, TakenSweep | null>();
  private nextId = 0;

  constructor(
    readonly station: MadeStation,
    account: { readonly brokerUrl: string; readonly secret: string },
    folder: string,
    private readonly start: Instant,
  ) {
    const { code, boot } = station;
    this.spool = Spool.open(path.join(folder, `${code}.spool`));
    const forget = this.spool.forget.bind(this.spool);
    this.spool.forget = (ids) => {
      this.confirm(ids);
      forget(ids);
    };
    this.client = new StationClient({ ...account, code, boot, prefecture: PREFECTURE, spool: this.spool, log: () => undefined });
  }

  get unconfirmed(): number {
    return this.spool.size;
  }

  begin(): void {
    this.client.start();
  }

  /** Takes the next sweep into the spool: from here on it may not be lost. */
  takeNext(amongBad: boolean): void {
    const seq = this.taken.length;
    this.taken.push(seq);
    const bytes = encodeSweep(this.station, madeSweep(this.station, seq, this.start));
    this.add({ seq, bytes, capturedAt: this.start }, { seq, at: performance.now(), amongBad });
  }

  takeBad(kind: BadKind, n: number): void {
    this.addBad(badPayload(kind, this.station, n, this.start));
  }

  /** Other bytes under a key that is stored; nothing as long as none is. */
  takeConflicting(): void {
    const seq = this.confirmed.shift();
    if (seq !== undefined) this.addBad(conflictingPayload(this.station, seq, this.start));
  }

  async end(): Promise<void> {
    await this.client.stop();
    this.spool.close();
  }

  private addBad({ seq, bytes, code }: BadPayload): void {
    this.bad.push({ code, sha256: createHash('sha256').update(bytes).digest('hex') });
    this.add({ seq, bytes, capturedAt: this.start }, null);
  }

  private add({ seq, bytes, capturedAt }: { seq: number | null; bytes: Buffer; capturedAt: Instant }, good: TakenSweep | null): void {
    this.waiting.set(this.nextId++, good);
    this.spool.add({ kind: 'sweep', boot: this.station.boot, seq, capturedAt }, bytes);
    this.client.wake();
  }

  private confirm(ids: readonly number[]): void {
    const at = performance.now();
    for (const id of ids) {
      const good = this.waiting.get(id);
      this.waiting.delete(id);
      if (!good) continue;
      this.confirmed.push(good.seq);
      this.confirmations.push({ at, tookMs: at - good.at, amongBad: good.amongBad });
    }
  }
}
