import { encodeMessage } from '../monitoring/mqtt/wire/encode-message';
import { decodeMessage } from '../monitoring/mqtt/wire/decode-message';
import type { ReceivedMessage } from '../monitoring/readings/received-message';
import { SWEEP_FLAGS, type Sweep } from '../monitoring/sweeps/sweep';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/time';
import type { MonitoringStation } from '../stations/register/monitoring-station';
import { check, type CheckContext } from './intake-checks';

const NOW = Date.UTC(2026, 10, 23, 8);
const station: MonitoringStation = {
  id: 7,
  code: 'H01',
  name: 'Harbin',
  prefecture: '230100',
  kind: 'fixed',
  lat: 45.75,
  lon: 126.65,
  antennaHeightM: 40,
  calibrated: false,
  antennas: [],
  bands: [{ startHz: 87e6, stopHz: 108e6, stepHz: 25_000, everyMs: 1_000 }],
  fictitious: false,
};

function aSweep(changes: Partial<Sweep> = {}, raw: Partial<ReceivedMessage['raw']> = {}, prefecture = '230100'): ReceivedMessage {
  const sweep: Sweep = {
    boot: 'b',
    seq: 1,
    startedAt: NOW,
    durationMs: 100,
    startHz: 87e6,
    stepHz: 25_000,
    rbwHz: 25_000,
    detector: 'rms',
    averages: 1,
    trace: 'clearwrite',
    unit: 'dBm',
    overload: false,
    levels: Int16Array.of(-9000, -9100),
    ...changes,
  };
  const payload = encodeMessage({ kind: 'sweep', body: sweep }, 'cbor');
  return {
    raw: { topic: `spectrum/v1/${prefecture}/H01/sweep`, payload, identity: 'H01', receivedAt: NOW, retain: false, ...raw },
    topic: { prefecture, station: 'H01', kind: 'sweep' },
    sha256: Buffer.alloc(32),
    decoded: decodeMessage('sweep', payload),
    findings: { floorDb: -95, floorSlopeDbPerBin: 0, thresholdDb: 8, sightings: new Uint32Array() },
  };
}

const fateOf = (received: ReceivedMessage, context: Partial<CheckContext> = {}) =>
  check(received, { station, now: NOW, retentionMs: 30 * DAY_MS, ...context }).fate;

it('refuses a station that is not registered, and one that publishes under another prefecture', () => {
  expect(fateOf(aSweep(), { station: undefined })).toMatchObject({ kind: 'rejected', code: 'unknown-station', key: { boot: 'b', seq: 1 } });
  expect(fateOf(aSweep({}, {}, '230200'))).toMatchObject({ kind: 'rejected', code: 'wrong-prefecture', key: { boot: 'b', seq: 1 } });
});

it.each([
  ['before 2020', Date.UTC(2019, 11, 31, 23, 59, 59, 999), 'rejected'],
  ['more than 24 h ahead', NOW + DAY_MS + 1, 'rejected'],
  ['older than the retention', NOW - 30 * DAY_MS - 1, 'expired'],
  ['29 days late', NOW - 29 * DAY_MS, 'sweep'],
  ['24 h ahead', NOW + DAY_MS, 'sweep'],
])('a sweep %s', (_, startedAt, kind) => {
  expect(fateOf(aSweep({ startedAt }))).toMatchObject({ kind, ...(kind === 'rejected' ? { code: 'time-range', path: 'startedAt' } : {}) });
});

it.each<[string, Partial<Sweep>, number]>([
  ['is ordinary', {}, 0],
  ['is 2 min ahead', { startedAt: NOW + 2 * MINUTE_MS }, 0],
  ['is 1 h ahead', { startedAt: NOW + HOUR_MS }, SWEEP_FLAGS.clockAhead],
  ['is 11 min old', { startedAt: NOW - 11 * MINUTE_MS }, SWEEP_FLAGS.late],
  ['is overloaded', { overload: true }, SWEEP_FLAGS.overload],
  ['is made for a task', { taskId: 't' }, SWEEP_FLAGS.task],
  ['lies outside the registered band', { startHz: 86.9e6 }, SWEEP_FLAGS.outOfBand],
])('flags a sweep that %s', (_, changes, flags) => {
  expect(fateOf(aSweep(changes))).toMatchObject({ kind: 'sweep', sweep: { flags, stationId: 7 } });
});

it('takes a retained status for a sign of life only if its station has just said it', () => {
  const status = decodeMessage('status', Buffer.from(JSON.stringify({ v: 1, boot: 'b', state: 'online', at: '2026-11-23T08:00:00Z' })));
  const said = (raw: Partial<ReceivedMessage['raw']>) => ({ ...aSweep({}, raw), decoded: status, findings: null });
  expect(fateOf(said({ retain: true, identity: 'H01' }))).toMatchObject({ kind: 'status', live: true });
  expect(fateOf(said({ retain: false, identity: null }))).toMatchObject({ kind: 'status', live: true });
  expect(fateOf(said({ retain: true, identity: null }))).toMatchObject({ kind: 'status', live: false });
});
