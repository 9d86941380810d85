import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { SignedInUser } from '../signed-in-user';
import { SessionsRepository } from './sessions.repository';

/** So long an ended session may still be believed by another process; this one forgets it at once. */
const REMEMBERED_MS = 2_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly until: number;
  readonly user: Promise<SignedInUser | null>;
}

/** Who is behind a session now: asked at every request, so that an ended session or a changed role counts within seconds. */
@Injectable()
export class LiveSessions {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly sessions: SessionsRepository) {}

  /** Opens a session; its refresh token is known to the client alone, the table has its hash. */
  async open(userId: string, address: string): Promise<{ id: string; refreshToken: string }> {
    const refreshToken = randomBytes(32).toString('base64url');
    return { id: await this.sessions.open(userId, hashOf(refreshToken), address), refreshToken };
  }

  byId(id: string): Promise<SignedInUser | null> {
    return this.recall(`id ${id}`, () => this.sessions.aliveById(id));
  }

  byRefreshToken(token: string): Promise<SignedInUser | null> {
    const hash = hashOf(token);
    return this.recall(`token ${hash.toString('base64')}`, () => this.sessions.aliveByRefreshToken(hash));
  }

  /** Whether the session is still alive and its user may still do the same. */
  async isUnchanged(user: SignedInUser): Promise<boolean> {
    const now = await this.byId(user.sessionId);
    return now !== null && now.role === user.role && now.prefectures.join() === user.prefectures.join();
  }

  async prolong(id: string): Promise<void> {
    await this.sessions.prolong(id);
  }

  async end(id: string): Promise<void> {
    await this.sessions.end(id);
    this.forget();
  }

  async endAll(userId: string, except: string | null = null): Promise<void> {
    await this.sessions.endAll(userId, except);
    this.forget();
  }

  /** To be called after every change of a user. */
  forget(): void {
    this.remembered.clear();
  }

  private recall(key: string, ask: () => Promise<SignedInUser | null>): Promise<SignedInUser | null> {
    const now = performance.now();
    const known = this.remembered.get(key);
    if (known && known.until > now) return known.user;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const user = ask();
    this.remembered.set(key, { until: now + REMEMBERED_MS, user });
    user.catch(() => this.remembered.delete(key));
    return user;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
