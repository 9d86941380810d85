import type { InterferenceEvent } from '../../src/interference/events/interference-event';
import { InterferenceFixture, only, shown, START } from './interference-fixture';

let fixture: InterferenceFixture;

beforeAll(async () => {
  fixture = await InterferenceFixture.start();
});

beforeEach(() => fixture.reset());

afterAll(() => fixture.stop());

describe('a station', () => {
  const S = 1_000;
  let station: number;

  beforeEach(async () => {
    station = await fixture.station();
    await fixture.work(START);
    await fixture.seen(station, START);
  });

  const at = async (seconds: number): Promise<InterferenceEvent[]> => {
    await fixture.work(START + seconds * S);
    return fixture.events();
  };

  it('that is silent for 90 s has an event, which ends with its next sign of life', async () => {
    expect(await at(89)).toEqual([]);
    const event = only(await at(91));
    expect(event).toMatchObject({
      type: 'STATION_OFFLINE',
      state: 'open',
      severity: 3,
      openedAt: START + 90 * S,
      detectedAt: START + 91 * S,
    });
    expect(event.verdict.summaryEn).toBe(
      'Harbin: nothing valid has been heard from the monitoring station "哈尔滨站" (H01) since 23 November 16:00; it counts as offline.',
    );
    expect(only(await at(100))).toEqual(event);
    await fixture.seen(station, START + 105 * S);
    expect(only(await at(106))).toMatchObject({ state: 'resolved', resolution: 'quiet', resolvedAt: START + 105 * S });
  });

  it('that leaves a last will has one after 30 s', async () => {
    await fixture.lastWill(station, START + 5 * S);
    expect(await at(34)).toEqual([]);
    expect(only(await at(35))).toMatchObject({ type: 'STATION_OFFLINE', openedAt: START + 35 * S });
  });

  it('is not called silent while the broker is away, nor at once when it is back', async () => {
    fixture.isBrokerThere = false;
    expect(await at(1_000)).toEqual([]);
    fixture.isBrokerThere = true;
    expect(await at(1_010)).toEqual([]);
    expect(only(await at(1_100))).toMatchObject({ firstSeenAt: START + 1_010 * S, openedAt: START + 1_100 * S });
  });

  it.each(['dismissed', 'referred'] as const)('whose event is %s has no other until it was heard again', async (to) => {
    await fixture.decide(only(await at(91)), { to });
    expect(only(await at(1_000)).state).toBe(to);
    await fixture.seen(station, START + 1_001 * S);
    expect(shown(await at(5_000))).toEqual([expect.stringContaining(to), 'STATION_OFFLINE open']);
  });

  it('whose event a person has resolved stays resolved while it is silent', async () => {
    await fixture.decide(only(await at(91)), { to: 'resolved', note: '停电检修' });
    expect(shown(await at(200))).toEqual(['STATION_OFFLINE resolved (停电检修)']);
  });

  it('that falls silent again within half an hour has the same event again', async () => {
    await at(91);
    await fixture.seen(station, START + 100 * S);
    expect(only(await at(101)).state).toBe('resolved');
    expect(shown(await at(300))).toEqual(['STATION_OFFLINE open']);
  });

  it('that is being maintained is not missed, and its event ends when the window begins', async () => {
    await at(91);
    const [registered] = await fixture.stations.all();
    const maintenance = { from: START + 200 * S, to: START + 900 * S };
    await fixture.db.database.transaction((tx) =>
      fixture.stations.change({ ...(registered as NonNullable<typeof registered>), maintenance }, tx),
    );
    expect(only(await at(199)).state).toBe('open');
    expect(only(await at(201))).toMatchObject({ state: 'resolved', resolvedAt: START + 201 * S });
  });

  it('that has been ended is not missed', async () => {
    await at(91);
    const [registered] = await fixture.stations.all();
    await fixture.db.database.transaction((tx) => fixture.stations.end(registered?.id as number, registered?.version as number, tx));
    expect(shown(await at(95))).toEqual(['STATION_OFFLINE resolved (withdrawn)']);
  });
});
