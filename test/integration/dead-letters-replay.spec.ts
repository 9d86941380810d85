import type { SignedInUser } from '../../src/access/signed-in-user';
import { DeadLettersRepository } from '../../src/monitoring/dead-letters/dead-letters.repository';
import { DeadLettersService } from '../../src/monitoring/dead-letters/dead-letters.service';
import { DeadLetterReplayController } from '../../src/pipeline/intake-replay.controller';
import { createTestDatabase, type TestDatabase } from '../support/database';
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

const chief: SignedInUser = { id: 'u', username: 'u', role: 'admin', prefectures: ['*'], sessionId: 's', mustChangePassword: false };
const local: SignedInUser = { ...chief, prefectures: [PREFECTURE] };
const stranger: SignedInUser = { ...chief, prefectures: ['230200'] };

let db: TestDatabase;
let fixture: IntakeFixture;
let service: DeadLettersService;
let controller: DeadLetterReplayController;

beforeEach(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  fixture = createIntake(db);
  service = new DeadLettersService(new DeadLettersRepository(db.database));
  controller = new DeadLetterReplayController(service, fixture.intake, { now: () => Date.now() });
});

afterEach(async () => {
  await fixture.intake.stop();
  await fixture.close();
  await db.drop();
});

it('lists dead letters newest first, page by page, of the prefectures that the administrator has', async () => {
  for (const text of ['one', 'two', 'three']) await fixture.intake.accept(rawMessage('H01', Buffer.from(text)));
  const first = await service.list(local, { limit: 2 });
  const second = await service.list(local, { limit: 2, cursor: first.nextCursor as string });
  const letters = [...first.items, ...second.items];
  expect(letters.map(({ bytes }) => bytes)).toEqual([5, 3, 3]);
  expect(letters[0]).toMatchObject({ station: 'H01', code: 'not-json', times: 1, replayable: true });
  expect(second.nextCursor).toBeNull();
  expect((await service.list(local, { limit: 9, code: 'unit' })).items).toEqual([]);
  expect((await service.list(stranger, { limit: 9 })).items).toEqual([]);
  await expect(service.get(stranger, letters[0]?.id as string)).rejects.toMatchObject({ code: 'dead-letter.not-found' });
  for (const id of ['0', 'x', '-1', '1e3', '9'.repeat(30)])
    await expect(service.get(chief, id)).rejects.toMatchObject({ code: 'dead-letter.not-found' });
});

it('takes a message again once its station is registered: then it is no dead letter any more', async () => {
  const sweep = aSweep({ seq: 5 });
  await fixture.intake.accept(sweepMessage('H05', sweep));
  const [letter] = (await service.list(chief, { limit: 1 })).items;
  expect(letter).toMatchObject({ station: 'H05', code: 'unknown-station', times: 1 });
  const id = letter?.id as string;

  expect(await controller.replay(chief, id)).toEqual({ outcome: 'rejected', code: 'unknown-station' });
  await registerStations(db.database, 'H05');
  expect(await controller.replay(local, id)).toEqual({ outcome: 'accepted' });
  expect(await countRows(db.database, 'sweep')).toBe(1);
  expect(await countRows(db.database, 'dead_letter')).toBe(0);
  await expect(controller.replay(chief, id)).rejects.toMatchObject({ code: 'dead-letter.not-found' });
});

it('says that a payload which is not kept whole cannot be replayed', async () => {
  await fixture.intake.accept(rawMessage('H01', Buffer.alloc(70_000, 0x20)));
  const [letter] = (await service.list(chief, { limit: 1 })).items;
  expect(letter?.replayable).toBe(false);
  await expect(controller.replay(chief, letter?.id as string)).rejects.toMatchObject({ code: 'dead-letter.not-kept' });
});
