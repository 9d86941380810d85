import { ReplayClock } from '../../src/config/clock.service';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOON = Date.parse('2026-11-23T12:00:00Z');
let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});
afterEach(() => db.drop());

const restored = async (): Promise<ReplayClock> => {
  const clock = new ReplayClock(db.source);
  await clock.restore();
  return clock;
};

it('stands after a restart where it was put, and never goes back', async () => {
  const first = await restored();
  expect(first.isSet).toBe(false);
  expect(await first.advance(NOON)).toBe(NOON);
  const second = await restored();
  expect([second.isSet, second.now()]).toEqual([true, NOON]);
  expect(await second.advance(NOON - 1)).toBe(NOON);
  expect((await restored()).now()).toBe(NOON);
});
