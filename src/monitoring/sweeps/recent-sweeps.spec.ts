import type { StoredSweep } from './stored-sweep';
import { RecentSweeps } from './recent-sweeps.service';

const BINS = 4_000;

function aStoredSweep(seq: number, levels = new Int16Array(BINS).fill(seq % 10_000)): StoredSweep {
  return {
    ...{ stationId: 1, receivedAt: 0, flags: 0, floorDb: 0, floorSlopeDbPerBin: 0, thresholdDb: 8, sightings: new Uint32Array(0) },
    sweep: {
      ...{ boot: 'b', seq, startedAt: 0, durationMs: 1, startHz: 87e6, stepHz: 25e3, rbwHz: 25e3, averages: 16 },
      ...({ detector: 'rms', trace: 'clearwrite', unit: 'dBuV/m', overload: false } as const),
      levels,
    },
  };
}

it('hands a sweep over once, with levels of its own', () => {
  const recent = new RecentSweeps();
  const levels = new Int16Array(BINS).fill(1_234);
  recent.add([aStoredSweep(1, levels)]);
  levels.fill(0);
  const taken: number[] = [];
  expect(recent.take(1, 'b', 1, ({ sweep }) => taken.push(...sweep.levels))).toBe(true);
  expect(taken).toEqual(new Array(BINS).fill(1_234));
  expect(recent.has(1, 'b', 1)).toBe(false);
  expect(recent.take(1, 'b', 1, () => taken.push(0))).toBe(false);
});

it('lets the oldest go when there are too many, and says before that it is filling up', () => {
  const recent = new RecentSweeps();
  let added = 0;
  const addOne = (): void => recent.add([aStoredSweep(added++)]);
  while (recent.has(1, 'b', 0) || added === 0) {
    addOne();
    if (added === 7_000) expect(recent.isFillingUp).toBe(false);
  }
  expect(recent.isFillingUp).toBe(true);
  // 128 MiB over 8,000 bytes of levels and 1,024 of everything else.
  expect(added - 1).toBe(Math.floor((128 * 1024 * 1024) / 9_024));
  for (let seq = 1; seq < added; seq++) {
    expect(
      recent.take(1, 'b', seq, ({ sweep }) => expect([sweep.levels[0], sweep.levels.at(-1)]).toEqual([seq % 10_000, seq % 10_000])),
    ).toBe(true);
  }
  expect(recent.isFillingUp).toBe(false);
});
