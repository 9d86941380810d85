import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../audit/audit.repository';
import { Database } from '../../config/database.service';
import { ENVIRONMENT, StartupError, type ServiceEnvironment } from '../../config/environment';
import { PasswordHasher } from '../passwords/password-hasher.service';
import { randomPassword } from '../passwords/random-password';
import { isReservedName } from './user';
import { UsersRepository } from './users.repository';

/** Processes that start together on an empty database make one administrator. */
const FIRST_ADMINISTRATOR_LOCK = 727_002;

/** Makes the first administrator, once, while there is no user. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditRepository,
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  /**
   * @returns  name and password if this call has made the administrator with a random password, which nobody else knows and which
   *           cannot be asked for again; null if there was a user, or if the environment gave the password
   * @throws StartupError  if the environment gave a name that means something else
   */
  async ensure(): Promise<{ username: string; password: string } | null> {
    if (await this.users.anybody()) return null;
    const { adminUsername: username, adminPassword } = this.environment;
    if (isReservedName(username)) throw new StartupError(`ADMIN_USERNAME: ${username} is reserved; choose another name`);
    const password = adminPassword ?? randomPassword();
    const passwordHash = await this.hasher.hash(password);
    const made = await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_ADMINISTRATOR_LOCK]);
      if (await this.users.anybody(tx)) return null;
      const user = await this.users.create({ username, passwordHash, role: 'admin', prefectures: ['*'], mustChangePassword: false }, tx);
      await this.audit.append({ username: 'service', action: 'user.created', subject: username, details: { role: 'admin' } }, tx);
      return user;
    });
    return made && adminPassword === undefined ? { username, password } : null;
  }
}
