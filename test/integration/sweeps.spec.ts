import type { SignedInUser } from '../../src/access/signed-in-user';
import { SweepsService } from '../../src/monitoring/sweeps/sweeps.service';
import { IntakeRetention } from '../../src/pipeline/intake-retention.service';
import { StationsRepository } from '../../src/stations/register/stations.repository';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aSweep, countRows, createIntake, registerStations, sweepMessage, type IntakeFixture } from './intake-fixture';

const DAY_MS = 86_400_000;
const officer: SignedInUser = {
  id: 'u',
  username: 'u',
  role: 'viewer',
  prefectures: ['230100'],
  sessionId: 's',
  mustChangePassword: false,
};
const stranger: SignedInUser = { ...officer, prefectures: ['230200'] };

let db: TestDatabase;
let fixture: IntakeFixture;
let service: SweepsService;

beforeEach(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  fixture = createIntake(db);
  service = new SweepsService(fixture.sweeps, new StationsRepository(db.database));
});

afterEach(async () => {
  await fixture.intake.stop();
  await fixture.close();
  await db.drop();
});

it('lists headers newest first, page by page, and one sweep with its levels', async () => {
  const start = Math.floor(Date.now() / 1_000) * 1_000 - 60_000;
  const sweeps = Array.from({ length: 5 }, (_, seq) => aSweep({ seq, startedAt: start + seq * 1_000 }));
  await Promise.all(sweeps.map((sweep) => fixture.intake.accept(sweepMessage('H01', sweep))));

  const first = await service.list(officer, 'H01', { limit: 3 });
  const second = await service.list(officer, 'H01', { limit: 3, cursor: first.nextCursor as string });
  expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([4, 3, 2, 1, 0]);
  expect(second.nextCursor).toBeNull();

  const sweep = await service.get(officer, first.items[0]?.id as string);
  expect(sweep).toMatchObject({
    station: 'H01',
    seq: 4,
    bins: 40,
    unit: 'dBm',
    flags: [],
    sightings: [{ startHz: 98_487_500, stopHz: 98_512_500 }],
  });
  expect(sweep.levels).toEqual(Array.from((sweeps[4] as { levels: Int16Array }).levels, (step) => step / 100));
  expect(sweep.floor).toHaveLength(40);
});

it('selects what overlaps a time and a frequency range', async () => {
  const at = Date.now() - 60_000;
  await fixture.intake.accept(sweepMessage('H01', aSweep({ seq: 0, startedAt: at, durationMs: 1_000 })));
  const found = async (query: object): Promise<number> => (await service.list(officer, 'H01', { limit: 10, ...query })).items.length;
  expect(await found({ from: at + 500 })).toBe(1);
  expect(await found({ from: at + 1_500 })).toBe(0);
  expect(await found({ to: at })).toBe(0);
  expect(await found({ startHz: 98_900_000 })).toBe(1);
  expect(await found({ startHz: 99_000_000 })).toBe(0);
  expect(await found({ stopHz: 97_000_000 })).toBe(0);
  await expect(found({ from: at, to: at })).rejects.toMatchObject({ code: 'request.range' });
});

it('shows a station of another prefecture as if it did not exist', async () => {
  await fixture.intake.accept(sweepMessage('H01', aSweep()));
  const [sweep] = (await service.list(officer, 'H01', { limit: 1 })).items;
  await expect(service.list(stranger, 'H01', { limit: 1 })).rejects.toMatchObject({ code: 'station.not-found' });
  await expect(service.get(stranger, sweep?.id as string)).rejects.toMatchObject({ code: 'sweep.not-found' });
  for (const id of ['', 'x', '%00', '../', 'MSBPUiAxPTE'])
    await expect(service.get(officer, id)).rejects.toMatchObject({ code: 'sweep.not-found' });
});

it('drops days past the retention and folds their keys, by which repeats are still known', async () => {
  const clock = { at: Date.now(), now: () => clock.at };
  const retention = new IntakeRetention(db.database, fixture.partitions, fixture.keys, clock, { sweepRetentionDays: 30, dataMaxGb: 20 });
  const old = [3, 4, 5, 7].map((seq) => aSweep({ seq }));
  await Promise.all(old.map((sweep) => fixture.intake.accept(sweepMessage('H01', sweep))));
  await retention.run();
  expect(await countRows(db.database, 'sweep')).toBe(4);

  clock.at += 32 * DAY_MS;
  await retention.run();
  await retention.run();
  expect(await countRows(db.database, 'sweep')).toBe(0);
  expect(await db.database.query('SELECT boot, seqs::text FROM folded_key')).toEqual([{ boot: 'boot-1', seqs: '{[3,6),[7,8)}' }]);
  expect(await countRows(db.database, 'message_key')).toBe(0);

  const later = [3, 6].map((seq) => aSweep({ seq, durationMs: 1, startedAt: Date.now() }));
  await Promise.all(later.map((sweep) => fixture.intake.accept(sweepMessage('H01', sweep))));
  expect(await db.database.query('SELECT seq FROM sweep')).toEqual([{ seq: '6' }]);
  expect(await countRows(db.database, 'dead_letter')).toBe(0);
});

it('drops the oldest days when the embedded database has reached its size, and never the newest', async () => {
  const messages = [0, 1, 2].map((day) => sweepMessage('H01', aSweep({ seq: day, startedAt: Date.now() - day * DAY_MS })));
  await Promise.all(messages.map((message) => fixture.intake.accept(message)));
  const keep = (dataMaxGb: number, embeddedDatabase: boolean): Promise<void> => {
    const environment = { sweepRetentionDays: 30, dataMaxGb, embeddedDatabase };
    return new IntakeRetention(db.database, fixture.partitions, fixture.keys, { now: () => Date.now() }, environment).run();
  };
  await keep(20, true);
  await keep(1e-6, false);
  expect(await countRows(db.database, 'sweep')).toBe(3);
  await keep(1e-6, true);
  expect(await db.database.query('SELECT seq FROM sweep')).toEqual([{ seq: '0' }]);
});
