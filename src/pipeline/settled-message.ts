import { KEPT_DETAIL, type DeadLetter } from '../monitoring/dead-letters/dead-letter';
import type { Bearing, Measurement, TaskResult } from '../monitoring/mqtt/wire/reading-messages';
import type { KeyedMessage } from '../monitoring/readings/keyed-message';
import type { Received } from '../monitoring/readings/received-reading';
import type { StoredSweep } from '../monitoring/sweeps/stored-sweep';
import type { MonitoringStation } from '../stations/register/monitoring-station';
import type { CommittedMessage } from './acknowledgements';
import type { CheckedMessage } from './intake-checks';

/** A checked message of which it is known whether its key is new. */
export interface SettledMessage extends CheckedMessage {
  readonly isRepeat: boolean;
}

interface Bodies {
  readonly measurement: Measurement;
  readonly bearing: Bearing;
  readonly 'task-result': TaskResult;
}

/** The key of a message that is to be stored; null of all others. */
export function keyOf({ fate, received, receivedAt }: CheckedMessage): KeyedMessage | null {
  if (fate.kind === 'rejected' || fate.kind === 'expired' || fate.kind === 'status') return null;
  const { boot, seq } = fate.kind === 'sweep' ? fate.sweep.sweep : fate.body;
  return { stationId: fate.station.id, boot, seq, sha256: received.sha256, receivedAt };
}

/** The sweeps that are new. */
export function newSweeps(settled: readonly SettledMessage[]): StoredSweep[] {
  const sweeps: StoredSweep[] = [];
  for (const { fate, isRepeat } of settled) if (fate.kind === 'sweep' && !isRepeat) sweeps.push(fate.sweep);
  return sweeps;
}

/** The new ones of another kind, as their table takes them. */
export function newReadings<Kind extends keyof Bodies>(settled: readonly SettledMessage[], kind: Kind): Received<Bodies[Kind]>[] {
  const readings: Received<Bodies[Kind]>[] = [];
  for (const { fate, isRepeat, receivedAt } of settled) {
    if (fate.kind !== kind || isRepeat) continue;
    const { station, body } = fate as { station: MonitoringStation; body: unknown };
    readings.push({ stationId: station.id, receivedAt, body: body as Bodies[Kind] });
  }
  return readings;
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
  const keyed = keyOf(message);
  const key = keyed ? { boot: keyed.boot, seq: keyed.seq } : undefined;
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
