import { decodeMessage } from './decode-message';
import { writeCbor } from './cbor-writer';
import type { StationTopicKind } from './topics';

const sweep = {
  v: 1,
  boot: '01JD3V0Q8Z7',
  seq: 4711,
  startedAt: '2026-11-23T08:00:00.000Z',
  durationMs: 240,
  startHz: 87_000_000,
  stepHz: 25_000,
  rbwHz: 25_000,
  detector: 'rms',
  averages: 16,
  unit: 'dBuV/m',
  levels: [12.1, 11.8],
};
const json = (body: unknown): Buffer => Buffer.from(JSON.stringify(body));
const without = (name: keyof typeof sweep): Buffer => json({ ...sweep, [name]: undefined });
const decode = (payload: Buffer, kind: StationTopicKind = 'sweep'): unknown => decodeMessage(kind, payload);

it('takes the sweep of the contract', () => {
  expect(decode(json(sweep))).toMatchObject({
    kind: 'sweep',
    unknownFields: 0,
    body: { seq: 4711, trace: 'clearwrite', levels: Int16Array.of(1210, 1180) },
  });
});

it('takes a byte order mark, unknown fields, and null for an optional field', () => {
  const body = json({ ...sweep, station: 'other', taskId: null, sensorTemperature: 3 });
  expect(decode(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), body]))).toMatchObject({ kind: 'sweep', unknownFields: 2 });
});

it('takes levels as float32 and as int16 in steps of levelsScale', () => {
  expect(decode(writeCbor({ ...sweep, levels: Float32Array.of(12.1, -3.25) }))).toMatchObject({
    body: { levels: Int16Array.of(1210, -325) },
  });
  expect(decode(writeCbor({ ...sweep, levels: Int16Array.of(121, -30), levelsScale: 0.1 }))).toMatchObject({
    body: { levels: Int16Array.of(1210, -300) },
  });
});

const refusals: readonly (readonly [string, Buffer, string, string?])[] = [
  ['nothing at all', Buffer.alloc(0), 'not-json'],
  ['no JSON', Buffer.from('hello'), 'not-json'],
  ['truncated JSON', json(sweep).subarray(0, 60), 'not-json'],
  ['text that is not UTF-8', Buffer.from('{"v":1,"boot":"\xff"}', 'latin1'), 'not-utf8'],
  ['truncated CBOR', writeCbor(sweep).subarray(0, 60), 'not-cbor'],
  ['two CBOR items', Buffer.concat([writeCbor(sweep), Buffer.of(1)]), 'not-cbor'],
  ['200,000 nested lists', Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)), 'too-deep'],
  ['200,000 nested CBOR lists', Buffer.alloc(200_000, 0x81), 'too-deep'],
  ['a key given twice', Buffer.from(JSON.stringify(sweep).replace('"seq"', '"b\\u006fot":"x","seq"')), 'duplicate-key', 'boot'],
  ['a CBOR key given twice', Buffer.from('a2617601617601', 'hex'), 'duplicate-key', 'v'],
  ['the name of a prototype', Buffer.from('{"__proto__":{"polluted":1},"v":1}'), 'type', '__proto__'],
  ['a list', json([sweep]), 'type'],
  ['no version', without('v'), 'missing', 'v'],
  ['another version', json({ ...sweep, v: 2 }), 'version', 'v'],
  ['no boot', without('boot'), 'missing', 'boot'],
  ['a boot of 10 kB', json({ ...sweep, boot: 'a'.repeat(10_000) }), 'range', 'boot'],
  ['a boot with other characters', json({ ...sweep, boot: 'a_b' }), 'range', 'boot'],
  ['seq -1', json({ ...sweep, seq: -1 }), 'range', 'seq'],
  ['seq 1.5', json({ ...sweep, seq: 1.5 }), 'type', 'seq'],
  ['seq as a text', json({ ...sweep, seq: '7' }), 'type', 'seq'],
  ['seq null', json({ ...sweep, seq: null }), 'type', 'seq'],
  ['seq 2^53', json({ ...sweep, seq: 2 ** 53 }), 'range', 'seq'],
  ['seq 1e400', Buffer.from(JSON.stringify(sweep).replace('4711', '1e400')), 'range', 'seq'],
  ['time without zone', json({ ...sweep, startedAt: '2026-11-23T08:00:00' }), 'type', 'startedAt'],
  ['time as a number', json({ ...sweep, startedAt: 1_795_420_800_000 }), 'type', 'startedAt'],
  ['a date that no calendar has', json({ ...sweep, startedAt: '2026-02-30T08:00:00Z' }), 'type', 'startedAt'],
  ['second 60', json({ ...sweep, startedAt: '2026-11-23T23:59:60Z' }), 'type', 'startedAt'],
  ['an unknown unit', json({ ...sweep, unit: 'dBW' }), 'unit', 'unit'],
  ['an unknown detector', json({ ...sweep, detector: 'eye' }), 'range', 'detector'],
  ['a step of 0', json({ ...sweep, stepHz: 0 }), 'range', 'stepHz'],
  ['a start of 10^18 Hz', json({ ...sweep, startHz: 1e18 }), 'range', 'startHz'],
  ['a last bin above 300 GHz', json({ ...sweep, startHz: 299.99e9, stepHz: 20e6 }), 'range', 'levels'],
  ['one level', json({ ...sweep, levels: [1] }), 'range', 'levels'],
  ['100,001 levels', json({ ...sweep, levels: new Array(100_001).fill(0) }), 'range', 'levels'],
  ['a level as a text', json({ ...sweep, levels: [1, '-90'] }), 'type', 'levels[1]'],
  ['a level of 400 dB', json({ ...sweep, levels: [1, 400] }), 'range', 'levels[1]'],
  ['a level that is not a number', writeCbor({ ...sweep, levels: Float32Array.of(1, NaN) }), 'range', 'levels[1]'],
  ['an int16 level of 250 dB', writeCbor({ ...sweep, levels: Int16Array.of(1, 25_000) }), 'range', 'levels[1]'],
  ['half an element', Buffer.from('a1666c6576656c73d84d43010203', 'hex'), 'type'],
  ['NUL in a text', json({ ...sweep, taskId: 'a\0b' }), 'range', 'taskId'],
  ['half a surrogate pair', Buffer.from(JSON.stringify({ ...sweep, taskId: 'X' }).replace('"X"', '"\\ud800"')), 'range', 'taskId'],
  ['more than 1 MiB', Buffer.alloc(1_048_577, 0x20), 'too-long'],
];

