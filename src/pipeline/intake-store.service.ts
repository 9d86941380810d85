import { Inject, Injectable } from '@nestjs/common';
import { ReplayClock } from '../config/clock.service';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { DeadLettersRepository } from '../monitoring/dead-letters/dead-letters.repository';
import { MarksRepository } from '../monitoring/readings/marks.repository';
import { HOLD_OFF_FOLDING, MessageKeysRepository } from '../monitoring/readings/message-keys.repository';
import { ReadingsRepository } from '../monitoring/readings/readings.repository';
import type { ReceivedMessage } from '../monitoring/readings/received-message';
import type { CopyTransaction } from '../monitoring/sweeps/copy-transaction';
import { SweepStore } from '../monitoring/sweeps/sweep-store.repository';
import { CLOCK, type Clock } from '../shared/clock';
import { DAY_MS } from '../shared/time';
import type { Instant } from '../shared/units';
import type { MonitoringStation } from '../stations/register/monitoring-station';
import { check, type CheckedMessage } from './intake-checks';
import { IntakeConnection, type OpeningRows } from './intake-connection.client';
import { IntakeSigns } from './intake-signs.service';
import { IntakeStations, STATIONS_VERSION } from './intake-stations.service';
import { conflicting, keyOf, newReadings, newSweeps, refused, toDeadLetter, type SettledMessage } from './settled-message';

const OPENING = [HOLD_OFF_FOLDING, STATIONS_VERSION];

export interface IntakeItem {
  readonly received: ReceivedMessage;
  /** Why the database would not have it, once that is known: it then goes to the dead letters. */
  refusal?: string;
}

/** Stores a batch of messages in one transaction: keys, sweeps, other readings, marks, dead letters, signs of life. */
@Injectable()
export class IntakeStore {
  constructor(
    private readonly connection: IntakeConnection,
    private readonly stations: IntakeStations,
    private readonly keys: MessageKeysRepository,
    private readonly sweeps: SweepStore,
    private readonly readings: ReadingsRepository,
    private readonly marks: MarksRepository,
    private readonly deadLetters: DeadLettersRepository,
    private readonly signs: IntakeSigns,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'sweepRetentionDays'>,
  ) {}

  /** Resolves when it is committed; rejects when nothing of it is stored (or when it is not known whether it is). */
  async commit(items: readonly IntakeItem[]): Promise<SettledMessage[]> {
    await this.beginReplay(items);
    try {
      const settled = await this.connection.transaction(OPENING, (tx, [, version]) => this.write(items, tx, version));
      this.sweeps.committed(newSweeps(settled));
      this.signs.committed(settled);
      return settled;
    } catch (error) {
      this.sweeps.failed();
      throw error;
    }
  }

  private async write(items: readonly IntakeItem[], tx: CopyTransaction, version?: OpeningRows[number]): Promise<SettledMessage[]> {
    const stations = await this.stations.current(tx, version);
    const settled = await this.settleKeys(this.checkAll(items, stations), tx);
    const sweeps = newSweeps(settled);
    await this.sweeps.insert(sweeps, tx);
    await this.readings.insertMeasurements(newReadings(settled, 'measurement'), tx);
    await this.readings.insertBearings(newReadings(settled, 'bearing'), tx);
    await this.readings.insertTaskResults(newReadings(settled, 'task-result'), tx);
    await this.marks.appendSweeps(
      sweeps.filter(({ sweep }) => !sweep.overload),
      tx,
    );
    await this.deadLetters.record(settled.flatMap(toDeadLetter), tx);
    await this.signs.record(settled, tx);
    return settled;
  }

  private checkAll(items: readonly IntakeItem[], stations: ReadonlyMap<string, MonitoringStation>): CheckedMessage[] {
    const now = this.clock.now();
    const retentionMs = this.environment.sweepRetentionDays * DAY_MS;
    return items.map(({ received, refusal }) => {
      const checked = check(received, { station: stations.get(received.topic.station), now, retentionMs });
      return refusal === undefined ? checked : refused(checked, refusal);
    });
  }

  private async settleKeys(checked: readonly CheckedMessage[], tx: CopyTransaction): Promise<SettledMessage[]> {
    const keyed = checked.map(keyOf);
    const states = await this.keys.claim(
      keyed.filter((key) => key !== null),
      tx,
    );
    let next = 0;
    return checked.map((message, i) => {
      const state = keyed[i] === null ? 'new' : states[next++];
      const { received, receivedAt, fate } = state === 'conflict' ? conflicting(message) : message;
      return { received, receivedAt, fate, isRepeat: state === 'repeat' };
    });
  }

  /** Before the player has put the clock, it stands where the first message puts it. */
  private async beginReplay(items: readonly IntakeItem[]): Promise<void> {
    if (!(this.clock instanceof ReplayClock) || this.clock.isSet) return;
    const first = items.map(({ received }) => timeOf(received)).find((time) => time !== null);
    if (first !== undefined && first !== null) await this.clock.advance(first);
  }
}

const FIRST_CREDIBLE: Instant = Date.UTC(2020, 0, 1);

function timeOf({ decoded }: ReceivedMessage): Instant | null {
  if (decoded.kind === 'rejected' || decoded.kind === 'task-result') return null;
  const time = decoded.kind === 'status' ? decoded.body.at : decoded.body.startedAt;
  return time >= FIRST_CREDIBLE ? time : null;
}
