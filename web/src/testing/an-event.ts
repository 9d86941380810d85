import type { InterferenceEvent } from '../api/events';

/** A black broadcast over Harbin, open; a test states what matters to it. */
export function anEvent(fields: Partial<InterferenceEvent> = {}): InterferenceEvent {
  return {
    id: 'e1',
    number: 'EV-2026-000001',
    prefecture: '230100',
    type: 'BLACK_BROADCAST',
    severity: 2,
    grade: 2,
    state: 'open',
    version: 1,
    centerHz: 98_600_000,
    bandwidthHz: 180_000,
    firstSeenAt: '2026-11-23T08:00:00.000Z',
    lastSeenAt: '2026-11-23T08:07:00.000Z',
    openedAt: '2026-11-23T08:05:00.000Z',
    detectedAt: '2026-11-23T08:05:01.000Z',
    late: false,
    stations: [],
    verdict: { summaryZh: '', summaryEn: '', criteria: [], licensesConsidered: [] },
    history: [],
    ...fields,
  };
}
