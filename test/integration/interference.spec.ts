import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { HOUR_MS, MINUTE_MS } from '../../src/shared/time';
import { north } from '../builders/a-station';
import { aLicenseOn, centerOf, EVERY_MS, FIRST, InterferenceFixture, LAST, only, shown, START, sweeps } from './interference-fixture';

let fixture: InterferenceFixture;

beforeAll(async () => {
  fixture = await InterferenceFixture.start();
});

beforeEach(() => fixture.reset());

afterAll(() => fixture.stop());

describe('an emission that nothing explains', () => {
  it('has an event from the very sweep at which it had lasted ten minutes', async () => {
    const station = await fixture.station();
    const all = sweeps(station, 0, 15, 20);
    // 600 s lie between the 86th sweep, after 595 s, and the 87th, after 602 s.
    expect(await fixture.deliver(all.slice(0, 86))).toEqual([]);
    const event = only(await fixture.deliver(all.slice(86, 87)));
    expect(event).toMatchObject({ type: 'UNLICENSED', state: 'open', prefecture: '230100', severity: 3, late: false, version: 1 });
    expect(event.firstSeenAt).toBe(START);
    expect(event.openedAt).toBe(all[86]?.sweep.startedAt);
    expect(event.detectedAt).toBe(fixture.now);
    expect(Math.abs(event.centerHz - centerOf(FIRST, LAST))).toBeLessThan(12_500);
    expect(event.stations).toMatchObject([{ code: 'H01', boots: ['boot-0-15'], sightings: 87 }]);
    expect(await fixture.historyOf(event)).toEqual(['opened null open']);
    expect(await fixture.told()).toEqual(['EV-2026-000001 open']);
  });

  it('keeps it while it goes on, and tells of it once a minute', async () => {
    const station = await fixture.station();
    const all = sweeps(station, 0, 14, 20);
    await fixture.deliver(all.slice(0, 90));
    for (const sweep of all.slice(90)) await fixture.deliver([sweep]);
    const event = only(await fixture.events());
    expect(event).toMatchObject({ state: 'open', openedAt: all[86]?.sweep.startedAt, lastSeenAt: all.at(-1)?.sweep.startedAt, version: 1 });
    // The minutes 11, 12 and 13 begin after 10:23.
    expect(await fixture.told()).toHaveLength(1 + 3);
  });

  it('is called a black broadcast in the FM band after five minutes, and the figures say why', async () => {
    const station = await fixture.station();
    const inFm = sweeps(station, 0, 8, 25).map((stored) => ({ ...stored, sweep: { ...stored.sweep, startHz: 97.5e6 } }));
    const event = only(await fixture.deliver(inFm));
    expect(event).toMatchObject({ type: 'BLACK_BROADCAST', severity: 2, grade: 2, openedAt: inFm[43]?.sweep.startedAt });
    expect(event.verdict.criteria.filter(({ necessary, holds }) => necessary && holds !== true)).toEqual([]);
    expect(event.verdict.summaryZh).toMatch(/^哈尔滨市：98\.57?\d*兆赫发现疑似黑广播/);
  });

  it('that is too weak has none', async () => {
    const station = await fixture.station();
    expect(await fixture.deliver(sweeps(station, 0, 15, 6))).toEqual([]);
  });

  it('that needs no license has none', async () => {
    const station = await fixture.station();
    // 144.5 MHz: amateurs.
    expect(await fixture.deliver(sweeps(station, 0, 15, 20, { emitters: [{ firstBin: 180, lastBin: 181, snrDb: 20 }] }))).toEqual([]);
    expect((await fixture.emissions()).map(({ judgement }) => judgement)).toEqual(['exempt']);
  });

  it('that comes in long after it was over is late', async () => {
    const station = await fixture.station();
    expect(only(await fixture.deliver(sweeps(station, 0, 15, 20), START + HOUR_MS))).toMatchObject({ state: 'open', late: true });
  });

  it('that comes and goes more often than anybody counts keeps the sweep at which its event opened', async () => {
    const station = await fixture.station();
    // A call of two minutes, then one of a minute every four minutes, 110 times.
    const isOn = (at: number): boolean => (at - START) % (4 * MINUTE_MS) < MINUTE_MS || at < START + 2 * MINUTE_MS;
    const all = sweeps(station, 0, 440, 20, { everyMs: 30_000, bins: 64, emitters: [{ firstBin: FIRST, lastBin: LAST, snrDb: 20, isOn }] });
    const early = only(await fixture.deliver(all.slice(0, 120)));
    expect(early).toMatchObject({ firstSeenAt: START, openedAt: START + 12 * MINUTE_MS });
    const late = only(await fixture.deliver(all.slice(120)));
    expect((await fixture.emissions())[0]?.runs).toHaveLength(100);
    expect(late).toMatchObject({ id: early.id, firstSeenAt: START, openedAt: early.openedAt });
    await fixture.reset();
    await fixture.station();
    expect(only(await fixture.deliver(all))).toMatchObject({ firstSeenAt: START, openedAt: early.openedAt });
  });

  it('that later data show to have been no more than flashes is withdrawn', async () => {
    const station = await fixture.station();
    const all = sweeps(station, 0, 15, 20, {
      emitters: [{ firstBin: FIRST, lastBin: LAST, snrDb: 20, isOn: (at) => ((at - START) / EVERY_MS) % 5 === 0 }],
    });
    const [hits, others] = [all.filter((_, i) => i % 5 === 0), all.filter((_, i) => i % 5 > 0)];
    expect(shown(await fixture.deliver(hits))).toEqual(['UNLICENSED open']);
    expect(shown(await fixture.deliver(others))).toEqual(['UNLICENSED resolved (withdrawn)']);
    expect(await fixture.emissions()).toEqual([]);
  });
});

