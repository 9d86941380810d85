import { formatInstant } from '../../shared/time';
import type { Role } from '../signed-in-user';
import type { User } from './user';

/** A user as administrators see him. */
export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly prefectures: string[];
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
  readonly createdAt: string;
}

/** … and what is shown once, to who has just made or changed him. */
export interface ChangedUserView extends UserView {
  readonly oneTimePassword?: string;
}

export function toUserView(user: User): UserView {
  const { id, username, role, disabled, mustChangePassword, version } = user;
  const createdAt = formatInstant(user.createdAt);
  return { id, username, role, prefectures: [...user.prefectures], disabled, mustChangePassword, version, createdAt };
}

/** Whose administrators may read about a user: those of his prefecture, if he has just one. */
export function prefectureOf({ prefectures: [only, ...others] }: Pick<User, 'prefectures'>): string | null {
  return only !== undefined && only !== '*' && others.length === 0 ? only : null;
}
