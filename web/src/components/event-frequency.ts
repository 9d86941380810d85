import type { InterferenceEvent } from '../api/events';
import { frequencyText } from '../i18n/format';

/** A silent station has no frequency. */
export function hasFrequency({ centerHz }: Pick<InterferenceEvent, 'centerHz'>): boolean {
  return centerHz > 0;
}

export function eventFrequency(event: Pick<InterferenceEvent, 'centerHz'>): string {
  return hasFrequency(event) ? frequencyText(event.centerHz) : '—';
}
