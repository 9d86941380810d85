import { AccessRetentionTask } from '../../src/access/access-retention.task';
import { AuditRepository } from '../../src/access/audit/audit.repository';
import { PasswordHasher } from '../../src/access/passwords/password-hasher.service';
import { SessionsRepository } from '../../src/access/sessions/sessions.repository';
import { SignInLimitsRepository } from '../../src/access/sign-in/sign-in-limits.repository';
import { AdministratorReset } from '../../src/access/users/administrator-reset.service';
import { FirstAdministrator } from '../../src/access/users/first-administrator.service';
import { UsersRepository } from '../../src/access/users/users.repository';
import type { ServiceEnvironment } from '../../src/config/environment';
import { createTestDatabase, type TestDatabase } from '../support/database';

let db: TestDatabase;
const hasher = new PasswordHasher();

beforeEach(async () => {
  db = await createTestDatabase();
});
afterEach(() => db.drop());

function firstAdministrator(environment: Partial<ServiceEnvironment> = {}): FirstAdministrator {
  const { database } = db;
  const known = { adminUsername: 'admin', ...environment } as ServiceEnvironment;
  return new FirstAdministrator(new UsersRepository(database), hasher, new AuditRepository(database), database, known);
}

const users = () => db.database.query('SELECT username, role, prefectures, must_change_password FROM user_account ORDER BY username');
const isPasswordOf = async (username: string, password: string): Promise<boolean> =>
  hasher.matches(password, await new UsersRepository(db.database).passwordHashOf(username));

describe('the first administrator', () => {
  it('is made once, by whichever process comes first, with a strong password that is told once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => firstAdministrator().ensure()));
    const told = made.filter((administrator) => administrator !== null);
    expect(told).toEqual([{ username: 'admin', password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) as string }]);
    expect(await users()).toEqual([{ username: 'admin', role: 'admin', prefectures: ['*'], must_change_password: false }]);
    expect(await isPasswordOf('admin', told[0]?.password as string)).toBe(true);
    expect(await firstAdministrator().ensure()).toBeNull();
  });

  it('takes the password that was given, and tells it to nobody', async () => {
    expect(await firstAdministrator({ adminUsername: 'chief', adminPassword: 'a given password' }).ensure()).toBeNull();
    expect(await isPasswordOf('chief', 'a given password')).toBe(true);
  });

  it('is not made beside users who are there', async () => {
    await firstAdministrator().ensure();
    await firstAdministrator({ adminUsername: 'another' }).ensure();
    expect(await users()).toHaveLength(1);
  });

  it('has no name that means something else', async () => {
    await expect(firstAdministrator({ adminUsername: 'simulator' }).ensure()).rejects.toThrow(/^ADMIN_USERNAME: simulator is reserved/);
  });

  it('has another password in every installation', async () => {
    const passwords = new Set<string>();
    for (let i = 0; i < 3; i++) {
      passwords.add((await firstAdministrator().ensure())?.password as string);
      await db.database.query('DELETE FROM user_account');
    }
    expect(passwords.size).toBe(3);
  });
});

describe('resetting an administrator', () => {
  it('gives a one-time password, ends his sessions, and lets him in again', async () => {
    const first = await firstAdministrator().ensure();
    const [{ id }] = (await db.database.query<{ id: string }>('UPDATE user_account SET disabled = true RETURNING id')) as [{ id: string }];
    await new SessionsRepository(db.database).open(id, Buffer.from('a token'), '127.0.0.1');
    await new SignInLimitsRepository(db.database).recordFailure('admin', '127.0.0.1');

    const { username, password } = await AdministratorReset.of(db.database).reset('Admin');

    expect(username).toBe('admin');
    expect(await isPasswordOf('admin', password)).toBe(true);
    expect(await isPasswordOf('admin', first?.password as string)).toBe(false);
    expect(await new UsersRepository(db.database).byUsername('admin')).toMatchObject({ mustChangePassword: true, disabled: false });
    expect(await db.database.query('SELECT 1 FROM user_session WHERE ended_at IS NULL')).toEqual([]);
    expect(await db.database.query('SELECT 1 FROM login_failure')).toEqual([]);
    expect(await db.database.query('SELECT username, action FROM audit_entry ORDER BY id DESC LIMIT 1')).toEqual([
      { username: 'reset-admin', action: 'user.password-reset' },
    ]);
  });

  it('makes one where there is no user at all', async () => {
    const { password } = await AdministratorReset.of(db.database).reset('admin');
    expect(await isPasswordOf('admin', password)).toBe(true);
  });

  it('does nothing for who is no administrator, is not there, or belongs to the service', async () => {
    await firstAdministrator().ensure();
    const account = { username: 'viewer', passwordHash: 'none', role: 'viewer', prefectures: ['*'], mustChangePassword: false } as const;
    await new UsersRepository(db.database).create(account);
    const reset = AdministratorReset.of(db.database);
    await expect(reset.reset('viewer')).rejects.toMatchObject({ code: 'user.not-administrator' });
    await expect(reset.reset('nobody')).rejects.toMatchObject({ code: 'user.not-found' });
    await expect(reset.reset('simulator')).rejects.toMatchObject({ code: 'user.not-found' });
  });
});

it('forgets sessions a month after their end, and wrong passwords after a day', async () => {
  await firstAdministrator().ensure();
  const sessions = new SessionsRepository(db.database);
  const [{ id }] = (await db.database.query<{ id: string }>('SELECT id FROM user_account')) as [{ id: string }];
  for (const age of ['31 days', '29 days', '0 days']) {
    const session = await sessions.open(id, Buffer.from(age), age);
    await db.database.query(`UPDATE user_session SET expires_at = now() - $2::interval WHERE id = $1`, [session, age]);
  }
  await db.database.query(
    `INSERT INTO login_failure (username, address, at) SELECT 'a', age, now() - age::interval FROM unnest('{25 hours,23 hours}'::text[]) age`,
  );
  const limits = new SignInLimitsRepository(db.database);
  await new AccessRetentionTask(sessions, limits, { roles: new Set(['api' as const]) }).run();
  expect(await db.database.query('SELECT 1 FROM user_session')).toHaveLength(3);
  await new AccessRetentionTask(sessions, limits, { roles: new Set(['jobs' as const]) }).run();
  expect(await db.database.query('SELECT address FROM user_session ORDER BY expires_at')).toEqual([
    { address: '29 days' },
    { address: '0 days' },
  ]);
  expect(await db.database.query('SELECT address FROM login_failure')).toEqual([{ address: '23 hours' }]);
});
