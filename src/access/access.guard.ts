import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DomainError } from '../shared/errors';
import { BEFORE_PASSWORD_CHANGE, LEAST_ROLE } from './access.decorator';
import { AccessTokens } from './sessions/access-tokens.service';
import { LiveSessions } from './sessions/live-sessions.service';
import { bearerToken } from './sign-in/bearer';
import { isSameOrigin } from './sign-in/same-origin';
import { SESSION_COOKIE } from './sign-in/session-cookie';
import { hasRole, type Role, type SignedInUser } from './signed-in-user';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets in whom the route allows: by a bearer token, or by the console's session cookie if the request comes from our own page. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly sessions: LiveSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const least = this.reflector.getAllAndOverride<Role | 'public' | undefined>(LEAST_ROLE, targets);
    if (least === undefined) throw new DomainError('forbidden', 'access.no-rule', 'Nobody may call this route.');
    if (least === 'public') return true;
    const request = context.switchToHttp().getRequest<Request & { user?: SignedInUser }>();
    const user = await this.identify(request);
    if (!user) throw new DomainError('unauthenticated', 'auth.required', 'Sign in first: the request carries no valid token or session.');
    if (user.mustChangePassword && !this.reflector.getAllAndOverride<boolean | undefined>(BEFORE_PASSWORD_CHANGE, targets)) {
      throw new DomainError('forbidden', 'password.change-required', 'The one-time password must be changed first.');
    }
    if (!hasRole(user, least)) throw new DomainError('forbidden', 'access.role', `This needs the role ${least}.`);
    request.user = user;
    return true;
  }

  private async identify(request: Request): Promise<SignedInUser | null> {
    const { authorization, origin, host } = request.headers;
    if (authorization !== undefined) {
      const token = bearerToken(authorization);
      const sessionId = token === null ? null : this.tokens.sessionOf(token);
      return sessionId === null ? null : this.sessions.byId(sessionId);
    }
    const cookie = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
    if (typeof cookie !== 'string') return null;
    if (!READS.has(request.method) && !isSameOrigin(origin, host)) {
      throw new DomainError('forbidden', 'access.foreign-origin', 'A page of another origin may not write with this session.');
    }
    return this.sessions.byRefreshToken(cookie);
  }
}