describe('a license', () => {
  it('that explains an emission leaves no event, and its emission says so', async () => {
    const station = await fixture.station();
    await fixture.license(aLicenseOn(FIRST, LAST));
    expect(await fixture.deliver(sweeps(station, 0, 15, 20))).toEqual([]);
    expect(await fixture.emissions()).toMatchObject([{ judgement: 'licensed', licenses: [{ number: 'HL-2024-0017' }] }]);
  });

  it('that explains an event from its beginning resolves it; taken away, it makes it one of a suspended license', async () => {
    const station = await fixture.station();
    const before = only(await fixture.deliver(sweeps(station, 0, 12, 20)));
    const license = await fixture.license(aLicenseOn(FIRST, LAST));
    await fixture.work();
    const resolved = only(await fixture.events());
    expect(resolved).toMatchObject({ id: before.id, state: 'resolved', resolution: 'license', resolvedAt: before.lastSeenAt });
    expect(shown(await fixture.deliver(sweeps(station, 12, 15, 20)))).toEqual(['UNLICENSED resolved (license)']);

    await fixture.changeLicense(license, { status: 'revoked' }, START + 15 * MINUTE_MS);
    expect(shown(await fixture.deliver(sweeps(station, 15, 24, 20)))).toEqual(['UNLICENSED resolved (license)']);
    const again = only(await fixture.deliver(sweeps(station, 24, 26, 20)));
    expect(again).toMatchObject({ id: before.id, type: 'SUSPENDED', state: 'open', firstSeenAt: START + 15 * MINUTE_MS });
    expect(again.verdict.summaryEn).toContain('license HL-2024-0017 of Harbin Radio, which is revoked');
    expect(await fixture.historyOf(again)).toEqual([
      'opened null open',
      'resolved open resolved (license)',
      'type resolved resolved (UNLICENSED → SUSPENDED)',
      'reopened resolved open',
    ]);
  });

  it('that begins in the middle resolves the event from then on', async () => {
    const station = await fixture.station();
    await fixture.deliver(sweeps(station, 0, 20, 20));
    await fixture.license(aLicenseOn(FIRST, LAST), START + 15 * MINUTE_MS);
    await fixture.work();
    const event = only(await fixture.events());
    expect(event).toMatchObject({ type: 'UNLICENSED', state: 'resolved', resolution: 'license', resolvedAt: START + 15 * MINUTE_MS });
    // The last visit before: 15 min are 128 times 7 s and 4 s.
    expect(event.lastSeenAt).toBe(START + 128 * EVERY_MS);
    expect((await fixture.emissions()).map(({ judgement }) => judgement)).toEqual(['licensed']);
  });

  it('that ends from the register explains nothing from then on', async () => {
    const station = await fixture.station();
    const license = await fixture.license(aLicenseOn(FIRST, LAST));
    await fixture.deliver(sweeps(station, 0, 15, 20));
    await fixture.endLicense(license, START + 5 * MINUTE_MS);
    await fixture.work();
    expect(await fixture.events()).toEqual([]);
    const event = only(await fixture.deliver(sweeps(station, 15, 16, 20)));
    expect(event.type).toBe('UNLICENSED');
    expect(event.verdict.licensesConsidered).toMatchObject([{ number: 'HL-2024-0017', why: 'It had been ended by then.' }]);
  });

  it('that had expired raises an event of its own, by the last day of its validity', async () => {
    const station = await fixture.station();
    await fixture.license(aLicenseOn(FIRST, LAST, { validUntil: '2026-11-22' }));
    const event = only(await fixture.deliver(sweeps(station, 0, 15, 20)));
    expect(event).toMatchObject({ type: 'EXPIRED', severity: 4, firstSeenAt: START });
    expect(event.verdict.summaryEn).toContain('expired on 22 November 2026');
  });

  it('on the neighboring channel explains nothing', async () => {
    const station = await fixture.station();
    await fixture.license(aLicenseOn(FIRST + 8, LAST + 8));
    const event = only(await fixture.deliver(sweeps(station, 0, 12, 20)));
    expect(event.type).toBe('UNLICENSED');
    expect(event.verdict.licensesConsidered).toMatchObject([{ why: 'Assigned 141.275 MHz, 200 kHz away; at most 12.5 kHz would do.' }]);
  });
});

