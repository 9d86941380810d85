import type { InterferenceEvent } from '../../src/interference/events/interference-event';
import { DAY_MS, MINUTE_MS } from '../../src/shared/time';
import { north } from '../builders/a-station';
import { aLicenseOn, FIRST, InterferenceFixture, LAST, only, shown, silence, START, sweeps } from './interference-fixture';

let fixture: InterferenceFixture;

beforeAll(async () => {
  fixture = await InterferenceFixture.start();
});

beforeEach(() => fixture.reset());

afterAll(() => fixture.stop());

describe('out of hours', () => {
  const HOURS = { hours: [{ days: 'Mo-Su', from: '08:00', to: '12:00' }] };
  let station: number;

  beforeEach(async () => {
    station = await fixture.station();
    await fixture.license(aLicenseOn(FIRST, LAST, HOURS));
    expect(shown(await fixture.deliver(sweeps(station, 0, 6, 20)))).toEqual(['OUT_OF_HOURS open']);
  });

  it('is over when its station has looked for half an hour and heard nothing', async () => {
    const { lastSeenAt } = only(await fixture.events());
    expect(shown(await fixture.deliver(silence(station, 6, 35)))).toEqual(['OUT_OF_HOURS open']);
    const event = only(await fixture.deliver(silence(station, 35, 37)));
    expect(event).toMatchObject({ state: 'resolved', resolution: 'quiet', lastSeenAt });
    expect((event.resolvedAt as number) - lastSeenAt).toBeGreaterThanOrEqual(30 * MINUTE_MS);
    expect((event.resolvedAt as number) - lastSeenAt).toBeLessThan(31 * MINUTE_MS);
  });

  it('is not over while its station is away, nor at once when it comes back', async () => {
    await fixture.work(START + DAY_MS);
    expect(shown(await fixture.events())).toEqual(['OUT_OF_HOURS open']);
    expect(shown(await fixture.deliver(silence(station, 300, 320)))).toEqual(['OUT_OF_HOURS open']);
    expect(shown(await fixture.deliver(silence(station, 320, 335)))).toEqual(['OUT_OF_HOURS resolved (quiet)']);
  });

  it('is not ended by the silence of a station that hears it worse', async () => {
    const weaker = await fixture.station({ code: 'S01', prefecture: '231200', ...north(50) });
    await fixture.deliver(sweeps(weaker, 0, 6, 15));
    expect(only(await fixture.deliver(silence(weaker, 6, 60))).state).toBe('open');
  });

  it('opens again when it returns, as acknowledged if somebody has it', async () => {
    await fixture.decide(only(await fixture.events()), { to: 'acknowledged' });
    await fixture.deliver(silence(station, 6, 40));
    const resolved = only(await fixture.events());
    expect(resolved).toMatchObject({ state: 'resolved', assignee: 'li.na' });
    const back = only(await fixture.deliver(sweeps(station, 60, 62, 20)));
    expect(back).toMatchObject({
      state: 'acknowledged',
      resolution: null,
      resolvedAt: null,
      firstSeenAt: START,
      openedAt: resolved.openedAt,
    });
    expect((await fixture.historyOf(back)).slice(-2)).toEqual(['resolved acknowledged resolved (quiet)', 'reopened resolved acknowledged']);
  });

  it('dismissed raises nothing until it has been quiet, and then a new event', async () => {
    await fixture.decide(only(await fixture.events()), { to: 'dismissed' });
    expect(shown(await fixture.deliver(sweeps(station, 6, 20, 20)))).toEqual(['OUT_OF_HOURS dismissed (by-person)']);
    await fixture.deliver(silence(station, 20, 52));
    const events = await fixture.deliver(sweeps(station, 52, 59, 20));
    expect(shown(events)).toEqual(['OUT_OF_HOURS dismissed (by-person)', 'OUT_OF_HOURS open']);
    expect(events[1]).toMatchObject({ firstSeenAt: START + 52 * MINUTE_MS });
  });

  it('dismissed raises nothing new because its station was away for a while', async () => {
    await fixture.decide(only(await fixture.events()), { to: 'dismissed' });
    expect(shown(await fixture.deliver(sweeps(station, 50, 60, 20)))).toEqual(['OUT_OF_HOURS dismissed (by-person)']);
  });

  it('investigated is left to people; that the signal is gone is noted', async () => {
    await fixture.decide(only(await fixture.events()), { to: 'investigating' });
    const gone = only(await fixture.deliver(silence(station, 6, 40)));
    expect(gone.state).toBe('investigating');
    expect(gone.signalGoneAt).not.toBeNull();
    expect(only(await fixture.deliver(sweeps(station, 40, 41, 20)))).toMatchObject({ state: 'investigating', signalGoneAt: null });
  });

  it('resolved by a person while it goes on stays resolved until it has paused', async () => {
    await fixture.decide(only(await fixture.events()), { to: 'resolved', note: '已责令整改' });
    expect(shown(await fixture.deliver(sweeps(station, 6, 12, 20)))).toEqual(['OUT_OF_HOURS resolved (已责令整改)']);
    await fixture.deliver(silence(station, 12, 16));
    expect(shown(await fixture.deliver(sweeps(station, 16, 18, 20)))).toEqual(['OUT_OF_HOURS open']);
  });

  it('closed for good is a new event when it returns', async () => {
    await fixture.deliver(silence(station, 6, 40));
    await fixture.decide(only(await fixture.events()), { to: 'closed' });
    const events = await fixture.deliver(sweeps(station, 40, 46, 20));
    expect(shown(events)).toEqual(['OUT_OF_HOURS closed (quiet)', 'OUT_OF_HOURS open']);
  });

  it('is closed 30 days after it was resolved', async () => {
    await fixture.deliver(silence(station, 6, 40));
    const { resolvedAt } = only(await fixture.events());
    await fixture.work((resolvedAt as number) + 30 * DAY_MS - 1);
    expect(only(await fixture.events()).state).toBe('resolved');
    await fixture.work((resolvedAt as number) + 30 * DAY_MS);
    const closed = only(await fixture.events());
    expect(closed).toMatchObject({ state: 'closed', resolution: 'quiet', resolvedAt });
    expect((await fixture.historyOf(closed)).at(-1)).toBe('closed resolved closed');
  });
});

it('goes on in the event into which another on the same emission was merged', async () => {
  const [harbin, suihua] = [await fixture.station(), await fixture.station({ code: 'S01', prefecture: '231200', ...north(100) })];
  await fixture.deliver(sweeps(harbin, 0, 12, 20));
  await fixture.deliver(sweeps(suihua, 30, 42, 15));
  const [first, second] = (await fixture.events()) as [InterferenceEvent, InterferenceEvent];
  await fixture.decide(second, { to: 'merged', mergeInto: first.id });
  const events = await fixture.deliver([...sweeps(harbin, 42, 44, 20), ...sweeps(suihua, 42, 44, 15)]);
  expect(shown(events)).toEqual(['UNLICENSED open', 'UNLICENSED merged']);
  expect(events[0]).toMatchObject({ firstSeenAt: START, stations: [{ code: 'H01' }, { code: 'S01' }] });
});
