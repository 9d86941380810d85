import { createTestDatabase, type TestDatabase } from '../support/database';
import { aSweep, countRows, createIntake, registerStations, sweepMessage, type IntakeFixture } from './intake-fixture';

let db: TestDatabase;
let fixture: IntakeFixture;

beforeAll(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  const nowhere = new URL(db.url);
  nowhere.port = '9';
  fixture = createIntake(db, { databaseUrl: nowhere.href });
});

afterAll(async () => {
  await fixture.close();
  await db.drop();
});

it('hands back what it cannot commit, acknowledges nothing, and takes only so much into its memory', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 6_000 }, (_, seq) => fixture.intake.accept(sweepMessage('H01', aSweep({ seq })))),
  );
  const reasons = results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'stored'));
  expect(new Set(reasons)).toEqual(new Set(['intake.unavailable']));
  expect(fixture.published).toEqual([]);
  expect(await countRows(db.database, 'sweep')).toBe(0);
});
