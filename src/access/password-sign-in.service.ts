import { Injectable, Logger } from '@nestjs/common';
import { PasswordHasher } from './passwords/password-hasher.service';
import { SessionsRepository } from './sessions/sessions.repository';
import { OneAtATime } from './sign-in/one-at-a-time';
import { SignInLimitsRepository } from './sign-in/sign-in-limits.repository';
import type { User } from './users/user';
import { UsersRepository } from './users/users.repository';

export type PasswordVerdict =
  | { readonly kind: 'right'; readonly user: User }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number };

/** No name is longer; a longer one is looked up by its beginning and found by nobody. */
const LONGEST_NAME = 100;

/** Holds a name and a password against the users: in the same time for an unknown user, and not for ever for who guesses. */
@Injectable()
export class PasswordSignIn {
  private readonly logger = new Logger('PasswordSignIn');
  private readonly guesses = new OneAtATime();

  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly limits: SignInLimitsRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The user whose name and password these are, if he may sign in from there now and needs not change his password first. */
  async check(username: string, password: string, address: string): Promise<User | null> {
    const verdict = await this.judge(username, password, address);
    return verdict.kind === 'right' && !verdict.user.mustChangePassword ? verdict.user : null;
  }

  /** One guess for a name after the other: many at once must not all pass before the first is counted. */
  judge(username: string, password: string, address: string): Promise<PasswordVerdict> {
    const name = username.slice(0, LONGEST_NAME);
    return this.guesses.run(name.toLowerCase(), () => this.guess(name, password, address));
  }

  private async guess(name: string, password: string, address: string): Promise<PasswordVerdict> {
    const known = await this.sessions.isKnownAddress(name, address);
    const retryAfterSeconds = await this.limits.waitingTime(name, address, known);
    if (retryAfterSeconds > 0) return { kind: 'limited', retryAfterSeconds };
    const right = await this.hasher.matches(password, await this.users.passwordHashOf(name));
    const user = await this.users.byUsername(name);
    if (right && user && !user.disabled) {
      await this.limits.forgiveFrom(name, address);
      return { kind: 'right', user };
    }
    await this.limits.recordFailure(name, address);
    this.logger.warn({ msg: 'Sign-in refused', username: name, address });
    return { kind: 'wrong' };
  }
}
