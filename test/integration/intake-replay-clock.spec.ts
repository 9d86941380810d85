import { ReplayClock } from '../../src/config/clock.service';
import { SWEEP_FLAGS } from '../../src/monitoring/sweeps/sweep';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aSweep, createIntake, registerStations, sweepMessage } from './intake-fixture';

const LONG_AGO = Date.UTC(2024, 5, 1, 12);
const MINUTE_MS = 60_000;

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
});

afterAll(() => db.drop());

it('stands, before the player has put it, where the first message puts it', async () => {
  const clock = new ReplayClock(db.source);
  const fixture = createIntake(db, { clock });
  const send = (seq: number, startedAt: number): Promise<void> =>
    fixture.intake.accept({ ...sweepMessage('H01', aSweep({ seq, startedAt })), receivedAt: clock.now() });
  await send(0, LONG_AGO);
  expect(clock.now()).toBe(LONG_AGO);
  await send(1, LONG_AGO - 11 * MINUTE_MS);
  await send(2, LONG_AGO + 6 * MINUTE_MS);
  await clock.advance(LONG_AGO + 6 * MINUTE_MS);
  await send(3, LONG_AGO + 6 * MINUTE_MS);
  expect(clock.now()).toBe(LONG_AGO + 6 * MINUTE_MS);

  const rows = await db.database.query<{ flags: number }>('SELECT flags FROM sweep ORDER BY seq');
  expect(rows.map(({ flags }) => flags)).toEqual([0, SWEEP_FLAGS.late, SWEEP_FLAGS.clockAhead, 0]);
  await fixture.intake.stop();
  await fixture.close();
});
