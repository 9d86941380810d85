import { Injectable } from '@nestjs/common';
import { AuditRepository } from '../audit/audit.repository';
import { Database } from '../../config/database.service';
import { DomainError } from '../../shared/errors';
import { PasswordHasher } from '../passwords/password-hasher.service';
import { randomPassword } from '../passwords/random-password';
import { SessionsRepository } from '../sessions/sessions.repository';
import { SignInLimitsRepository } from '../sign-in/sign-in-limits.repository';
import { isReservedName } from './user';
import { UsersRepository } from './users.repository';

/** The way back in for who has access to the machine but no password. */
@Injectable()
export class AdministratorReset {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly limits: SignInLimitsRepository,
    private readonly audit: AuditRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The same without a running service: all that it needs is the database. */
  static of(database: Database): AdministratorReset {
    return new AdministratorReset(
      database,
      new UsersRepository(database),
      new SessionsRepository(database),
      new SignInLimitsRepository(database),
      new AuditRepository(database),
      new PasswordHasher(),
    );
  }

  /**
   * Gives an administrator a new one-time password, ends his sessions and lets him in again if he was disabled or locked out.
   * Without any user yet, he is made.
   *
   * @throws DomainError `user.not-found`, `user.not-administrator`
   */
  async reset(username: string): Promise<{ username: string; password: string }> {
    if (isReservedName(username)) throw noAdministrator(username);
    const password = randomPassword();
    const passwordHash = await this.hasher.hash(password);
    const name = await this.database.transaction(async (tx) => {
      const user =
        (await this.users.byUsername(username, tx)) ??
        ((await this.users.anybody(tx))
          ? null
          : await this.users.create({ username, passwordHash, role: 'admin', prefectures: ['*'], mustChangePassword: true }, tx));
      if (!user) throw noAdministrator(username);
      if (user.role !== 'admin') throw new DomainError('forbidden', 'user.not-administrator', `${user.username} is no administrator.`);
      await this.users.change(user.id, user.version, { passwordHash, mustChangePassword: true, disabled: false }, tx);
      await this.sessions.endAll(user.id, null, tx);
      await this.limits.forgive(user.username, tx);
      await this.audit.append({ username: 'reset-admin', action: 'user.password-reset', subject: user.username }, tx);
      return user.username;
    });
    return { username: name, password };
  }
}

function noAdministrator(username: string): DomainError {
  return new DomainError('not-found', 'user.not-found', `There is no administrator ${username}.`);
}
