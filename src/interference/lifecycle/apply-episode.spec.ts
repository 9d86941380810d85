import { anEpisode } from '../../../test/builders/an-episode';
import { anEvent } from '../../../test/builders/an-event';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time';
import type { Ending, Episode } from '../episodes/episode';
import type { InterferenceEvent } from '../events/interference-event';
import { openEvent, updateEvent } from './apply-episode';
import type { EventChange } from './change';

const { firstSeenAt, lastSeenAt, openedAt } = anEvent();
const NOW = lastSeenAt + 1_000;
const QUIET: Ending = { resolution: 'quiet', at: lastSeenAt + DAY_MS };
const LICENSE: Ending = { resolution: 'license', at: lastSeenAt + 1 };

const update = (event: Partial<InterferenceEvent>, episode: Partial<Episode> = {}, now = NOW): EventChange | null =>
  updateEvent(anEvent(event), anEpisode(episode), now);
/** What the history tells of a change. */
const told = (change: EventChange | null): unknown[] | undefined =>
  change?.entries.map(({ change: name, from, to, note }) => [name, from, to, note]);

describe('a new event', () => {
  it('is open, and says when the rule first held and when that was noticed', () => {
    const { before, after, entries, isTold } = openEvent(anEpisode(), NOW);
    expect(before).toBeNull();
    expect(after).toMatchObject({ state: 'open', firstSeenAt, lastSeenAt, openedAt, detectedAt: NOW, late: false, grade: 2 });
    expect(after).toMatchObject({ resolvedAt: null, resolution: null, assignee: null, mergedInto: null, signalGoneAt: null });
    expect(entries).toEqual([{ at: NOW, by: 'service', change: 'opened', from: null, to: 'open', note: null }]);
    expect(isTold).toBe(true);
  });

  // docs/interfaces.md 2: older than 10 min at receipt is late.
  it('is late if all of it was over by more than ten minutes', () => {
    expect(openEvent(anEpisode(), lastSeenAt + 10 * MINUTE_MS).after.late).toBe(false);
    expect(openEvent(anEpisode(), lastSeenAt + 10 * MINUTE_MS + 1).after.late).toBe(true);
  });

  it('of what is over already is resolved at once, and its history tells both', () => {
    const change = openEvent(anEpisode({ ending: QUIET }), QUIET.at + HOUR_MS);
    expect(change.after).toMatchObject({ state: 'resolved', resolution: 'quiet', resolvedAt: QUIET.at, late: true });
    expect(told(change)).toEqual([
      ['opened', null, 'open', null],
      ['resolved', 'open', 'resolved', 'quiet'],
    ]);
  });
});

it('is left alone where nothing has changed', () => {
  for (const state of ['open', 'acknowledged', 'investigating'] as const) expect(update({ state })).toBeNull();
});

describe('figures', () => {
  it('move on without a new version, and are told once a minute', () => {
    const within = update({}, { lastSeenAt: lastSeenAt + 5_000 });
    expect(within).toMatchObject({ entries: [], isTold: false, after: { version: 1, lastSeenAt: lastSeenAt + 5_000 } });
    expect(update({}, { lastSeenAt: lastSeenAt + MINUTE_MS })).toMatchObject({ entries: [], isTold: true, after: { version: 1 } });
  });

  it('become what the data say, also of the past', () => {
    const change = update({}, { firstSeenAt: firstSeenAt - HOUR_MS, openedAt: openedAt - HOUR_MS });
    expect(change?.after).toMatchObject({ firstSeenAt: firstSeenAt - HOUR_MS, openedAt: openedAt - HOUR_MS });
    const later = update({}, { firstSeenAt: lastSeenAt + 1_000, openedAt: lastSeenAt + 2_000, lastSeenAt: lastSeenAt + 3_000 });
    expect(later?.after).toMatchObject({ firstSeenAt: lastSeenAt + 1_000, openedAt: lastSeenAt + 2_000 });
  });

  it('keep the beginning that was known where the data do not reach back to it any more', () => {
    const again = { firstSeenAt: lastSeenAt + 1_000, openedAt: lastSeenAt + 2_000, lastSeenAt: lastSeenAt + 3_000 };
    expect(update({}, { ...again, knownSince: openedAt + 1 })?.after).toMatchObject({ firstSeenAt, openedAt });
    expect(update({}, { ...again, knownSince: openedAt })?.after).toMatchObject({
      firstSeenAt: again.firstSeenAt,
      openedAt: again.openedAt,
    });
    const earlier = { firstSeenAt: firstSeenAt - HOUR_MS, openedAt: openedAt - HOUR_MS };
    expect(update({}, { ...earlier, knownSince: openedAt + 1 })?.after).toMatchObject(earlier);
  });

  it('keep when it was noticed', () => {
    expect(update({}, { severity: 3 })?.after).toMatchObject({ detectedAt: anEvent().detectedAt });
  });

  it('that matter make a new version, with an entry for each', () => {
    const stations = [...anEvent().stations, { code: 'H02', boots: [], sightings: 1, peakFieldDbuvM: 30, snrDb: 9 }];
    const change = update({ state: 'acknowledged', version: 4 }, { type: 'UNLICENSED', severity: 3, prefecture: '230200', stations });
    expect(change?.after).toMatchObject({
      type: 'UNLICENSED',
      severity: 3,
      grade: 3,
      prefecture: '230200',
      version: 5,
      state: 'acknowledged',
    });
    expect(told(change)).toEqual([
      ['type', 'acknowledged', 'acknowledged', 'BLACK_BROADCAST → UNLICENSED'],
      ['prefecture', 'acknowledged', 'acknowledged', '230100 → 230200'],
      ['severity', 'acknowledged', 'acknowledged', '2 → 3'],
      ['stations', 'acknowledged', 'acknowledged', 'H01 → H01, H02'],
    ]);
    expect(change?.isTold).toBe(true);
  });

  it('do not count the order of stations for a change', () => {
    const [a, b] = [{ code: 'H01' }, { code: 'H02' }].map((station) => ({
      ...station,
      boots: [],
      sightings: 1,
      peakFieldDbuvM: 1,
      snrDb: 9,
    }));
    expect(update({ stations: [a, b] as never }, { stations: [b, a] as never })?.entries).toEqual([]);
  });
});