it.each(refusals.map(([what, payload, code, path]) => ({ what, payload, code, path })))('refuses $what', ({ payload, code, path }) => {
  expect(decode(payload)).toMatchObject({ kind: 'rejected', code, ...(path === undefined ? {} : { path }) });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('tells the key of a message that is wrong elsewhere', () => {
  expect(decode(json({ ...sweep, unit: 'dBW' }))).toMatchObject({ key: { boot: '01JD3V0Q8Z7', seq: 4711 } });
});

it.each<[StationTopicKind, object, object]>([
  [
    'status',
    { v: 1, boot: 'b', state: 'online', at: '2026-11-23T08:00:00Z', spool: { messages: 3 } },
    { state: 'online', spool: { messages: 3 } },
  ],
  ['task-result', { v: 1, boot: 'b', seq: 0, taskId: 't', state: 'done' }, { taskId: 't', state: 'done' }],
  [
    'bearing',
    { v: 1, boot: 'b', seq: 1, startedAt: '2026-11-23T08:00:00Z', centerHz: 98e6, bandwidthHz: 2e5, bearingDeg: 359.9, quality: 80 },
    { bearingDeg: 359.9 },
  ],
  [
    'measurement',
    {
      v: 1,
      boot: 'b',
      seq: 2,
      startedAt: '2026-11-23T08:00:00Z',
      durationMs: 9,
      centerHz: 98e6,
      spanHz: 1e6,
      frequencyHz: 98e6,
      frequencyUncertaintyHz: 1,
    },
    { frequencyHz: 98e6 },
  ],
])('takes a %s', (kind, body, read) => {
  expect(decode(json(body), kind)).toMatchObject({ kind, body: read });
});

it('refuses a bearing of 360 degrees', () => {
  const body = {
    v: 1,
    boot: 'b',
    seq: 1,
    startedAt: '2026-11-23T08:00:00Z',
    centerHz: 98e6,
    bandwidthHz: 2e5,
    bearingDeg: 360,
    quality: 80,
  };
  expect(decode(json(body), 'bearing')).toMatchObject({ code: 'range', path: 'bearingDeg' });
});
