import { api } from './client';
import { LARGEST_PAGE, type Page } from './page';
import type { Role } from './session';

export const ROLES = ['viewer', 'monitor', 'admin'] as const satisfies readonly Role[];

/** What an administrator decides of a user. */
export interface UserRights {
  readonly role: Role;
  /** Prefecture codes, or `['*']` for all. */
  readonly prefectures: readonly string[];
}

/** Who may sign in, as an administrator sees it. */
export interface UserAccount extends UserRights {
  readonly id: string;
  readonly username: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
}

/** Right after a new one-time password was made, which is told this once. */
export interface ChangedUser extends UserAccount {
  readonly oneTimePassword?: string;
}

export interface UserChange extends Partial<UserRights> {
  readonly disabled?: boolean;
  readonly resetPassword?: true;
}

export async function listUsers(signal?: AbortSignal): Promise<readonly UserAccount[]> {
  return (await api.get<Page<UserAccount>>('/users', { limit: LARGEST_PAGE }, signal)).items;
}

/** With a one-time password, which the service makes. */
export function createUser(user: UserRights & { readonly username: string }): Promise<ChangedUser> {
  return api.post('/users', user);
}

export function changeUser(id: string, version: number, change: UserChange): Promise<ChangedUser> {
  return api.patch(`/users/${encodeURIComponent(id)}`, { ...change, version });
}
