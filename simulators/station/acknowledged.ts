import type { Acknowledgement } from '../../src/monitoring/mqtt/wire/service-messages';
import type { SpooledMessage } from './spool';

export interface Settled {
  /** May be forgotten. */
  readonly ids: readonly number[];
  /** Those among them that the service could not use, with its reason. */
  readonly rejected: readonly { readonly message: SpooledMessage; readonly code: string }[];
}

/** Which of the waiting messages an acknowledgement settles: by boot and sequence, or, where the key could not be read, by the hash of the bytes. */
export function settledBy(ack: Acknowledgement, waiting: Iterable<SpooledMessage>): Settled {
  const codes = new Map((ack.rejected ?? []).map(({ sha256, code }) => [sha256, code]));
  const ids: number[] = [];
  const rejected: { message: SpooledMessage; code: string }[] = [];
  for (const message of waiting) {
    const code = codes.get(message.sha256);
    if (code !== undefined) rejected.push({ message, code });
    if (code !== undefined || isInRanges(ack, message)) ids.push(message.id);
  }
  return { ids, rejected };
}

function isInRanges({ boot, ranges }: Acknowledgement, message: SpooledMessage): boolean {
  const { seq } = message;
  return seq !== null && message.boot === boot && ranges.some(([from, to]) => seq >= from && seq <= to);
}