describe('of an emission that two stations hear', () => {
  it('is one event, in the prefecture of the one that hears it strongest', async () => {
    const [harbin, suihua] = [await fixture.station(), await fixture.station({ code: 'S01', prefecture: '231200', ...north(100) })];
    await fixture.deliver(sweeps(harbin, 0, 12, 15));
    expect(only(await fixture.events())).toMatchObject({ prefecture: '230100', stations: [{ code: 'H01' }] });
    const event = only(await fixture.deliver(sweeps(suihua, 0, 12, 25)));
    expect(event).toMatchObject({ prefecture: '231200', stations: [{ code: 'S01' }, { code: 'H01' }], version: 2 });
    expect(await fixture.historyOf(event)).toEqual([
      'opened null open',
      'prefecture open open (230100 → 231200)',
      'stations open open (H01 → H01, S01)',
    ]);
  });

  it('is two events where they lie more than 250 km apart', async () => {
    const [harbin, heihe] = [await fixture.station(), await fixture.station({ code: 'K01', prefecture: '231100', ...north(500) })];
    const events = await fixture.deliver([...sweeps(harbin, 0, 12, 20), ...sweeps(heihe, 0, 12, 20)]);
    expect(events.map(({ prefecture }) => prefecture).sort()).toEqual(['230100', '231100']);
  });

  it('is one also by bins that lie a little aside, whichever of them has looked last', async () => {
    const [fine, coarse] = [await fixture.station(), await fixture.station({ code: 'S01', prefecture: '231200', ...north(100) })];
    const byFine = (from: number, to: number): StoredSweep[] =>
      sweeps(fine, from, to, 20, { emitters: [{ firstBin: 44, lastBin: 44, snrDb: 25 }] });
    // Bin 13 of 80 kHz is centered on 141.04 MHz, 60 kHz below bin 44 of 25 kHz: they do not even touch.
    const byCoarse = (from: number, to: number): StoredSweep[] =>
      sweeps(coarse, from, to, 20, { emitters: [{ firstBin: 13, lastBin: 13, snrDb: 20 }] }).map((stored) => ({
        ...stored,
        sweep: { ...stored.sweep, stepHz: 80_000, rbwHz: 80_000 },
      }));
    expect(await fixture.deliver([...byFine(0, 12), ...byCoarse(0, 12)])).toMatchObject([{ stations: [{ code: 'H01' }, { code: 'S01' }] }]);
    expect(await fixture.deliver(byFine(12, 14))).toMatchObject([{ state: 'open', stations: [{ code: 'H01' }, { code: 'S01' }] }]);
    expect(await fixture.deliver(byCoarse(12, 14))).toMatchObject([{ state: 'open', stations: [{ code: 'H01' }, { code: 'S01' }] }]);
  });

  it('stays an event of the station that has been ended since', async () => {
    await fixture.deliver(sweeps(await fixture.station(), 0, 12, 20));
    const [station] = await fixture.stations.all();
    await fixture.db.database.transaction((tx) => fixture.stations.end(station?.id as number, station?.version as number, tx));
    await fixture.work();
    expect(shown(await fixture.events())).toEqual(['UNLICENSED open']);
  });
});
