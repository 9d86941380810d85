import { Logger } from '@nestjs/common';
import { JudgementTrigger } from '../../src/monitoring/readings/judgement-trigger.service';
import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import type { Judge, JudgementChanges } from '../../src/pipeline/judge';
import { JudgementLease } from '../../src/pipeline/judgement-lease.repository';
import { JudgementRun } from '../../src/pipeline/judgement-run.service';
import { JudgementService } from '../../src/pipeline/judgement.service';
import { WaitingMarks } from '../../src/pipeline/waiting-marks.repository';
import { madeSweeps, storedSweep } from '../builders/band-of-sweeps';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { waitFor } from '../support/wait-for';
import { createTracking, marksOf, registerStation, type TrackingFixture } from './tracking-fixture';

// Failures are made on purpose here: what is said about them is no news.
Logger.overrideLogger(false);

const START = Date.UTC(2026, 10, 23, 9);

let db: TestDatabase;
let fixture: TrackingFixture;
let sweeps: StoredSweep[];
let running: JudgementService[];

beforeEach(async () => {
  db = await createTestDatabase();
  fixture = createTracking(db.database);
  running = [];
  const stations = [await registerStation(db.database, 'H01'), await registerStation(db.database, 'H02')];
  sweeps = stations.flatMap((stationId) =>
    madeSweeps({ start: START, everyMs: 5_000, count: 24, bins: 200, emitters: [{ firstBin: 50, lastBin: 56, snrDb: 20 }] }).map((sweep) =>
      storedSweep(stationId, sweep),
    ),
  );
  await fixture.store(sweeps);
});

afterEach(async () => {
  await Promise.all(running.map((service) => service.stop()));
  await db.drop();
});

/** Remembers what it was given; fails as it is told. */
class FakeJudge implements Judge {
  readonly given: JudgementChanges[] = [];
  forgotten = 0;
  fails: (changes: JudgementChanges) => boolean = () => false;

  async judge(tx: Parameters<Judge['judge']>[0], changes: JudgementChanges): Promise<void> {
    await tx.query('SELECT 1');
    if (this.fails(changes)) throw new TypeError('cannot judge this');
    this.given.push(changes);
  }

  forget(): void {
    this.forgotten++;
  }
}

function start(judge: Judge): JudgementService {
  const { tracking } = createTracking(db.database);
  const run = new JudgementRun(db.database, new JudgementLease(), new WaitingMarks(), tracking, judge, { now: () => START });
  const service = new JudgementService(run, new JudgementTrigger());
  service.start();
  running.push(service);
  return service;
}

async function mark(marked: readonly StoredSweep[]): Promise<void> {
  for (const { stationId, minute, sweeps: keys } of marksOf(marked)) {
    await db.database.query("INSERT INTO mark (kind, station_id, minute, sweeps) VALUES ('sweeps', $1, $2, $3)", [
      stationId,
      new Date(minute),
      JSON.stringify(keys),
    ]);
  }
}

const waiting = async (): Promise<number> =>
  Number(((await db.database.query<{ count: string }>('SELECT count(*) AS count FROM mark'))[0] as { count: string }).count);

it('works off all marks, hands the changes on, and says when it has caught up', async () => {
  const judge = new FakeJudge();
  await mark(sweeps);
  await db.database.query("INSERT INTO mark (kind, subject) VALUES ('license', 'a-license'), ('reference', NULL)");
  const service = start(judge);
  await service.caughtUp();
  expect(await waiting()).toBe(0);
  const all = await fixture.all();
  expect(all.map(({ stationCode, sightings }) => [stationCode, sightings]).sort()).toEqual([
    ['H01', 24],
    ['H02', 24],
  ]);
  expect(new Set(judge.given.flatMap(({ emissions }) => emissions.changed.map(({ id }) => id)))).toEqual(new Set(all.map(({ id }) => id)));
  expect(judge.given.flatMap(({ registers }) => registers)).toEqual([
    { kind: 'license', subject: 'a-license' },
    { kind: 'reference', subject: null },
  ]);
  expect(service.lastRunAt).not.toBeNull();
  expect(await service.works()).toBe(true);
});

it('loses nothing when a run fails: neither marks nor what they stand for', async () => {
  const judge = new FakeJudge();
  let failures = 0;
  judge.fails = () => failures++ < 3;
  await mark(sweeps);
  await start(judge).caughtUp();
  expect(failures).toBeGreaterThan(3);
  expect(judge.given.flatMap(({ emissions }) => emissions.changed).map(({ sightings }) => sightings)).toContain(24);
  expect((await fixture.all()).map(({ sightings }) => sightings)).toEqual([24, 24]);
});

it('sets a mark aside that cannot be judged, keeps it, and judges all others', async () => {
  const judge = new FakeJudge();
  judge.fails = ({ registers }) => registers.some(({ subject }) => subject === 'poison');
  await mark(sweeps.slice(0, 24));
  await db.database.query("INSERT INTO mark (kind, subject) VALUES ('license', 'poison'), ('license', 'sound')");
  await mark(sweeps.slice(24));
  await start(judge).caughtUp();
  expect(await db.database.query('SELECT subject FROM mark')).toEqual([{ subject: 'poison' }]);
  expect(judge.given.flatMap(({ registers }) => registers)).toEqual([{ kind: 'license', subject: 'sound' }]);
  expect((await fixture.all()).map(({ sightings }) => sightings)).toEqual([24, 24]);
});

it('sets nothing aside when not the marks are to blame', async () => {
  const judge = new FakeJudge();
  let isBroken = true;
  let tries = 0;
  judge.fails = () => ++tries > 0 && isBroken;
  await mark(sweeps.slice(0, 3));
  const service = start(judge);
  await waitFor('many tries', () => tries > 13);
  expect(await waiting()).toBe(3);
  isBroken = false;
  await service.caughtUp();
  expect(await waiting()).toBe(0);
});

it('judges in one process at a time; another takes over with nothing remembered wrongly', async () => {
  const [first, second] = [new FakeJudge(), new FakeJudge()];
  const one = start(first);
  await mark(sweeps.slice(0, 20));
  await one.caughtUp();
  const two = start(second);
  await mark(sweeps.slice(20, 22));
  await two.caughtUp();
  expect(second.given).toEqual([]);

  await one.stop();
  await mark(sweeps.slice(22, 30));
  await two.caughtUp();
  expect(second.given.length).toBeGreaterThan(0);
  await two.stop();
  const third = start(first);
  await mark(sweeps.slice(30));
  await third.caughtUp();
  const again = createTracking(db.database);
  const judged = await again.all();
  await db.database.query('TRUNCATE minute, emission, band_checkpoint');
  await again.update(sweeps);
  expect(judged).toEqual(await again.all());
});

it('ends soon, and whoever waits for it hears of it', async () => {
  const service = start(new FakeJudge());
  await service.caughtUp();
  const began = performance.now();
  await service.stop();
  expect(performance.now() - began).toBeLessThan(2_000);
  await expect(service.caughtUp()).rejects.toMatchObject({ code: 'judgement.stopped' });
});
