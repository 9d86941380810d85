import { Injectable } from '@nestjs/common';
import type { RejectionCode } from '../mqtt/wire/rejection';

/** What has come in since this process began. */
export interface IntakeCounts {
  /** Messages that were new and are stored, statuses among them. */
  stored: number;
  repeats: number;
  /** Older than the retention: acknowledged, not stored. */
  expired: number;
  /** Fields that no message of ours has. */
  unknownFields: number;
  /** Retain flags on what must not be retained. */
  retained: number;
  /** QoS 0: what was lost on the way is not missed by its station. */
  unassured: number;
  /** Transactions that failed and were tried again, in halves or as they were. */
  failedBatches: number;
  /** Handed back without being stored: they come again. */
  handedBack: number;
  /** Acknowledgements that could not be published: the stations send again. */
  lostAcknowledgements: number;
  batches: number;
}

/** Counts for whoever shows metrics. */
@Injectable()
export class IntakeCounters {
  readonly counts: IntakeCounts = {
    stored: 0,
    repeats: 0,
    expired: 0,
    unknownFields: 0,
    retained: 0,
    unassured: 0,
    failedBatches: 0,
    handedBack: 0,
    lostAcknowledgements: 0,
    batches: 0,
  };

  /** Dead letters by their code. */
  readonly rejected = new Map<RejectionCode, number>();

  add(name: keyof IntakeCounts, amount = 1): void {
    this.counts[name] += amount;
  }

  reject(code: RejectionCode): void {
    this.rejected.set(code, (this.rejected.get(code) ?? 0) + 1);
  }
}
