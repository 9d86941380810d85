import type { InterferenceEvent, NewInterferenceEvent } from '../../src/interference/events/interference-event';

const OPENED_AT = Date.UTC(2026, 10, 23, 8, 5);

/** A black broadcast on 98.6 MHz over Harbin, open since 08:05 UTC, as the judge writes it. */
export function aNewEvent(fields: Partial<NewInterferenceEvent> = {}): NewInterferenceEvent {
  return {
    prefecture: '230100',
    type: 'BLACK_BROADCAST',
    severity: 2,
    grade: 2,
    state: 'open',
    centerHz: 98_600_120.4,
    bandwidthHz: 180_000,
    firstSeenAt: OPENED_AT - 60_000,
    lastSeenAt: OPENED_AT + 120_000,
    openedAt: OPENED_AT,
    detectedAt: OPENED_AT + 1_000,
    resolvedAt: null,
    late: false,
    signalGoneAt: null,
    resolution: null,
    assignee: null,
    mergedInto: null,
    stations: [{ code: 'H01', boots: ['01JD3V0Q8Z7'], sightings: 362, peakFieldDbuvM: 48.2, snrDb: 31 }],
    verdict: {
      summaryZh: '98.6 MHz 未经许可的广播',
      summaryEn: 'Broadcasting without a license on 98.6 MHz',
      criteria: [
        { name: 'duration', necessary: true, measured: 62, limit: 60, margin: 2, unit: 's', holds: true },
        { name: 'field', necessary: false, measured: null, limit: 54, margin: null, unit: 'dBµV/m', holds: null, note: 'not calibrated' },
      ],
      licensesConsidered: [{ number: 'HL-2024-0017', why: 'its site is 310 km away', whyZh: '其台址在310公里之外' }],
    },
    ...fields,
  };
}

export function anEvent(fields: Partial<InterferenceEvent> = {}): InterferenceEvent {
  return { ...aNewEvent(), id: '0b9f1d0e-5f0a-4c3e-9c57-0a4b7f3f1a11', number: 'EV-2026-000001', version: 1, ...fields };
}
