import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../shared/errors';
import { formatInstant } from '../../shared/time';
import { PasswordSignIn } from '../password-sign-in.service';
import { AccessTokens } from '../sessions/access-tokens.service';
import { LiveSessions } from '../sessions/live-sessions.service';
import type { SignedInUser } from '../signed-in-user';
import type { User } from '../users/user';
import type { SignedInDto } from './auth.dto';
import { SimulatorAccount } from './simulator-account.service';

/** Opens sessions and gives the tokens that name them. */
@Injectable()
export class SignIn {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly simulators: SimulatorAccount,
    private readonly sessions: LiveSessions,
    private readonly tokens: AccessTokens,
  ) {}

  /** @throws DomainError `auth.wrong-credentials`, `auth.too-many-attempts` */
  async byPassword(username: string, password: string, address: string): Promise<{ answer: SignedInDto; refreshToken: string }> {
    const verdict = await this.passwords.judge(username, password, address);
    if (verdict.kind === 'limited') throw tooManyAttempts(verdict.retryAfterSeconds);
    if (verdict.kind === 'wrong') {
      throw new DomainError('unauthenticated', 'auth.wrong-credentials', 'There is no such user, or the password is another.');
    }
    return this.open(verdict.user, address);
  }

  /** @throws DomainError `auth.wrong-key` */
  async byKey(key: string, address: string): Promise<SignedInDto> {
    if (!this.simulators.opensWith(key)) {
      this.logger.warn({ msg: 'Sign-in by key refused', address });
      throw new DomainError('unauthenticated', 'auth.wrong-key', 'This is not the key of the simulators of this machine.');
    }
    return (await this.open(await this.simulators.ensure(), address)).answer;
  }

  /** A new token for a session that is alive, which then lives on. */
  async refresh(user: SignedInUser): Promise<SignedInDto> {
    await this.sessions.prolong(user.sessionId);
    return this.answer(user, user.sessionId);
  }

  private async open(user: User, address: string): Promise<{ answer: SignedInDto; refreshToken: string }> {
    const { id, refreshToken } = await this.sessions.open(user.id, address);
    this.logger.log({ msg: 'Signed in', username: user.username, address });
    return { answer: this.answer(user, id), refreshToken };
  }

  private answer(user: Omit<SignedInUser, 'sessionId'>, sessionId: string): SignedInDto {
    const { token, expiresAt } = this.tokens.issue({ id: sessionId, userId: user.id });
    const { id, username, role, prefectures, mustChangePassword } = user;
    return {
      accessToken: token,
      expiresAt: formatInstant(expiresAt),
      user: { id, username, role, prefectures: [...prefectures], mustChangePassword },
    };
  }
}

export function tooManyAttempts(retryAfterSeconds: number): DomainError {
  const sentence = 'There were too many wrong passwords; wait before the next.';
  return new DomainError('too-many', 'auth.too-many-attempts', sentence, { retryAfterSeconds });
}
