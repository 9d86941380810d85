/** The console's session: HttpOnly, so that no script can read it; SameSite=Strict, so that no other site can use it. */
export const SESSION_COOKIE = 'spectrum_session';

export interface CookieOptions {
  readonly httpOnly: true;
  readonly sameSite: 'strict';
  readonly secure: boolean;
  readonly path: '/api';
}

/** @param secure  true if the browser came by TLS, also to a proxy in front of us */
export function sessionCookieOptions(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/api' };
}
