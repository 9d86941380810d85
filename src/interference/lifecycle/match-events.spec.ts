import { aHeard, HEARD_FROM as FROM, HEARD_UNTIL as UNTIL } from '../../../test/builders/a-heard';
import { anEpisode } from '../../../test/builders/an-episode';
import { anEvent } from '../../../test/builders/an-event';
import { DAY_MS, MINUTE_MS } from '../../shared/time';
import type { Episode } from '../episodes/episode';
import type { InterferenceEvent } from '../events/interference-event';
import { isAbout, matchEvents, severedBy } from './match-events';

const group = [aHeard()] as const;
const episode = (from = FROM, to = UNTIL, changes: Partial<Episode> = {}): Episode =>
  anEpisode({ group, firstSeenAt: from, lastSeenAt: to, ...changes });
const event = (number: number, from = FROM, to = UNTIL, changes: Partial<InterferenceEvent> = {}): InterferenceEvent =>
  anEvent({ id: `id-${number}`, number: `EV-2026-${String(number).padStart(6, '0')}`, firstSeenAt: from, lastSeenAt: to, ...changes });

describe('an episode', () => {
  it('goes to the event that tells of the same spectrum at a station that hears it', () => {
    expect(matchEvents([episode()], [event(1)])).toEqual({ pairs: [[episode(), event(1)]], unsupported: [] });
  });

  it('goes to the event that overlaps it most in time', () => {
    const [short, long] = [event(1, FROM, FROM + MINUTE_MS), event(2, FROM, UNTIL - MINUTE_MS)];
    const { pairs, unsupported } = matchEvents([episode()], [short, long]);
    expect(pairs[0]?.[1]).toBe(long);
    expect(unsupported).toEqual([short]);
  });

  it('goes to the older of two that overlap it alike, whatever their years and their order', () => {
    const [old, young] = [event(999_999), { ...event(0), id: 'young', number: 'EV-2025-1000000' }];
    expect(matchEvents([episode()], [young, old]).pairs[0]?.[1]).toBe(old);
  });

  it('goes to an event that was over at most 30 days before', () => {
    const over = event(1, FROM - 31 * DAY_MS, FROM - 30 * DAY_MS);
    expect(matchEvents([episode()], [over]).pairs[0]?.[1]).toBe(over);
    const longOver = event(1, FROM - 32 * DAY_MS, FROM - 30 * DAY_MS - 1);
    expect(matchEvents([episode()], [longOver])).toEqual({ pairs: [[episode(), null]], unsupported: [longOver] });
  });

  it('has no event that another has', () => {
    const [first, second] = [episode(FROM, UNTIL), episode(FROM + 40 * DAY_MS, UNTIL + 40 * DAY_MS)];
    const { pairs } = matchEvents([second, first], [event(1)]);
    expect(pairs.map(([, matched]) => matched?.number)).toEqual([undefined, 'EV-2026-000001']);
  });

  it.each(['dismissed', 'merged', 'referred', 'closed'] as const)(
    'never goes to an event that is %s, which needs no support either',
    (state) => {
      expect(matchEvents([episode()], [event(1, FROM, UNTIL, { state })])).toEqual({ pairs: [[episode(), null]], unsupported: [] });
    },
  );

  it('does not mind what the event says of its state or type', () => {
    for (const state of ['suspected', 'open', 'acknowledged', 'investigating', 'resolved'] as const) {
      expect(matchEvents([episode()], [event(1, FROM, UNTIL, { state, type: 'EXPIRED' })]).pairs[0]?.[1]).not.toBeNull();
    }
  });
});

describe('an event is about a group', () => {
  it('that hears the same spectrum', () => {
    expect(isAbout(anEvent({ centerHz: 98.6e6 + 90_000 }), group)).toBe(true);
    expect(isAbout(anEvent({ centerHz: 98.8e6 }), group)).toBe(false);
  });

  it('with one station at least that it names', () => {
    const other = [aHeard({}, { id: 2, code: 'H02' })] as const;
    expect(isAbout(anEvent(), other)).toBe(false);
    expect(isAbout(anEvent(), [...other, ...group] as const)).toBe(true);
  });
});

describe('what a person has ended', () => {
  it.each(['dismissed', 'referred', 'closed', 'merged'] as const)('%s severs the emission from what comes after', (state) => {
    expect(severedBy(group, [event(1, FROM, UNTIL, { state })])).toEqual([UNTIL]);
  });

  it('does not sever what it is not about', () => {
    expect(severedBy(group, [event(1, FROM, UNTIL, { state: 'closed', centerHz: 100e6 })])).toEqual([]);
  });

  it('is nothing that the service has resolved, nor a person', () => {
    expect(severedBy(group, [event(1, FROM, UNTIL, { state: 'resolved', resolution: '已关停' })])).toEqual([]);
  });

  it('by a merge goes on in the other event, if that is about the same emission and still lives', () => {
    const merged = event(2, FROM, UNTIL, { state: 'merged', mergedInto: 'id-1' });
    expect(severedBy(group, [event(1), merged])).toEqual([]);
    expect(severedBy(group, [event(1, FROM, UNTIL - 1, { state: 'closed' }), merged])).toEqual([UNTIL - 1, UNTIL]);
    expect(severedBy(group, [event(1, FROM, UNTIL, { centerHz: 49.3e6 }), merged])).toEqual([UNTIL]);
  });
});

it('ignores the order of what it is given', () => {
  const events = [event(3, FROM, UNTIL), event(1, FROM, UNTIL), event(2, FROM, UNTIL + 1)];
  const episodes = [episode(FROM, UNTIL), episode(FROM + 1, UNTIL + 1)];
  const expected = matchEvents(episodes, events).pairs;
  expect(matchEvents(episodes, [...events].reverse()).pairs).toEqual(expected);
  expect(matchEvents([...episodes].reverse(), events).pairs).toEqual([...expected].reverse());
});
