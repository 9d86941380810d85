import { createTestDatabase, type TestDatabase } from '../support/database';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import type { RawMessage } from '../../src/monitoring/readings/raw-message';
import { createHash } from 'node:crypto';
import {
  aSweep,
  countRows,
  createIntake,
  PREFECTURE,
  rawMessage,
  registerStations,
  sweepMessage,
  type IntakeFixture,
} from './intake-fixture';

let db: TestDatabase;
let fixture: IntakeFixture;

beforeEach(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  fixture = createIntake(db);
});

afterEach(async () => {
  await fixture.intake.stop();
  await fixture.close();
  await db.drop();
});

const json = (changes: object): object => ({
  ...(JSON.parse(encodeMessage({ kind: 'sweep', body: aSweep({ seq: 900 }) }, 'json').toString()) as object),
  ...changes,
});

const BAD: readonly [code: string, message: RawMessage][] = [
  ['not-json', rawMessage('H01', Buffer.from('hello'))],
  ['not-utf8', rawMessage('H01', Buffer.from('{"v":1,"boot":"\xff"}', 'latin1'))],
  ['not-cbor', rawMessage('H01', Buffer.from('a1ff', 'hex'))],
  ['too-deep', rawMessage('H01', Buffer.from('['.repeat(50_000)))],
  ['duplicate-key', rawMessage('H01', Buffer.from('{"v":1,"v":1}'))],
  ['version', rawMessage('H01', json({ v: 9 }))],
  ['missing', rawMessage('H01', json({ seq: undefined }))],
  ['type', rawMessage('H01', json({ seq: '7' }))],
  ['range', rawMessage('H01', json({ levels: [1, 400] }))],
  ['unit', rawMessage('H01', json({ unit: 'volt' }))],
  ['time-range', rawMessage('H01', json({ startedAt: '1999-01-01T00:00:00Z' }))],
  ['unknown-station', rawMessage('H77', json({}))],
  ['wrong-prefecture', { ...rawMessage('H01', json({ durationMs: 5 })), topic: 'spectrum/v1/230200/H01/sweep' }],
  ['too-long', rawMessage('H01', Buffer.alloc(1_048_577, 0x20))],
];

it('keeps each kind of bad message with its code, acknowledges it, and lets the good ones through', async () => {
  const good = Array.from({ length: 140 }, (_, seq) => sweepMessage('H01', aSweep({ seq })));
  const mixed = good.flatMap((message, i) => (i % 10 === 0 ? [message, (BAD[i / 10] as [string, RawMessage])[1]] : [message]));
  await Promise.all(mixed.map((message) => fixture.intake.accept(message)));

  expect(await countRows(db.database, 'sweep')).toBe(140);
  const rows = await db.database.query<{ code: string; sha256: Buffer; times: number }>('SELECT code, sha256, times FROM dead_letter');
  const hash = ({ payload }: RawMessage): string => createHash('sha256').update(payload).digest('hex');
  expect(new Map(rows.map(({ code, sha256 }) => [sha256.toString('hex'), code]))).toEqual(
    new Map(BAD.map(([code, message]) => [hash(message), code])),
  );
  expect(rows.every(({ times }) => times === 1)).toBe(true);
  const told = fixture.acknowledgements('H01').flatMap(({ rejected }) => rejected ?? []);
  const own = BAD.filter(([code]) => code !== 'unknown-station' && code !== 'wrong-prefecture');
  expect(new Map(told.map(({ sha256, code }) => [sha256, code]))).toEqual(new Map(own.map(([code, message]) => [hash(message), code])));
});

it('counts what comes again, in one batch and later, in one row', async () => {
  const [, message] = BAD[0] as [string, RawMessage];
  await Promise.all([fixture.intake.accept(message), fixture.intake.accept(message)]);
  await fixture.intake.accept(message);
  expect(await db.database.query('SELECT times, bytes FROM dead_letter')).toEqual([{ times: 3, bytes: 5 }]);
});

it('keeps at most 64 kB of a payload', async () => {
  await fixture.intake.accept(rawMessage('H01', Buffer.alloc(100_000, 0x20)));
  expect(await db.database.query('SELECT bytes, octet_length(payload) AS kept FROM dead_letter')).toEqual([
    { bytes: 100_000, kept: 65_536 },
  ]);
});

it('does not use up the key of a message that was refused', async () => {
  await fixture.intake.accept(rawMessage('H01', json({ unit: 'volt' })));
  await fixture.intake.accept(sweepMessage('H01', aSweep({ seq: 900 })));
  expect(await countRows(db.database, 'sweep')).toBe(1);
  expect(fixture.acknowledgements('H01')).toMatchObject([{ ranges: [[900, 900]], rejected: [{ code: 'unit' }] }, { ranges: [[900, 900]] }]);
});

it('finds the one message that the database will not have, and stores the others', async () => {
  await db.database.query('ALTER TABLE sweep ADD CONSTRAINT no_thirteen CHECK (seq <> 13)');
  await Promise.all(Array.from({ length: 100 }, (_, seq) => fixture.intake.accept(sweepMessage('H01', aSweep({ seq })))));
  expect(await countRows(db.database, 'sweep')).toBe(99);
  expect(await db.database.query('SELECT code, station, prefecture FROM dead_letter')).toEqual([
    { code: 'range', station: 'H01', prefecture: PREFECTURE },
  ]);
  expect(fixture.acknowledgements('H01').flatMap(({ rejected }) => rejected ?? [])).toHaveLength(1);
});
