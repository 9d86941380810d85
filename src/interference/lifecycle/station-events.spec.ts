import { aStation } from '../../../test/builders/a-station';
import { anEvent } from '../../../test/builders/an-event';
import type { InterferenceEvent } from '../events/interference-event';
import { outageOf } from '../rules/station-offline';
import type { Outage } from '../rules/station-offline';
import { MINUTE_MS } from '../../shared/time';
import { heardAgain, silent, type SilentStation } from './station-events';

const LAST = Date.UTC(2026, 10, 23, 8);
const S = 1_000;
const NOW = LAST + 95 * S;

function outage(lastSeenAt = LAST, now = NOW): Outage {
  const health = { stationId: 1, state: 'online', lastSeenAt, boot: 'boot-1', lastWillAt: null, status: null, statusAt: null } as const;
  return outageOf(health, 0, now, 90 * S) as Outage;
}

function found(lastSeenAt = LAST, now = NOW): SilentStation {
  const prefecture = { nameZh: '哈尔滨市', nameEn: 'Harbin' };
  return { station: aStation(), boot: 'boot-1', lastSeenAt, outage: outage(lastSeenAt, now), prefecture };
}

const offline = (changes: Partial<InterferenceEvent> = {}): InterferenceEvent =>
  anEvent({ type: 'STATION_OFFLINE', firstSeenAt: LAST, lastSeenAt: LAST + 90 * S, openedAt: LAST + 90 * S, ...changes });

describe('a silent station', () => {
  it('gets an event in its prefecture, which has no place in the spectrum', () => {
    const change = silent(found(), [], NOW);
    expect(change).toMatchObject({ before: null, isTold: true, entries: [{ change: 'opened', from: null, to: 'open' }] });
    expect(change?.after).toMatchObject({
      prefecture: '230100',
      type: 'STATION_OFFLINE',
      severity: 3,
      grade: 3,
      state: 'open',
      centerHz: 0,
      bandwidthHz: 0,
      firstSeenAt: LAST,
      openedAt: LAST + 90 * S,
      detectedAt: NOW,
      late: false,
      stations: [{ code: 'H01', boots: ['boot-1'], sightings: 0, peakFieldDbuvM: null, snrDb: null }],
    });
    expect(change?.after.verdict.criteria).toMatchObject([{ name: 'silence', measured: 90, limit: 90, holds: true }]);
  });

  it.each(['suspected', 'open', 'acknowledged', 'investigating', 'dismissed', 'merged', 'referred', 'closed'] as const)(
    'has one event for one silence: one that is %s stays what people have made of it',
    (state) => {
      expect(silent(found(), [offline({ state })], NOW)).toBeNull();
    },
  );

  it('stays resolved where a person has resolved it while it was silent', () => {
    expect(silent(found(), [offline({ state: 'resolved', resolution: '停电', resolvedAt: NOW })], NOW + S)).toBeNull();
  });

  it('has a new one for a new silence, more than 30 minutes after it was well', () => {
    const again = LAST + 60 * MINUTE_MS;
    const before = offline({
      state: 'resolved',
      resolution: 'quiet',
      resolvedAt: LAST + 10 * MINUTE_MS,
      lastSeenAt: LAST + 10 * MINUTE_MS,
    });
    expect(silent(found(again, again + 95 * S), [before], again + 95 * S)?.before).toBeNull();
  });

  it.each([
    [null, 'open'],
    ['li.na', 'acknowledged'],
  ])('falls back into the event before if it was well for less than that (assignee %p)', (assignee, state) => {
    const again = LAST + 20 * MINUTE_MS;
    const before = offline({
      state: 'resolved',
      resolution: 'quiet',
      resolvedAt: LAST + 10 * MINUTE_MS,
      lastSeenAt: LAST + 10 * MINUTE_MS,
      assignee,
    });
    const change = silent(found(again, again + 95 * S), [before], again + 95 * S);
    expect(change?.before).toBe(before);
    expect(change?.after).toMatchObject({ state, resolution: null, resolvedAt: null, lastSeenAt: again + 90 * S, version: 2 });
    expect(change?.entries).toMatchObject([{ change: 'reopened', from: 'resolved', to: state }]);
  });

  it('falls back into it also after a single sign of life', () => {
    const sign = LAST + 10 * MINUTE_MS;
    const before = offline({ state: 'resolved', resolution: 'quiet', resolvedAt: sign, lastSeenAt: sign });
    expect(silent(found(sign, sign + 95 * S), [before], sign + 95 * S)?.after).toMatchObject({ state: 'open' });
  });
});

describe('a station that is heard again', () => {
  const BACK = LAST + 10 * MINUTE_MS;

  it.each(['open', 'acknowledged', 'suspected'] as const)('resolves its event that is %s', (state) => {
    const change = heardAgain(offline({ state }), BACK, 'quiet', NOW);
    expect(change?.after).toMatchObject({ state: 'resolved', resolution: 'quiet', resolvedAt: BACK, lastSeenAt: BACK, version: 2 });
    expect(change?.entries).toMatchObject([{ change: 'resolved', from: state, to: 'resolved', note: 'quiet' }]);
  });

  it('leaves an investigation to people, and notes that the silence is over', () => {
    expect(heardAgain(offline({ state: 'investigating' }), BACK, 'quiet', NOW)?.after).toMatchObject({
      state: 'investigating',
      signalGoneAt: BACK,
    });
    expect(heardAgain(offline({ state: 'investigating', signalGoneAt: BACK }), BACK + 1, 'quiet', NOW)).toBeNull();
  });

  it.each(['resolved', 'dismissed', 'merged', 'referred', 'closed'] as const)('changes nothing about one that is %s', (state) => {
    expect(heardAgain(offline({ state }), BACK, 'quiet', NOW)).toBeNull();
  });
});
