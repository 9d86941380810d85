import { Inject, Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { AuditRepository } from '../audit/audit.repository';
import { Database } from '../../config/database.service';
import { ENVIRONMENT, type ServiceEnvironment } from '../../config/environment';
import { SIMULATOR_USERNAME, type User } from '../users/user';
import { UsersRepository } from '../users/users.repository';

/** No hash, so that no password matches it. */
const NO_PASSWORD = 'none';

/** The account of the simulators of this machine: an administrator without a password, whom the machine's own key lets in. */
@Injectable()
export class SimulatorAccount {
  constructor(
    private readonly users: UsersRepository,
    private readonly audit: AuditRepository,
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'simulatorKey'>,
  ) {}

  opensWith(key: string): boolean {
    const { simulatorKey } = this.environment;
    return simulatorKey !== undefined && timingSafeEqual(digest(key), digest(simulatorKey));
  }

  /** Made when it is needed for the first time. */
  async ensure(): Promise<User> {
    const known = await this.users.byUsername(SIMULATOR_USERNAME);
    if (known) return known;
    return this.database.transaction(async (tx) => {
      const account = { username: SIMULATOR_USERNAME, passwordHash: NO_PASSWORD, role: 'admin', prefectures: ['*'] } as const;
      const made = await this.users.create({ ...account, mustChangePassword: false }, tx);
      if (!made) return (await this.users.byUsername(SIMULATOR_USERNAME, tx)) as User;
      await this.audit.append({ username: 'service', action: 'user.created', subject: SIMULATOR_USERNAME, details: { role: 'admin' } }, tx);
      return made;
    });
  }
}

/** Of equal length whatever was given, as the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
