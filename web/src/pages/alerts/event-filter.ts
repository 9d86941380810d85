import type { EventFilter, InterferenceEvent } from '../../api/events';
import { EVENT_STATES, EVENT_TYPES, SEVERITIES, UNFINISHED } from '../../api/event-words';

/** What the list shows; it stands in the address, so that it is there again on the way back. */
export interface AlertFilter {
  /** `unfinished`, `all` or a state. */
  readonly state: string;
  readonly type?: string;
  readonly severity?: string;
  readonly prefecture?: string;
}

export const NO_FILTER: AlertFilter = { state: 'unfinished' };

/** Words of the address that mean nothing are left out. */
export function filterOf(query: URLSearchParams): AlertFilter {
  const among = (name: string, words: readonly string[]): string | undefined => words.find((word) => word === query.get(name));
  return {
    state: among('state', ['all', ...EVENT_STATES]) ?? 'unfinished',
    type: among('type', EVENT_TYPES),
    severity: among('severity', SEVERITIES.map(String)),
    prefecture: /^\d{6}$/.exec(query.get('prefecture') ?? '')?.[0],
  };
}

export function addressOf(filter: AlertFilter): string {
  const given = Object.entries(filter).filter(([name, value]) => value !== undefined && value !== NO_FILTER[name as keyof AlertFilter]);
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text ? `/?${text}` : '/';
}

/** The same question in the service's words. */
export function toQuery({ state, ...rest }: AlertFilter): EventFilter {
  if (state === 'all') return rest;
  return { ...rest, state: state === 'unfinished' ? UNFINISHED.join(',') : state };
}

/** Whether the service would give this event for the filter. */
export function admits(filter: AlertFilter, event: InterferenceEvent): boolean {
  const { state, type, severity, prefecture } = filter;
  if (state === 'all' && event.state === 'suspected') return false;
  if (state === 'unfinished' && !UNFINISHED.includes(event.state)) return false;
  if (state !== 'all' && state !== 'unfinished' && event.state !== state) return false;
  if (type !== undefined && event.type !== type) return false;
  if (severity !== undefined && String(event.severity) !== severity) return false;
  return prefecture === undefined || event.prefecture === prefecture;
}
