import type { StoredEmission } from '../../src/monitoring/emissions/emissions.repository';
import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { madeSweeps, START_HZ, STEP_HZ, storedSweep, type Emitter } from '../builders/band-of-sweeps';
import { createTestDatabase, type TestDatabase } from '../support/database';
import type { Transaction } from '../../src/config/transaction';
import { createTracking, marksOf, registerStation, type TrackingFixture } from './tracking-fixture';

const START = Date.UTC(2026, 10, 23, 8, 57, 30);

let db: TestDatabase;
let fixture: TrackingFixture;
let stationId: number;

beforeEach(async () => {
  db = await createTestDatabase();
  stationId = await registerStation(db.database, 'H01');
  fixture = createTracking(db.database);
});

afterEach(() => db.drop());

const made = (emitters: readonly Emitter[], count: number, everyMs = 2_000): StoredSweep[] =>
  madeSweeps({ start: START, everyMs, count, emitters }).map((sweep) => storedSweep(stationId, sweep));

/** Stores and judges sweeps, and forgets the judgement, so that they can be judged again in another way. */
async function judgedAtOnce(sweeps: readonly StoredSweep[]): Promise<StoredEmission[]> {
  await fixture.store(sweeps);
  await fixture.update(sweeps);
  const emissions = await fixture.all();
  await db.database.query('TRUNCATE minute, emission, band_checkpoint');
  return emissions;
}

it('makes an emission of each carrier, with its place, width, level and times', async () => {
  const always: Emitter = { firstBin: 100, lastBin: 106, snrDb: 20 };
  const later: Emitter = { firstBin: 250, lastBin: 250, snrDb: 25, isOn: (at) => at >= START + 60_000 && at < START + 120_000 };
  const sweeps = made([always, later], 120);
  await fixture.store(sweeps);
  const { changed, removed } = await fixture.update(sweeps);
  expect(removed).toEqual([]);
  const [first, second, ...others] = await fixture.all();
  expect(others).toEqual([]);
  expect(changed.map(({ id }) => id)).toEqual([first?.id, second?.id]);
  expect(first).toMatchObject({
    stationCode: 'H01',
    prefecture: '230100',
    unit: 'dBm',
    stepHz: STEP_HZ,
    firstSeenAt: START,
    lastSeenAt: START + 238_000,
    confirmedAt: START + 4_000,
    sightings: 120,
    runs: [{ from: START, to: START + 238_000, hits: 120 }],
    boots: ['boot-1'],
    active: true,
    truncated: false,
    judgement: null,
    licenses: [],
  });
  expect(Math.abs((first?.centerHz ?? 0) - (START_HZ + 103 * STEP_HZ))).toBeLessThan(STEP_HZ / 10);
  expect(Math.abs((first?.bandwidthHz ?? 0) - 7 * STEP_HZ)).toBeLessThanOrEqual(STEP_HZ);
  // Seven bins of -80 dBm each.
  expect(first?.level).toBeCloseTo(-80 + 10 * Math.log10(7), 0);
  expect(second).toMatchObject({ firstSeenAt: START + 60_000, lastSeenAt: START + 118_000, sightings: 30, active: false });
  expect(second?.level).toBeCloseTo(-75, 0);
});

it('misses nothing that goes from memory while something else is read back', async () => {
  const sweeps = made([{ firstBin: 100, lastBin: 106, snrDb: 20 }], 60);
  const atOnce = await judgedAtOnce(sweeps);
  const anew = createTracking(db.database);
  anew.recent.add(sweeps.filter((_, i) => i % 2 === 0));
  let readings = 0;
  const forgetful = (tx: Transaction): Transaction => ({
    query: async <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> => {
      const rows = await tx.query<Row>(sql, parameters);
      if (!sql.includes('FROM sweep')) return rows;
      readings++;
      for (const { sweep } of sweeps) anew.recent.take(stationId, sweep.boot, sweep.seq, () => undefined);
      return rows;
    },
  });
  await db.database.transaction((tx) => anew.tracking.update(forgetful(tx), marksOf(sweeps)));
  expect(readings).toBe(2);
  expect(await anew.all()).toEqual(atOnce);
});

it('comes to the same whatever was in memory, one mark at a time or all at once', async () => {
  const sweeps = made([{ firstBin: 100, lastBin: 106, snrDb: 20 }], 60);
  const atOnce = await judgedAtOnce(sweeps);
  const anew = createTracking(db.database);
  for (const sweep of sweeps) {
    anew.recent.add([sweep]);
    await anew.update([sweep]);
  }
  expect(await anew.all()).toEqual(atOnce);
  expect(atOnce).toHaveLength(1);
});
