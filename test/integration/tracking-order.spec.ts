import * as fc from 'fast-check';
import type { StoredEmission } from '../../src/monitoring/emissions/emissions.repository';
import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { madeSweeps, storedSweep } from '../builders/band-of-sweeps';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createTracking, registerStation } from './tracking-fixture';

/** Two hours begin in it, so that checkpoints are written and gone back to. */
const START = Date.UTC(2026, 10, 23, 8, 56, 10);
const MINUTE = 60_000;

let db: TestDatabase;
let sweeps: StoredSweep[];

beforeAll(async () => {
  db = await createTestDatabase();
  const stations = [await registerStation(db.database, 'H01'), await registerStation(db.database, 'Q01', '230200')];
  const isOnAtFirst = (at: number): boolean => at < START + 4 * MINUTE || at > START + 50 * MINUTE;
  sweeps = stations.flatMap((stationId, seed) => {
    const emitters = [
      { firstBin: 30, lastBin: 36, snrDb: 20 - 5 * seed },
      { firstBin: 60, lastBin: 60, snrDb: 25, isOn: isOnAtFirst },
      { firstBin: 65, lastBin: 72, snrDb: 14, isOn: (at: number) => !isOnAtFirst(at) },
      { firstBin: 0, lastBin: 3, snrDb: 18 },
    ];
    const early = madeSweeps({ start: START, everyMs: 7_000, count: 60, bins: 120, emitters, seed, boot: 'early' });
    const late = madeSweeps({ start: START + 48 * MINUTE, everyMs: 13_000, count: 60, bins: 120, emitters, seed: 9 + seed, boot: 'late' });
    return [...early, ...late].map((sweep) => storedSweep(stationId, sweep));
  });
});

afterAll(() => db.drop());

/** In a batch, sweeps are committed, and marks judged: those of its sweeps, of earlier ones, some again; memory may be lost before. */
interface Delivery {
  readonly batches: readonly { readonly sweeps: readonly StoredSweep[]; readonly marks: readonly StoredSweep[] }[];
  readonly forgotBefore: ReadonlySet<number>;
}

async function judge({ batches, forgotBefore }: Delivery): Promise<StoredEmission[]> {
  await db.database.query('TRUNCATE sweep, minute, emission, band_checkpoint');
  const { recent, tracking, store, update, all } = createTracking(db.database);
  for (const [i, batch] of batches.entries()) {
    if (forgotBefore.has(i)) tracking.forget();
    await store(batch.sweeps);
    recent.add(batch.sweeps.filter((_, k) => k % 3 > 0));
    await update(batch.marks);
  }
  return all();
}

it('comes to the same emissions whatever the order, the batches and the repeats, and whatever memory has lost', async () => {
  const expected = await judge({ batches: [{ sweeps, marks: sweeps }], forgotBefore: new Set() });
  for (const station of ['H01', 'Q01']) {
    const heard = expected.filter(({ stationCode }) => stationCode === station);
    expect(heard.map(({ runs, truncated, sightings }) => [runs.length, truncated, sightings])).toEqual([
      [2, true, 120],
      [2, false, 120],
      [2, false, 85],
      [2, false, 35],
    ]);
  }

  const order = fc.shuffledSubarray(
    sweeps.map((_, i) => i),
    { minLength: sweeps.length },
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 12 });
  const repeated = fc.array(fc.nat({ max: sweeps.length - 1 }), { maxLength: 10 });
  const delays = fc.integer({ min: 1, max: 3 });
  const forgotten = fc.array(fc.nat({ max: 20 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, sizes, repeated, forgotten, delays, fc.boolean(), async (indices, lengths, again, forgot, delay, isInOrder) => {
      const sequence = (isInOrder ? [...indices].sort((a, b) => a - b) : indices).map((i) => sweeps[i] as StoredSweep);
      const batches: { sweeps: StoredSweep[]; marks: StoredSweep[] }[] = [];
      for (let at = 0; at < sequence.length;) {
        const length = lengths[batches.length % lengths.length] as number;
        batches.push({ sweeps: sequence.slice(at, at + length), marks: [] });
        at += length;
      }
      const mark = (sweep: StoredSweep, later: number): void => {
        const stored = batches.findIndex((batch) => batch.sweeps.includes(sweep));
        (batches[Math.min(batches.length - 1, stored + later)] as (typeof batches)[number]).marks.push(sweep);
      };
      sequence.forEach((sweep, i) => mark(sweep, i % delay));
      for (const i of again) mark(sequence[i] as StoredSweep, i % 4);
      expect(await judge({ batches, forgotBefore: new Set(forgot) })).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
