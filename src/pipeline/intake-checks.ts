import type { Bearing, Measurement, TaskResult } from '../monitoring/mqtt/wire/reading-messages';
import type { Rejected } from '../monitoring/mqtt/wire/decode-message';
import type { MessageKey } from '../monitoring/mqtt/wire/common-fields';
import type { RejectionCode } from '../monitoring/mqtt/wire/rejection';
import type { StationStatus } from '../monitoring/mqtt/wire/status-message';
import { STATION_CODE } from '../monitoring/mqtt/wire/topics';
import type { ReceivedMessage } from '../monitoring/readings/received-message';
import type { StoredSweep } from '../monitoring/sweeps/stored-sweep';
import { SWEEP_FLAGS, type Sweep } from '../monitoring/sweeps/sweep';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/time';
import type { Instant, Milliseconds } from '../shared/units';
import type { MonitoringStation } from '../stations/register/monitoring-station';

/** docs/interfaces.md 2, `startedAt`. */
const EARLIEST = Date.UTC(2020, 0, 1);
const FARTHEST_AHEAD_MS = DAY_MS;
const AHEAD_MS = 5 * MINUTE_MS;
export const LATE_MS = 10 * MINUTE_MS;

/** What is to become of a message. */
export type Fate =
  | { readonly kind: 'sweep'; readonly station: MonitoringStation; readonly sweep: StoredSweep }
  | { readonly kind: 'measurement'; readonly station: MonitoringStation; readonly body: Measurement }
  | { readonly kind: 'bearing'; readonly station: MonitoringStation; readonly body: Bearing }
  | { readonly kind: 'task-result'; readonly station: MonitoringStation; readonly body: TaskResult }
  | { readonly kind: 'status'; readonly station: MonitoringStation; readonly body: StationStatus; readonly live: boolean }
  | { readonly kind: 'expired'; readonly station: MonitoringStation; readonly key: MessageKey }
  | RejectedFate;

export interface RejectedFate {
  readonly kind: 'rejected';
  readonly station: MonitoringStation | null;
  readonly code: RejectionCode;
  readonly path?: string;
  readonly detail: string;
  readonly key?: MessageKey;
}

/** A message on its way through a batch. */
export interface CheckedMessage {
  readonly received: ReceivedMessage;
  readonly receivedAt: Instant;
  readonly fate: Fate;
}

export interface CheckContext {
  readonly station: MonitoringStation | undefined;
  readonly now: Instant;
  readonly retentionMs: Milliseconds;
}

/** Holds a decoded message against the register and the clock. */
export function check(received: ReceivedMessage, context: CheckContext): CheckedMessage {
  const receivedAt = received.raw.receivedAt > 0 ? received.raw.receivedAt : context.now;
  return { received, receivedAt, fate: fateOf(received, receivedAt, context) };
}

function fateOf(received: ReceivedMessage, receivedAt: Instant, { station, now, retentionMs }: CheckContext): Fate {
  const { decoded, topic, findings, raw } = received;
  const key = keyOf(decoded);
  if (!station || !STATION_CODE.test(topic.station)) {
    return { kind: 'rejected', station: null, code: 'unknown-station', detail: 'No monitoring station of this code is registered.', key };
  }
  if (topic.prefecture !== station.prefecture) {
    return { kind: 'rejected', station, code: 'wrong-prefecture', detail: `The station belongs to prefecture ${station.prefecture}.`, key };
  }
  if (decoded.kind === 'rejected') return { ...decoded, station };
  // The embedded broker shows the flag that a live status is published with; an external one sets it on what it had kept.
  if (decoded.kind === 'status') return { kind: 'status', station, body: decoded.body, live: !(raw.retain && raw.identity === null) };
  if (decoded.kind === 'task-result') return { kind: 'task-result', station, body: decoded.body };
  const { startedAt } = decoded.body;
  if (startedAt < EARLIEST || startedAt > now + FARTHEST_AHEAD_MS) {
    const detail = `Must be after 2020 began and at most ${FARTHEST_AHEAD_MS / HOUR_MS} h ahead of now.`;
    return { kind: 'rejected', station, code: 'time-range', path: 'startedAt', detail, key };
  }
  if (startedAt < now - retentionMs) return { kind: 'expired', station, key: decoded.body };
  if (decoded.kind === 'measurement') return { kind: 'measurement', station, body: decoded.body };
  if (decoded.kind === 'bearing') return { kind: 'bearing', station, body: decoded.body };
  if (!findings) throw new Error('a sweep comes without what was found in it');
  const flags = flagsOf(decoded.body, station, now, receivedAt);
  const { floorDb, floorSlopeDbPerBin, thresholdDb, sightings } = findings;
  const sweep = { floorDb, floorSlopeDbPerBin, thresholdDb, sightings, stationId: station.id, receivedAt, flags, sweep: decoded.body };
  return { kind: 'sweep', station, sweep };
}

function keyOf(decoded: ReceivedMessage['decoded']): MessageKey | undefined {
  if (decoded.kind === 'status') return undefined;
  return decoded.kind === 'rejected' ? (decoded satisfies Rejected).key : { boot: decoded.body.boot, seq: decoded.body.seq };
}

function flagsOf(sweep: Sweep, station: MonitoringStation, now: Instant, receivedAt: Instant): number {
  return (
    (sweep.startedAt > now + AHEAD_MS ? SWEEP_FLAGS.clockAhead : 0) |
    (sweep.overload ? SWEEP_FLAGS.overload : 0) |
    (isOutOfBand(sweep, station) ? SWEEP_FLAGS.outOfBand : 0) |
    (sweep.startedAt < receivedAt - LATE_MS ? SWEEP_FLAGS.late : 0) |
    (sweep.taskId === undefined ? 0 : SWEEP_FLAGS.task)
  );
}

/** Outside what the station is registered to scan; half a step is rounding. A station without registered bands scans what it likes. */
function isOutOfBand({ startHz, stepHz, levels }: Sweep, { bands }: MonitoringStation): boolean {
  const lastHz = startHz + stepHz * (levels.length - 1);
  return bands.length > 0 && !bands.some((band) => startHz >= band.startHz - stepHz / 2 && lastHz <= band.stopHz + stepHz / 2);
}
