import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import type { Instant } from '../shared/units';
import { StationHealthRepository, type SignOfLife } from '../stations/health/station-health.repository';
import type { SettledMessage } from './settled-message';

/** A station's row is not rewritten more often: nobody asks more exactly when it was last heard. */
const WRITE_EVERY_MS = 1_000;

/** What a batch says of the stations themselves: that they live, how they are, that they are gone. */
@Injectable()
export class IntakeSigns {
  private readonly written = new Map<number, Instant>();

  constructor(private readonly health: StationHealthRepository) {}

  async record(settled: readonly SettledMessage[], tx: Transaction): Promise<void> {
    await this.health.seen(
      signsOf(settled).filter((sign) => this.isDue(sign)),
      tx,
    );
    for (const { station, body, live, receivedAt } of lastStatuses(settled)) {
      if (live && body.state === 'offline') await this.health.recordLastWill(station.id, receivedAt, body, tx);
      else await this.health.recordStatus(station.id, receivedAt, body, tx);
    }
  }

  /** To be called after the commit. */
  committed(settled: readonly SettledMessage[]): void {
    for (const sign of signsOf(settled)) if (this.isDue(sign)) this.written.set(sign.stationId, sign.at);
  }

  private isDue({ stationId, at }: SignOfLife): boolean {
    const last = this.written.get(stationId);
    return last === undefined || at - last >= WRITE_EVERY_MS || at < last;
  }
}

/** The latest of each station; whatever is valid counts, repeats too, but not a last will nor what a broker had kept. */
function signsOf(settled: readonly SettledMessage[]): SignOfLife[] {
  const latest = new Map<number, SignOfLife>();
  for (const { fate, receivedAt } of settled) {
    if (fate.kind === 'rejected' || (fate.kind === 'status' && (!fate.live || fate.body.state === 'offline'))) continue;
    const known = latest.get(fate.station.id);
    if (!known || receivedAt >= known.at) latest.set(fate.station.id, { stationId: fate.station.id, at: receivedAt, boot: bootOf(fate) });
  }
  return [...latest.values()].sort((a, b) => a.stationId - b.stationId);
}

function bootOf(fate: Exclude<SettledMessage['fate'], { kind: 'rejected' }>): string {
  if (fate.kind === 'sweep') return fate.sweep.sweep.boot;
  return fate.kind === 'expired' ? fate.key.boot : fate.body.boot;
}

function lastStatuses(settled: readonly SettledMessage[]) {
  const last = new Map<number, Extract<SettledMessage['fate'], { kind: 'status' }> & { receivedAt: Instant }>();
  for (const { fate, receivedAt } of settled) if (fate.kind === 'status') last.set(fate.station.id, { ...fate, receivedAt });
  return [...last.values()].sort((a, b) => a.station.id - b.station.id);
}
