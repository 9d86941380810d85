import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { MessageBus } from '../monitoring/mqtt/message-bus.service';
import { parseStationTopic } from '../monitoring/mqtt/wire/topics';
import { IntakeCounters } from '../monitoring/readings/intake-counters.service';
import { JudgementTrigger } from '../monitoring/readings/judgement-trigger.service';
import type { RawMessage } from '../monitoring/readings/raw-message';
import { readReceived } from '../monitoring/readings/received-message';
import { RecentSweeps } from '../monitoring/sweeps/recent-sweeps.service';
import { StoredSweeps } from '../monitoring/sweeps/stored-sweeps.service';
import { DomainError } from '../shared/errors';
import { Slabs, type Room } from '../shared/slabs';
import { acknowledgementsFor, type AddressedAcknowledgement } from './acknowledgements';
import { Batcher } from './batcher';
import { classifyFailure } from './intake-failures';
import { IntakeStore, type IntakeItem } from './intake-store.service';
import { newSweeps, toCommitted, type SettledMessage } from './settled-message';

const BATCH = { maxCount: 500, maxBytes: 8 * 1024 * 1024, maxWaitMs: 5 };
/** More than this is not held while the database is away: what comes then is handed back, and its sender keeps it. */
const MAX_HELD = 5_000;
const MAX_HELD_BYTES = 64 * 1024 * 1024;
/** So long a message waits for a database that is away; brokers and stations grow impatient after that. */
const HOLD_MS = 7_000;
/** As much as a batch and the next one need. */
const KEPT_ROOM_BYTES = 8 * 1024 * 1024;
const STOP_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const ATTEMPTS_ALONE = 3;

interface Accepted extends IntakeItem {
  readonly acceptedAt: number;
  /** Where its bytes stand until it is settled. */
  readonly room: Room;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** The way in for everything that stations send: what is accepted is committed, and only then acknowledged. */
@Injectable()
export class IntakeService {
  private readonly logger = new Logger('Intake');
  private readonly batcher = new Batcher<Accepted>(BATCH, (batch) => this.process(batch));
  private readonly rooms = new Slabs(KEPT_ROOM_BYTES);
  private readonly publishing = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly store: IntakeStore,
    private readonly bus: MessageBus,
    private readonly recent: RecentSweeps,
    private readonly onlookers: StoredSweeps,
    private readonly judgement: JudgementTrigger,
    private readonly counters: IntakeCounters,
  ) {}

  /**
   * Resolves when the transaction that has stored or dead-lettered the message is committed: now it may be acknowledged.
   *
   * @throws DomainError `intake.topic` or `intake.foreign-topic`: the sender may not say this; `intake.unavailable`: it cannot be committed now
   */
  async accept(raw: RawMessage): Promise<void> {
    const topic = parseStationTopic(raw.topic);
    if (!topic) throw new DomainError('invalid', 'intake.topic', 'No station publishes to this topic.');
    if (raw.identity !== null && raw.identity !== topic.station) {
      throw new DomainError('forbidden', 'intake.foreign-topic', 'A station publishes under its own topic only.');
    }
    if (this.stopping || this.batcher.waitingCount >= MAX_HELD || this.batcher.waitingBytes >= MAX_HELD_BYTES) {
      this.counters.add('handedBack');
      throw unavailable();
    }
    const room = this.rooms.take(raw.payload.length);
    room.bytes.set(raw.payload);
    const payload = Buffer.from(room.bytes.buffer, room.bytes.byteOffset, room.bytes.length);
    const { identity, receivedAt, retain, qos } = raw;
    const received = readReceived({ topic: raw.topic, payload, identity, receivedAt, retain, qos }, topic);
    if (retain && topic.kind !== 'status') this.counters.add('retained');
    if (qos === 0) this.counters.add('unassured');
    return new Promise((resolve, reject) => {
      this.batcher.add({ received, room, acceptedAt: performance.now(), resolve, reject }, raw.payload.length);
    });
  }

  /** Takes nothing more in, and resolves when what was accepted is committed and acknowledged, or handed back. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.batcher.drained();
    await Promise.race([Promise.allSettled(this.publishing), pause(STOP_MS, undefined, { ref: false })]);
  }

  private async process(batch: readonly Accepted[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return this.finish(batch, await this.store.commit(batch));
      } catch (error) {
        this.counters.add('failedBatches');
        const failure = classifyFailure(error);
        if (failure !== 'retry' && batch.length > 1) return this.processHalves(batch);
        const only = batch[0] as Accepted;
        if (failure === 'retry' || only.refusal !== undefined) {
          if (this.isOverdue(only)) return this.handBack(batch, error as Error);
          await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10)));
        } else if (failure === 'poison' || attempt >= ATTEMPTS_ALONE) {
          only.refusal = `It could not be stored: ${(error as Error).message}`;
        }
      }
    }
  }

  /** One message must not hold the others: whoever is to blame is found by halving. */
  private async processHalves(batch: readonly Accepted[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.process(batch.slice(0, middle));
    await this.process(batch.slice(middle));
  }

  private isOverdue({ acceptedAt }: Accepted): boolean {
    return performance.now() - acceptedAt > (this.stopping ? STOP_MS : HOLD_MS);
  }

  private finish(batch: readonly Accepted[], settled: readonly SettledMessage[]): void {
    for (const { resolve } of batch) resolve();
    for (const acknowledgement of acknowledgementsFor(settled.map(toCommitted))) this.acknowledge(acknowledgement);
    const sweeps = newSweeps(settled);
    this.recent.add(sweeps.filter(({ sweep }) => !sweep.overload));
    if (sweeps.length > 0) this.judgement.wake({ isUrgent: this.recent.isFillingUp });
    for (const { fate, isRepeat } of settled) {
      if (fate.kind === 'sweep' && !isRepeat) this.onlookers.announce(fate.station, fate.sweep.sweep);
    }
    this.count(settled);
    for (const { room } of batch) room.release();
  }

  private handBack(batch: readonly Accepted[], error: Error): void {
    this.logger.warn({ msg: 'Messages could not be stored and are handed back', messages: batch.length, reason: error.message });
    this.counters.add('handedBack', batch.length);
    for (const { reject, room } of batch) {
      reject(unavailable());
      room.release();
    }
  }

  /** A lost acknowledgement is no harm: the station sends again, and is told again. */
  private acknowledge(acknowledgement: AddressedAcknowledgement): void {
    const publishing = this.bus.publish(acknowledgement).catch(() => this.counters.add('lostAcknowledgements'));
    this.publishing.add(publishing);
    void publishing.finally(() => this.publishing.delete(publishing));
  }

  private count(settled: readonly SettledMessage[]): void {
    this.counters.add('batches');
    for (const { fate, isRepeat, received } of settled) {
      if (fate.kind === 'rejected') this.counters.reject(fate.code);
      else if (fate.kind === 'expired') this.counters.add('expired');
      else this.counters.add(isRepeat ? 'repeats' : 'stored');
      if (received.decoded.kind !== 'rejected') this.counters.add('unknownFields', received.decoded.unknownFields);
    }
  }
}

function unavailable(): DomainError {
  return new DomainError('unavailable', 'intake.unavailable', 'The message cannot be stored now; send it again later.');
}
