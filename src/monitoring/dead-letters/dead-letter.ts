import type { Instant } from '../../shared/units';
import type { RejectionCode } from '../mqtt/wire/rejection';

/** Of a longer payload only so many bytes are kept, and it cannot be replayed. */
export const KEPT_BYTES = 65_536;

/** So much is kept of the reason and of the name of the field. */
export const KEPT_DETAIL = 300;

/** A message that could not be taken, with the reason. */
export interface DeadLetter {
  /** The station that the topic names; it need not be registered. */
  readonly station: string;
  /** Null if neither the register nor the topic names a prefecture of ours. */
  readonly prefecture: string | null;
  readonly topic: string;
  readonly code: RejectionCode;
  readonly path?: string;
  readonly detail: string;
  readonly sha256: Buffer;
  readonly payload: Buffer;
  readonly receivedAt: Instant;
}
