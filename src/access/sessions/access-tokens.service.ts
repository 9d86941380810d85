import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ENVIRONMENT, type ServiceEnvironment } from '../../config/environment';
import type { Instant } from '../../shared/units';
import { isUuid } from '../../shared/uuid';

const LIFETIME_S = 15 * 60;
const ISSUER = 'spectrum-watch';
const AUDIENCE = 'spectrum-watch-api';

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Tokens that name a session for 15 minutes; what the user may do is not in them but asked of the session at every request.
 *
 * They run on the wall, also in a replay: a token is as old as it is.
 */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(@Inject(ENVIRONMENT) { jwtSecret }: ServiceEnvironment) {
    if (Buffer.byteLength(jwtSecret) < 32) throw new Error('The secret of the tokens has fewer than 32 bytes.');
    // As a key, not as text: of a text the library first tries at each request, for 2 ms, whether it is a public key.
    const key = createSecretKey(jwtSecret, 'utf8');
    this.jwt = new JwtService({
      secretOrKeyProvider: () => key,
      signOptions: { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE, expiresIn: LIFETIME_S },
      verifyOptions: { algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE, maxAge: LIFETIME_S },
    });
  }

  issue(session: { id: string; userId: string }): AccessToken {
    const token = this.jwt.sign({ sid: session.id }, { subject: session.userId });
    return { token, expiresAt: this.jwt.decode<{ exp: number }>(token).exp * 1000 };
  }

  /** The session that a token names; null if the token is not ours, altered, or no longer valid. A token without an end is never valid. */
  sessionOf(token: string): string | null {
    try {
      const claims = this.jwt.verify<{ sid?: unknown; exp?: unknown }>(token);
      return typeof claims.exp === 'number' && typeof claims.sid === 'string' && isUuid(claims.sid) ? claims.sid : null;
    } catch {
      return null;
    }
  }
}
