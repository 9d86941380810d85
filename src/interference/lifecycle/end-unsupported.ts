import type { InterferenceEvent } from '../events/interference-event';
import type { Instant } from '../../shared/units';
import { entry } from './apply-episode';
import type { EventChange } from './change';

/**
 * What becomes of an event of which the rules speak no more: a license has come to explain it, or later data took the ground away.
 *
 * @param explained  whether a license, an exemption or an ambiguous match explains now what is heard there
 * @returns  null if it stays as it is: what a person investigates is his, and a past case stays closed when licenses change
 */
export function endUnsupported(before: InterferenceEvent, explained: boolean, now: Instant): EventChange | null {
  const resolution = explained ? 'license' : 'withdrawn';
  const { state } = before;
  if (state === 'investigating') {
    if (before.signalGoneAt !== null) return null;
    return changed(before, { signalGoneAt: before.lastSeenAt }, [entry(now, 'signal-gone', state, state, resolution)]);
  }
  if (state !== 'resolved') {
    const end = { state: 'resolved' as const, resolution, resolvedAt: before.lastSeenAt };
    return changed(before, end, [entry(now, 'resolved', state, 'resolved', resolution)]);
  }
  if (explained || before.resolution !== 'quiet') return null;
  return changed(before, { resolution }, [entry(now, 'withdrawn', state, state)]);
}

function changed(before: InterferenceEvent, changes: Partial<InterferenceEvent>, entries: EventChange['entries']): EventChange {
  return { before, after: { ...before, ...changes, version: before.version + 1 }, entries, isTold: true };
}
