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
});
