import { DAY_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { LicenseContent, LicenseStatus } from './license';

/** What the register keeps, and what follows from the dates. */
export type ShownStatus = LicenseStatus | 'expired' | 'expiring';

/** An active license is called expiring so long before its end. */
export const EXPIRING_MS = 90 * DAY_MS;

/** An active license at its end is expired, and expiring in the 90 days before it; others are what the register says. */
export function shownStatus({ status, validUntil }: Pick<LicenseContent, 'status' | 'validUntil'>, now: Instant): ShownStatus {
  if (status !== 'active') return status;
  if (validUntil <= now) return 'expired';
  return validUntil - now <= EXPIRING_MS ? 'expiring' : 'active';
}
