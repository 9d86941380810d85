import type { Instant } from '../../shared/units';
import { contentOf, inOrder, type LicenseRecord } from './license-record';
import { shownStatus, type ShownStatus } from './shown-status';

/** A license of the register, as it stands now. */
export interface RegisteredLicense {
  readonly id: string;
  readonly version: number;
  readonly record: LicenseRecord;
}

/** A row of the register. */
export interface LicenseRow {
  id: string;
  version: number;
  body: LicenseRecord;
}

export function toRegistered({ id, version, body }: LicenseRow): RegisteredLicense {
  return { id, version, record: inOrder(body) };
}

/** A license as REST shows it: docs/interfaces.md 3. */
export interface LicenseView extends Omit<LicenseRecord, 'status'> {
  readonly id: string;
  readonly status: ShownStatus;
  readonly version: number;
}

export function toLicenseView({ id, version, record }: RegisteredLicense, now: Instant): LicenseView {
  return { id, ...record, status: shownStatus(contentOf(record), now), version };
}

/** Names of the fields in which two states of a license differ: what the audit trail keeps of a change. */
export function changedFields(before: LicenseRecord, after: LicenseRecord): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof LicenseRecord>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
