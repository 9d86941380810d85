import { CheckpointsRepository } from '../../src/monitoring/emissions/checkpoints.repository';
import { JudgementRetentionTask } from '../../src/pipeline/judgement-retention.task';
import { DAY_MS, HOUR_MS } from '../../src/shared/time';
import { madeSweeps, storedSweep } from '../builders/band-of-sweeps';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createTracking, registerStation, type TrackingFixture } from './tracking-fixture';

const START = Date.UTC(2026, 10, 1);
const RETENTION_DAYS = 30;

let db: TestDatabase;
let fixture: TrackingFixture;

beforeEach(async () => {
  db = await createTestDatabase();
  fixture = createTracking(db.database);
  const station = await registerStation(db.database, 'H01');
  const sweeps = madeSweeps({
    start: START,
    everyMs: HOUR_MS / 4,
    count: 48,
    bins: 60,
    emitters: [{ firstBin: 20, lastBin: 24, snrDb: 30 }],
  });
  const stored = sweeps.map((sweep) => storedSweep(station, sweep));
  await fixture.store(stored);
  await fixture.update(stored);
});

afterEach(() => db.drop());

async function runAt(now: number): Promise<void> {
  const environment = { roles: new Set(['jobs'] as const), sweepRetentionDays: RETENTION_DAYS };
  await new JudgementRetentionTask(db.database, fixture.minutes, new CheckpointsRepository(), { now: () => now }, environment).run();
}

const count = async (table: 'minute' | 'band_checkpoint'): Promise<number> =>
  Number((await db.database.query<{ count: string }>(`SELECT count(*) AS count FROM ${table}`))[0]?.count);

it('keeps minutes for 90 days, and checkpoints as long as sweeps may come', async () => {
  const [minutes, checkpoints] = [await count('minute'), await count('band_checkpoint')];
  expect(minutes).toBe(48);
  await runAt(START + RETENTION_DAYS * DAY_MS);
  expect([await count('minute'), await count('band_checkpoint')]).toEqual([minutes, checkpoints]);
  await runAt(START + 60 * DAY_MS);
  expect([await count('minute'), await count('band_checkpoint')]).toEqual([minutes, 1]);
  await runAt(START + 90 * DAY_MS + 6 * HOUR_MS);
  expect(await count('minute')).toBe(24);
});

it('leaves emissions as they are', async () => {
  const before = await fixture.all();
  await runAt(START + 200 * DAY_MS);
  expect(await count('minute')).toBe(0);
  expect(await fixture.all()).toEqual(before);
});
