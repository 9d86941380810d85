import { KEPT_DETAIL, type DeadLetter } from '../monitoring/dead-letters/dead-letter';
import type { KeyedMessage } from '../monitoring/readings/keyed-message';
import type { Instant } from '../shared/units';
import type { CommittedMessage } from './acknowledgements';
import type { CheckedMessage, Fate } from './intake-checks';

/** A checked message of which it is known whether its key is new. */
export interface SettledMessage extends CheckedMessage {
  readonly isRepeat: boolean;
}

type StoredKind = 'sweep' | 'measurement' | 'bearing' | 'task-result';
type FateOf<Kind extends Fate['kind']> = Extract<Fate, { kind: Kind }>;

/** The key of a message that is to be stored; null of all others. */
export function keyedOf(message: CheckedMessage): { message: CheckedMessage; key: KeyedMessage } | null {
  const { fate, received, receivedAt } = message;
  if (fate.kind === 'rejected' || fate.kind === 'expired' || fate.kind === 'status') return null;
  const { boot, seq } = fate.kind === 'sweep' ? fate.sweep.sweep : fate.body;
  return { message, key: { stationId: fate.station.id, boot, seq, sha256: received.sha256, receivedAt } };
}

/** The new ones of a kind, as their tables take them. */
export function toStored<Kind extends StoredKind>(
  settled: readonly SettledMessage[],
  kind: Kind,
): (FateOf<Kind> & { stationId: number; receivedAt: Instant })[] {
  return settled.flatMap(({ fate, isRepeat, receivedAt }) => {
    if (fate.kind !== kind || isRepeat) return [];
    const stored = fate as FateOf<StoredKind>;
    return [{ ...stored, stationId: stored.station.id, receivedAt } as FateOf<Kind> & { stationId: number; receivedAt: Instant }];
  });
}

/** The same key was used for other bytes. */
export function conflicting(message: CheckedMessage): CheckedMessage {
  return rejected(message, 'key-conflict', 'Other bytes are stored under this boot and sequence number.', 'seq');
}

/** The database would not have it. */
export function refused(message: CheckedMessage, reason: string): CheckedMessage {
  return message.fate.kind === 'rejected' ? message : rejected(message, 'range', reason);
}

function rejected(message: CheckedMessage, code: 'key-conflict' | 'range', detail: string, path?: string): CheckedMessage {
  const keyed = keyedOf(message);
  const key = keyed ? { boot: keyed.key.boot, seq: keyed.key.seq } : undefined;
  return { ...message, fate: { kind: 'rejected', station: message.fate.station, code, path, detail, key } };
}

/** None, or one, in a list. */
export function toDeadLetter({ fate, received, receivedAt }: SettledMessage): DeadLetter[] {
  if (fate.kind !== 'rejected') return [];
  const { topic, raw, sha256 } = received;
  return [
    {
      station: storable(topic.station, 64),
      prefecture: fate.station?.prefecture ?? (/^\d{6}$/.test(topic.prefecture) ? topic.prefecture : null),
      topic: storable(raw.topic, 300),
      code: fate.code,
      path: fate.path === undefined ? undefined : storable(fate.path, KEPT_DETAIL),
      detail: storable(fate.detail, KEPT_DETAIL),
      sha256,
      payload: raw.payload,
      receivedAt,
    },
  ];
}

/** What the station is told of it. */
export function toCommitted({ fate, received }: SettledMessage): CommittedMessage {
  const { prefecture, station } = received.topic;
  switch (fate.kind) {
    case 'status':
      return { prefecture, station };
    case 'expired':
      return { prefecture, station, key: fate.key };
    case 'rejected':
      return { prefecture, station, key: fate.key, rejected: { sha256: received.sha256.toString('hex'), code: fate.code } };
    default:
      return { prefecture, station, key: fate.kind === 'sweep' ? fate.sweep.sweep : fate.body };
  }
}

/** Text from outside, cut to a length, without what PostgreSQL cannot store. */
function storable(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replaceAll('\0', '\uFFFD');
}
