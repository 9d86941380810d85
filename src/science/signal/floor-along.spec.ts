import { randomFrom, syntheticSweep } from '../../../test/builders/synthetic-spectrum';
import { floorAlong } from './floor-along';

const random = randomFrom(25);
const OPTIONS = { averages: 1000, detector: 'rms', trace: 'clearwrite', stepHz: 25_000 } as const;
const narrow = (): boolean => false;

describe('floorAlong', () => {
  it('is the straight line where the band is flat', () => {
    const { line, floorsDb } = floorAlong(syntheticSweep({ bins: 841, averages: 1000, noiseDb: -100 }, random), OPTIONS, narrow);
    floorsDb.forEach((floor) => expect(Math.abs(floor - line.floorDb)).toBeLessThan(0.1));
  });

  it('follows a piece that lies higher, and goes over to it without a step', () => {
    const levels = syntheticSweep({ bins: 800, averages: 1000, noiseDb: -100 }, random).map((level, i) => (i < 600 ? level : level + 700));
    const { floorsDb } = floorAlong(levels, OPTIONS, narrow);
    expect(floorsDb[100]).toBeCloseTo(-100, 0);
    expect(floorsDb[790]).toBeCloseTo(-93, 0);
    floorsDb.slice(1).forEach((floor, i) => expect(Math.abs(floor - (floorsDb[i] as number))).toBeLessThan(0.15));
  });

  it('does not take an emission as wide as a piece for the floor: certainly not 20 dB over it, nor where such emissions are at home', () => {
    const wide = (snrDb: number): Int16Array =>
      syntheticSweep({ bins: 800, averages: 1000, noiseDb: -100, emissions: [{ firstBin: 300, lastBin: 599, snrDb }] }, random);
    expect(floorAlong(wide(20), OPTIONS, narrow).floorsDb[450]).toBeCloseTo(-100, 0);
    expect(floorAlong(wide(9), OPTIONS, () => true).floorsDb[450]).toBeCloseTo(-100, 0);
  });

  it('keeps the line where bins are few or wide', () => {
    const levels = syntheticSweep({ bins: 60, averages: 1000, noiseDb: -100 }, random).map((level, i) => (i < 50 ? level : level + 300));
    const { line, floorsDb } = floorAlong(levels, OPTIONS, narrow);
    floorsDb.forEach((floor, i) => expect(floor).toBeCloseTo(line.floorDb + line.slopeDbPerBin * i, 9));
  });

  describe('of a sweep over 6 GHz by bins of 1 MHz', () => {
    const COARSE = { ...OPTIONS, stepHz: 1e6 } as const;
    /** A receiver of three ranges: its gain falls, and steps from one range to the next. */
    const responseDb = (bin: number): number => (bin < 2_150 ? 0 : bin < 2_720 ? 5 : -4) - bin / 700;
    const received = (emissions: readonly { firstBin: number; lastBin: number; snrDb: number }[]): Int16Array =>
      syntheticSweep({ bins: 5_980, averages: 1000, noiseDb: -60, emissions }, random).map((level, i) => level + 100 * responseDb(i));

    it('follows the receiver’s ranges', () => {
      const { floorsDb } = floorAlong(received([]), COARSE, narrow);
      for (const bin of [100, 1_000, 2_000, 2_450, 3_000, 5_900]) {
        expect(Math.abs((floorsDb[bin] as number) + 60 - responseDb(bin))).toBeLessThan(0.5);
      }
    });

    it('does not follow the carriers of mobile networks, though they fill a piece', () => {
      const networks = [1_785, 2_010].map((firstBin) => ({ firstBin, lastBin: firstBin + 59, snrDb: 12 }));
      const { floorsDb } = floorAlong(received(networks), COARSE, narrow);
      for (const bin of [1_815, 2_040]) expect(Math.abs((floorsDb[bin] as number) + 60 - responseDb(bin))).toBeLessThan(1);
    });
  });
});
