import { anEvent } from '../../../test/builders/an-event';
import { toEventView } from './event-resource';

const AT = Date.UTC(2026, 10, 23, 9);

it('shows an event as the contract names its fields, without those that it does not have', () => {
  const opened = { version: 1, at: AT, by: 'service', change: 'opened', from: null, to: 'open', note: null } as const;
  expect(toEventView(anEvent(), [opened], 'en')).toEqual({
    id: '0b9f1d0e-5f0a-4c3e-9c57-0a4b7f3f1a11',
    number: 'EV-2026-000001',
    prefecture: '230100',
    type: 'BLACK_BROADCAST',
    severity: 2,
    grade: 2,
    state: 'open',
    version: 1,
    centerHz: 98_600_120,
    bandwidthHz: 180_000,
    firstSeenAt: '2026-11-23T08:04:00.000Z',
    lastSeenAt: '2026-11-23T08:07:00.000Z',
    openedAt: '2026-11-23T08:05:00.000Z',
    detectedAt: '2026-11-23T08:05:01.000Z',
    late: false,
    stations: [{ code: 'H01', boots: ['01JD3V0Q8Z7'], sightings: 362, peakFieldDbuvM: 48.2, snrDb: 31 }],
    verdict: {
      summary: 'Broadcasting without a license on 98.6 MHz',
      summaryZh: '98.6 MHz 未经许可的广播',
      summaryEn: 'Broadcasting without a license on 98.6 MHz',
      criteria: [
        { name: 'duration', necessary: true, measured: 62, limit: 60, margin: 2, unit: 's', holds: true },
        { name: 'field', necessary: false, measured: null, limit: 54, margin: null, unit: 'dBµV/m', holds: null, note: 'not calibrated' },
      ],
      licensesConsidered: [
        { number: 'HL-2024-0017', why: 'its site is 310 km away', whyZh: '其台址在310公里之外', whyEn: 'its site is 310 km away' },
      ],
    },
    history: [{ ...opened, at: '2026-11-23T09:00:00.000Z' }],
  });
});

it('speaks the language of the reader', () => {
  const { summary, licensesConsidered } = toEventView(anEvent(), [], 'zh').verdict;
  expect(summary).toBe('98.6 MHz 未经许可的广播');
  expect(licensesConsidered[0]).toMatchObject({ why: '其台址在310公里之外', whyEn: 'its site is 310 km away' });
});

it('shows what came of it', () => {
  const event = anEvent({ resolvedAt: AT, signalGoneAt: AT - 1_000, resolution: 'quiet', assignee: 'li.na', mergedInto: 'another' });
  expect(toEventView(event, [], 'en')).toMatchObject({
    resolvedAt: '2026-11-23T09:00:00.000Z',
    signalGoneAt: '2026-11-23T08:59:59.000Z',
    resolution: 'quiet',
    assignee: 'li.na',
    mergedInto: 'another',
  });
});

it('rounds frequencies to the hertz and decibels to the hundredth, and nothing else', () => {
  const base = { name: 'a', necessary: true, limit: null, margin: null, holds: true };
  const { verdict } = anEvent();
  const criteria = [
    { ...base, measured: 2_499.6, limit: 2_000.2, margin: 499.4, unit: 'Hz', uncertainty: 31.7 },
    { ...base, measured: 48.127, limit: 40.004, margin: 8.123, unit: 'dBµV/m' },
    { ...base, measured: 0.8123, unit: null },
    { ...base, measured: 'F3E', unit: null },
  ];
  const stations = [
    { code: 'H01', boots: [], sightings: 1, peakFieldDbuvM: 48.127, snrDb: null },
    { code: 'H02', boots: [], sightings: 1, peakFieldDbuvM: null, snrDb: 9.999 },
  ];
  const view = toEventView(anEvent({ verdict: { ...verdict, criteria }, stations }), [], 'en');
  expect(view.verdict.criteria).toEqual([
    { ...base, measured: 2_500, limit: 2_000, margin: 499, unit: 'Hz', uncertainty: 32 },
    { ...base, measured: 48.13, limit: 40, margin: 8.12, unit: 'dBµV/m' },
    criteria[2],
    criteria[3],
  ]);
  expect(view.stations).toMatchObject([
    { peakFieldDbuvM: 48.13, snrDb: null },
    { peakFieldDbuvM: null, snrDb: 10 },
  ]);
});
