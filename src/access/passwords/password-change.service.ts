import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import { DomainError } from '../../shared/errors';
import { AuditRepository } from '../audit/audit.repository';
import { PasswordSignIn } from '../password-sign-in.service';
import { LiveSessions } from '../sessions/live-sessions.service';
import { SessionsRepository } from '../sessions/sessions.repository';
import { tooManyAttempts } from '../sign-in/sign-in.service';
import type { SignedInUser } from '../signed-in-user';
import { UsersRepository } from '../users/users.repository';
import { PasswordHasher } from './password-hasher.service';
import { weaknessOf } from './password-policy';

/** Lets a user change his own password, who knows the present one. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordSignIn,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly live: LiveSessions,
    private readonly audit: AuditRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * Ends his other sessions: whoever knew the old password is out.
   *
   * @throws DomainError `password.wrong`, `password.weak`, `auth.too-many-attempts`
   */
  async change(who: SignedInUser, current: string, next: string, address: string): Promise<void> {
    const verdict = await this.passwords.judge(who.username, current, address);
    if (verdict.kind === 'limited') throw tooManyAttempts(verdict.retryAfterSeconds);
    if (verdict.kind === 'wrong') throw refused('password.wrong', 'current', 'is not the present password');
    const weakness = next === current ? 'must be another than the present one' : weaknessOf(next, who.username);
    if (weakness) throw refused('password.weak', 'next', weakness);
    const passwordHash = await this.hasher.hash(next);
    await this.database.transaction(async (tx) => {
      const { id, version } = verdict.user;
      const changed = await this.users.change(id, version, { passwordHash, mustChangePassword: false }, tx);
      if (!changed) throw new DomainError('conflict', 'user.stale-version', 'The user has been changed in the meantime; try again.');
      await this.sessions.endAll(id, who.sessionId, tx);
      await this.audit.append({ username: who.username, action: 'user.password-changed', subject: who.username }, tx);
    });
    this.live.forget();
  }
}

function refused(code: string, path: string, message: string): DomainError {
  return new DomainError('invalid', code, `The password ${message}.`, { errors: [{ path, message }] });
}
