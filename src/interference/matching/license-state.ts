import type { LicenseContent } from '../../spectrum/licenses/license';
import { isWithinHours } from '../../spectrum/licenses/licensed-hours';
import { MINUTE_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';

/** What a license allows at a moment. `none`: it grants nothing, for it is a draft or not valid yet. */
export type LicenseState = 'in-force' | 'expired' | 'suspended' | 'out-of-hours' | 'none';

/** Who begins or ends so little outside his hours is not out of hours. @see docs/science.md 6.2, OUT_OF_HOURS */
export const HOURS_GRACE_MS = 10 * MINUTE_MS;

/**
 * A neighbor's transmitter (`reference`) is nobody's here to call expired: it explains, and raises nothing.
 *
 * @see docs/science.md 6.2, EXPIRED / SUSPENDED: outside validity, or in a state other than active
 */
export function licenseStateAt(content: LicenseContent, at: Instant): LicenseState {
  if (content.status === 'draft' || at < content.validFrom) return 'none';
  if (content.reference) return 'in-force';
  if (content.status !== 'active') return 'suspended';
  if (at >= content.validUntil) return 'expired';
  return isWithinHours(content.hours, at, HOURS_GRACE_MS) ? 'in-force' : 'out-of-hours';
}
