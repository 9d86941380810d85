import type { Instant } from '../../shared/units';

/** A message as a broker gives it. */
export interface RawMessage {
  readonly topic: string;
  /** On loan until whoever takes the message returns: it is written over then. */
  readonly payload: Buffer;
  /** Who has signed in to the embedded broker; null behind an external one, which guards the topics itself. */
  readonly identity: string | null;
  readonly receivedAt: Instant;
  readonly retain: boolean;
  /** 1 if it is not said: the broker delivers again what is not acknowledged. */
  readonly qos?: 0 | 1 | 2;
}