it('is late no more once the emission goes on', () => {
  const now = lastSeenAt + HOUR_MS;
  expect(update({ late: true }, { lastSeenAt: now - MINUTE_MS }, now)?.after).toMatchObject({ late: false });
  expect(update({ late: true }, { lastSeenAt: lastSeenAt + 1 }, now)?.after).toMatchObject({ late: true });
  expect(update({ late: false }, { lastSeenAt: lastSeenAt + 1 }, now)?.after).toMatchObject({ late: false });
});

describe.each(['open', 'acknowledged', 'suspected'] as const)('%s', (state) => {
  it.each([
    ['quiet', QUIET],
    ['license', LICENSE],
  ])('is resolved by %s, by the time of the event', (resolution, ending) => {
    const change = update({ state, assignee: 'li.na' }, { ending });
    expect(change?.after).toMatchObject({ state: 'resolved', resolution, resolvedAt: ending.at, assignee: 'li.na', version: 2 });
    expect(told(change)).toEqual([['resolved', state, 'resolved', resolution]]);
  });
});

it('suspected becomes open when the rule holds', () => {
  const change = update({ state: 'suspected' });
  expect(change?.after).toMatchObject({ state: 'open', version: 2 });
  expect(told(change)).toEqual([['opened', 'suspected', 'open', null]]);
});

describe('investigating', () => {
  it('is nobody’s to end but people’s: it is noted that the signal is gone, and when it returns', () => {
    const gone = update({ state: 'investigating' }, { ending: QUIET });
    expect(gone?.after).toMatchObject({ state: 'investigating', signalGoneAt: QUIET.at, resolvedAt: null, resolution: null });
    expect(told(gone)).toEqual([['signal-gone', 'investigating', 'investigating', null]]);
    const back = update({ state: 'investigating', signalGoneAt: QUIET.at });
    expect(back?.after).toMatchObject({ state: 'investigating', signalGoneAt: null });
    expect(told(back)).toEqual([['signal-returned', 'investigating', 'investigating', null]]);
    expect(update({ state: 'investigating', signalGoneAt: QUIET.at }, { ending: QUIET })).toBeNull();
  });
});

describe('resolved', () => {
  const byData = (resolution: string): Partial<InterferenceEvent> => ({ state: 'resolved', resolution, resolvedAt: QUIET.at });
  const byPerson: Partial<InterferenceEvent> = { state: 'resolved', resolution: '已关停', resolvedAt: lastSeenAt + 5_000 };

  it.each(['quiet', 'license', 'withdrawn'])('by %s opens again when the data say so', (resolution) => {
    const change = update(byData(resolution));
    expect(change?.after).toMatchObject({ state: 'open', resolution: null, resolvedAt: null, version: 2 });
    expect(told(change)).toEqual([['reopened', 'resolved', 'open', null]]);
  });

  it('opens as acknowledged if somebody has it', () => {
    expect(told(update({ ...byData('quiet'), assignee: 'li.na' }))).toEqual([['reopened', 'resolved', 'acknowledged', null]]);
  });

  it('by a person stays so while the emission goes on as it was', () => {
    const change = update(byPerson, { lastSeenAt: lastSeenAt + HOUR_MS, lastStayFrom: firstSeenAt });
    expect(change?.after).toMatchObject({ state: 'resolved', resolution: '已关停', resolvedAt: lastSeenAt + 5_000 });
  });

  it('by a person opens when the emission returns after a pause', () => {
    const change = update(byPerson, { lastSeenAt: lastSeenAt + HOUR_MS, lastStayFrom: lastSeenAt + 5_001 });
    expect(change?.after).toMatchObject({ state: 'open', resolution: null });
  });

  it('by the data says when it ended as the data know it now', () => {
    const later = { ...QUIET, at: QUIET.at + HOUR_MS };
    expect(update(byData('quiet'), { ending: later })).toMatchObject({ entries: [], after: { state: 'resolved', resolvedAt: later.at } });
    expect(update(byData('quiet'), { ending: LICENSE })?.after).toMatchObject({ resolution: 'license', resolvedAt: LICENSE.at });
    expect(update(byData('quiet'), { ending: QUIET })).toBeNull();
  });

  it('by a person keeps his reason and his time when the emission ends', () => {
    expect(update(byPerson, { ending: QUIET })).toBeNull();
  });
});
