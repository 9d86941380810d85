import type { InterferenceEvent } from '../events/interference-event';
import type { Instant } from '../../shared/units';
import { entry } from './apply-episode';
import type { EventChange } from './change';

/** A resolved event whose emission has not returned for 30 days. */
export function closeEvent(before: InterferenceEvent, now: Instant): EventChange {
  const after = { ...before, state: 'closed' as const, version: before.version + 1 };
  return { before, after, entries: [entry(now, 'closed', 'resolved', 'closed')], isTold: true };
}
