import { createContext, use } from 'react';
import { hasRole, type Role, type SessionUser } from '../api/session';

/** How far somebody has come in: `checking` until the service has said whether the cookie of an earlier visit is still good. */
export type SessionState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed-out'; readonly ended: boolean }
  | { readonly kind: 'must-change-password' }
  | { readonly kind: 'signed-in'; readonly user: SessionUser };

export interface SessionControl {
  readonly user: SessionUser;
  readonly signOut: () => void;
}

export const SessionContext = createContext<SessionControl | null>(null);

export function useSession(): SessionControl {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs somebody signed in');
  return session;
}

/** Whether the user may do what needs at least this role. */
export function useMay(least: Role): boolean {
  return hasRole(useSession().user, least);
}

/** Whether the user may change what belongs to a prefecture. */
export function useMayAdminister(prefecture: string | undefined): boolean {
  const { user } = useSession();
  return hasRole(user, 'admin') && (user.prefectures.includes('*') || (prefecture !== undefined && user.prefectures.includes(prefecture)));
}
