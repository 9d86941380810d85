import type { Instant } from '../../shared/units';

/** A message by its key, which identifies it for ever, with the hash of its bytes. */
export interface KeyedMessage {
  readonly stationId: number;
  readonly boot: string;
  readonly seq: number;
  readonly sha256: Buffer;
  readonly receivedAt: Instant;
}
