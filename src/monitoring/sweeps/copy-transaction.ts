import type { Transaction } from '../../config/transaction';

/** A transaction that can also take many rows at once. */
export interface CopyTransaction extends Transaction {
  /** @param statement  `COPY … FROM STDIN (FORMAT binary)`; `pieces` together are one whole binary copy */
  copyIn(statement: string, pieces: readonly Buffer[]): Promise<void>;
}
