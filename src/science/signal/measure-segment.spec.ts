import { measureSegment, type SpectrumSegment } from './measure-segment';

function measure(
  meanDb: number[],
  run: [number, number],
  more: { stepHz?: number; rbwHz?: number; neighbors?: Parameters<typeof measureSegment>[1] } = {},
): SpectrumSegment {
  const { stepHz = 10_000, rbwHz = stepHz, neighbors = {} } = more;
  const spectrum = { startHz: 100e6, stepHz, rbwHz, meanDb: Float64Array.from(meanDb), averages: 1000 };
  return measureSegment({ firstBin: run[0], lastBin: run[1] }, neighbors, spectrum, new Float64Array(meanDb.length));
}

describe('measureSegment', () => {
  it('takes the noise away: 6 dB over the noise in one bin are 4.74 dB', () => {
    expect(measure([0, 0, 6, 0, 0], [2, 2]).levelDb).toBeCloseTo(10 * Math.log10(10 ** 0.6 - 1), 9);
  });

  it('looks half a width further on both sides, but not past the middle to a neighbor', () => {
    const alone = measure([0, 3, 30, 30, 3, 0], [2, 3]);
    const crowded = measure([0, 3, 30, 30, 3, 0], [2, 3], { neighbors: { after: { firstBin: 5, lastBin: 5 } } });
    expect(10 ** (alone.levelDb / 10) - 10 ** (crowded.levelDb / 10)).toBeCloseTo(10 ** 0.3 - 1, 6);
  });

  it('does not multiply a carrier by bins that lie further apart than the receiver is wide', () => {
    const carrier = measure([0, 0, 30, 0, 0], [2, 2], { stepHz: 25_000, rbwHz: 9000 });
    expect(carrier.levelDb).toBeCloseTo(10 * Math.log10(999), 6);
    const wide = measure([0, 30, 30, 30, 0], [1, 3], { stepHz: 25_000, rbwHz: 9000 });
    expect(wide.levelDb).toBeCloseTo(10 * Math.log10((3 * 999 * 25) / 9), 6);
  });

  it('takes the valley for the edge where a neighbor hides the point 20 dB down', () => {
    const hidden = measure([0, 0, 40, 40, 28, 40], [2, 4], { neighbors: { after: { firstBin: 5, lastBin: 5 } } });
    // 40 dB falls to 0 between bins 1 and 2: 20 dB down at 1.5; the valley is bin 4.
    expect((hidden.width20Hz as number) / 10_000).toBeCloseTo(2.5, 6);
  });

  it('is not misled by dead bins', () => {
    const segment = measureSegment(
      { firstBin: 2, lastBin: 2 },
      {},
      { startHz: 1e6, stepHz: 1000, rbwHz: 1000, meanDb: Float64Array.from([0, -Infinity, 2.5, -Infinity, 0]), averages: 10 },
      new Float64Array(5),
    );
    expect(segment.levelDb).toBeCloseTo(10 * Math.log10(10 ** 0.25 - 1), 9);
    expect(segment.centerHz).toBe(1_002_000);
  });
});
