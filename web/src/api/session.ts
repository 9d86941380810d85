import { api } from './client';

export type Role = 'viewer' | 'monitor' | 'admin';

const RANK: Readonly<Record<Role, number>> = { viewer: 0, monitor: 1, admin: 2 };

/** Who is signed in. */
export interface SessionUser {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  /** Prefecture codes, or `['*']` for all. */
  readonly prefectures: readonly string[];
  readonly mustChangePassword?: boolean;
}

interface Session {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly user: SessionUser;
}

export function hasRole(user: SessionUser, least: Role): boolean {
  return RANK[user.role] >= RANK[least];
}

export async function signIn(username: string, password: string): Promise<SessionUser> {
  return (await api.post<Session>('/auth/login', { username, password })).user;
}

/** Whom the session cookie names, if there is one that is still good. */
export async function resumeSession(): Promise<SessionUser> {
  return (await api.post<Session>('/auth/refresh')).user;
}

export function signOut(): Promise<void> {
  return api.post('/auth/logout');
}

export function changePassword(current: string, next: string): Promise<void> {
  return api.post('/auth/password', { current, next });
}
