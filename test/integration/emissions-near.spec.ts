import { randomUUID } from 'node:crypto';
import { BandsRepository } from '../../src/monitoring/minutes/bands.repository';
import { EmissionsRepository } from '../../src/monitoring/emissions/emissions.repository';
import type { TrackedEmission } from '../../src/monitoring/emissions/tracked-emission';
import { overlaps, rangeAround } from '../../src/shared/frequency-range';
import { anEmission, HEARD_FROM, HEARD_UNTIL } from '../builders/a-heard';
import { randomFrom } from '../builders/synthetic-spectrum';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { registerStations } from './intake-fixture';

let db: TestDatabase;
let emissions: EmissionsRepository;
let all: TrackedEmission[];

beforeAll(async () => {
  db = await createTestDatabase();
  emissions = new EmissionsRepository(db.database);
  await registerStations(db.database, 'H01');
  const grid = {
    stationId: 1,
    startHz: 87e6,
    stepHz: 25e3,
    rbwHz: 25e3,
    bins: 841,
    unit: 'dBuV/m',
    detector: 'rms',
    trace: 'clearwrite',
  } as const;
  const [band] = await new BandsRepository(db.database).ensure([grid], db.database);
  const random = randomFrom(160);
  all = Array.from({ length: 300 }, () => {
    const bandwidthHz = 10 ** (4 + 3.5 * random());
    const emission = anEmission({ id: randomUUID(), bandId: band?.id, centerHz: 88e6 + 20e6 * random(), bandwidthHz });
    return { ...emission, strongestMinute: HEARD_FROM, lastMinute: HEARD_UNTIL };
  });
  await emissions.save(all, db.database);
});

afterAll(() => db.drop());

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id).sort();
const ranges = [rangeAround(90e6, 10e3), rangeAround(95e6, 500e3), { from: 99.999e6, to: 101e6 }];

it('finds the narrow and the wide that overlap one of several ranges, each once', async () => {
  const expected = all.filter(({ centerHz, bandwidthHz }) => ranges.some((range) => overlaps(rangeAround(centerHz, bandwidthHz), range)));
  expect(new Set(expected.map(({ bandwidthHz }) => bandwidthHz >= 1e6)).size).toBe(2);
  expect(idsOf(await emissions.nearAny(ranges, HEARD_FROM, db.database))).toEqual(idsOf(expected));
});

it('leaves out what was heard last before, and what need not be read again', async () => {
  const found = idsOf(await emissions.nearAny(ranges, HEARD_UNTIL, db.database));
  expect(await emissions.nearAny(ranges, HEARD_UNTIL + 1, db.database)).toEqual([]);
  expect(idsOf(await emissions.nearAny(ranges, HEARD_FROM, db.database, found.slice(1)))).toEqual(found.slice(0, 1));
});
