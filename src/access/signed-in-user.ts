export type Role = 'viewer' | 'monitor' | 'admin';

const RANK: Record<Role, number> = { viewer: 0, monitor: 1, admin: 2 };

/** Who asks: what a checked token says, confirmed by the session that is still alive. */
export interface SignedInUser {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  /** Prefecture codes, or `['*']` for all. */
  readonly prefectures: readonly string[];
  readonly sessionId: string;
  readonly mustChangePassword: boolean;
}

/** `viewer` < `monitor` < `admin`: each may do what those below it may. */
export function hasRole(user: Pick<SignedInUser, 'role'>, least: Role): boolean {
  return RANK[user.role] >= RANK[least];
}

export function seesAll(user: Pick<SignedInUser, 'prefectures'>): boolean {
  return user.prefectures.includes('*');
}

export function canSee(user: Pick<SignedInUser, 'prefectures'>, prefecture: string): boolean {
  return seesAll(user) || user.prefectures.includes(prefecture);
}

/** For SQL: null stands for every prefecture (`$1::text[] IS NULL OR prefecture = ANY ($1)`). */
export function visiblePrefectures(user: Pick<SignedInUser, 'prefectures'>): string[] | null {
  return seesAll(user) ? null : [...user.prefectures];
}
