import type { Instant } from '../../shared/units';
import { seesAll, type Role, type SignedInUser } from '../signed-in-user';

/** Who may sign in. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  /** Prefecture codes, or `['*']` for all. */
  readonly prefectures: readonly string[];
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
  readonly createdAt: Instant;
}

/** The simulators' own account, which has no password. */
export const SIMULATOR_USERNAME = 'simulator';
/** Names that mean something else already: the service itself, also at the broker, the simulators' account, and who resets an administrator. */
const RESERVED_USERNAMES: ReadonlySet<string> = new Set(['service', SIMULATOR_USERNAME, 'reset-admin']);

export function isReservedName(username: string): boolean {
  return RESERVED_USERNAMES.has(username.toLowerCase());
}

/** Nobody gives prefectures that he does not have, and nobody sees users of other prefectures than his own. */
export function covers(manager: Pick<SignedInUser, 'prefectures'>, prefectures: readonly string[]): boolean {
  return seesAll(manager) || prefectures.every((code) => code !== '*' && manager.prefectures.includes(code));
}
