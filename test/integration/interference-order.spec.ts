import * as fc from 'fast-check';
import type { InterferenceEvent } from '../../src/interference/events/interference-event';
import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { MINUTE_MS } from '../../src/shared/time';
import { north } from '../builders/a-station';
import type { Emitter } from '../builders/band-of-sweeps';
import { aLicenseOn, fieldSweeps, InterferenceFixture, START } from './interference-fixture';

const [EVERY_MS, COUNT] = [15_000, 220];
const minute = (at: number): number => (at - START) / MINUTE_MS;
const BROADCAST = { firstBin: 20, lastBin: 26 };
const ON_AND_OFF = { firstBin: 40, lastBin: 41, isOn: (at: number) => minute(at) < 12 || minute(at) >= 40 };
const LICENSED_LATER = { firstBin: 60, lastBin: 66 };
/** Seldom heard at all, and hardly ever 8 dB above the noise. */
const WEAK = { firstBin: 80, lastBin: 84 };
const FLASHES = { firstBin: 95, lastBin: 98, isOn: (at: number) => Math.floor(at / EVERY_MS) % 5 === 0 };
const OUT_OF_HOURS = { firstBin: 105, lastBin: 110, isOn: (at: number) => minute(at) >= 3 && minute(at) < 10 };

let fixture: InterferenceFixture;

beforeAll(async () => {
  fixture = await InterferenceFixture.start();
});

afterAll(() => fixture.stop());

/** Two stations, 100 km apart, of which the second hears most of it worse and one thing better. */
async function register(): Promise<StoredSweep[]> {
  await fixture.reset();
  const harbin = await fixture.station();
  const suihua = await fixture.station({ code: 'S01', prefecture: '231200', ...north(100) });
  const sweepsOf = (stationId: number, boot: string, emitters: Emitter[]): StoredSweep[] =>
    fieldSweeps(stationId, {
      start: START + stationId * 1_000,
      everyMs: EVERY_MS,
      count: COUNT,
      bins: 120,
      boot,
      seed: stationId,
      emitters,
    });
  return [
    ...sweepsOf(harbin, 'harbin', [
      { ...BROADCAST, snrDb: 20 },
      { ...ON_AND_OFF, snrDb: 10 },
      { ...LICENSED_LATER, snrDb: 22 },
      { ...WEAK, snrDb: 5 },
      { ...FLASHES, snrDb: 20 },
      { ...OUT_OF_HOURS, snrDb: 20 },
    ]),
    ...sweepsOf(suihua, 'suihua', [
      { ...BROADCAST, snrDb: 14 },
      { ...ON_AND_OFF, snrDb: 18 },
      { ...WEAK, snrDb: 6 },
    ]),
  ];
}

/** A batch is committed and judged; with some a license is registered, a sweep is marked again, or memory is lost before. */
interface Delivery {
  readonly batches: readonly (readonly StoredSweep[])[];
  readonly again: ReadonlyMap<number, readonly StoredSweep[]>;
  readonly forgotBefore: ReadonlySet<number>;
  readonly licensedBefore: number;
}

async function judge({ batches, again, forgotBefore, licensedBefore }: Delivery): Promise<InterferenceEvent[]> {
  const hours = [{ days: 'Mo-Su', from: '08:00', to: '12:00' }];
  await fixture.license(aLicenseOn(OUT_OF_HOURS.firstBin, OUT_OF_HOURS.lastBin, { number: 'HL-1', hours }));
  for (const [i, batch] of batches.entries()) {
    if (i === licensedBefore) {
      const license = aLicenseOn(LICENSED_LATER.firstBin, LICENSED_LATER.lastBin, { number: 'HL-2' });
      await fixture.license(license, START + 25 * MINUTE_MS);
    }
    if (forgotBefore.has(i)) fixture.forget();
    await fixture.store(batch);
    await fixture.mark(again.get(i) ?? []);
    await fixture.work();
  }
  return (await fixture.events()).filter(({ resolution }) => resolution !== 'withdrawn');
}

/** What must be the same whatever the order (docs/architecture.md), and what became of it. */
function said(events: readonly InterferenceEvent[]): unknown[] {
  const told = events.map(
    ({ type, prefecture, centerHz, firstSeenAt, lastSeenAt, openedAt, severity, stations, verdict, state, resolution }) => ({
      type,
      prefecture,
      centerHz: Math.round(centerHz),
      times: [firstSeenAt, openedAt, lastSeenAt].map((at) => (at - START) / 1_000),
      severity,
      stations,
      criteria: verdict.criteria,
      state,
      resolution,
    }),
  );
  return told.sort((a, b) => a.centerHz - b.centerHz);
}

it('comes to the same events whatever the order, the batches and the repeats, and whatever memory has lost', async () => {
  const all = await register();
  const inOrder = all.toSorted((a, b) => a.sweep.startedAt - b.sweep.startedAt);
  const batches = Array.from({ length: 11 }, (_, i) => inOrder.slice(40 * i, 40 * (i + 1)));
  const expected = said(await judge({ batches, again: new Map(), forgotBefore: new Set(), licensedBefore: 0 }));
  const codes = (event: unknown): string[] => (event as InterferenceEvent).stations.map(({ code }) => code);
  expect(expected.map(codes)).toEqual([['H01', 'S01'], ['S01', 'H01'], ['H01'], ['S01', 'H01'], ['H01']]);
  expect(expected).toMatchObject([
    { type: 'UNLICENSED', prefecture: '230100', state: 'open' },
    { type: 'UNLICENSED', prefecture: '231200', state: 'open' },
    { type: 'UNLICENSED', prefecture: '230100', state: 'resolved', resolution: 'license' },
    { type: 'UNLICENSED', prefecture: '231200', state: 'open' },
    { type: 'OUT_OF_HOURS', prefecture: '230100', state: 'resolved', resolution: 'quiet' },
  ]);

  const order = fc.shuffledSubarray([...all.keys()], { minLength: all.length });
  const sizes = fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 4, maxLength: 10 });
  const some = fc.array(fc.nat({ max: 12 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      order,
      sizes,
      some,
      some,
      fc.nat({ max: 4 }),
      fc.boolean(),
      async (indices, lengths, repeats, forgot, licensedBefore, isInOrder) => {
        const sweeps = await register();
        const sequence = (isInOrder ? indices.toSorted((a, b) => a - b) : indices).map((i) => sweeps[i] as StoredSweep);
        const cut: StoredSweep[][] = [];
        for (let at = 0; at < sequence.length;) {
          const length = lengths[cut.length % lengths.length] as number;
          cut.push(sequence.slice(at, at + length));
          at += length;
        }
        const again = new Map(repeats.map((i) => [i + 1, cut[i] ?? []]));
        expect(said(await judge({ batches: cut, again, forgotBefore: new Set(forgot), licensedBefore }))).toEqual(expected);
      },
    ),
    { seed: 20_261_123, numRuns: 6 },
  );
});
