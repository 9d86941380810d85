import type { EmissionChanges } from '../monitoring/emissions/emission-changes';
import type { Transaction } from '../config/transaction';
import type { RegisterMark } from '../monitoring/readings/register-mark';
import type { Instant } from '../shared/units';

/** What is not as it was when the judge looked last. */
export interface JudgementChanges {
  readonly emissions: EmissionChanges;
  readonly registers: readonly RegisterMark[];
}

/** Whoever holds emissions against licenses and rules, and writes events and outbox in the same transaction. */
export interface Judge {
  judge(tx: Transaction, changes: JudgementChanges, now: Instant): Promise<void>;
  /** What it remembers may not be what the tables say: a transaction failed, or somebody else has judged meanwhile. */
  forget(): void;
}

/** Injection token of the `Judge`. */
export const JUDGE = Symbol('Judge');
