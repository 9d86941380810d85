import * as fc from 'fast-check';
import { occupancyOfMatrix } from './occupancy-matrix';

const bits = fc.integer({ min: 0, max: 1 });
const matrices = fc
  .integer({ min: 1, max: 12 })
  .chain((bins) => fc.array(fc.array(bits, { minLength: bins, maxLength: bins }), { minLength: 1, maxLength: 20 }));

describe('occupancyOfMatrix', () => {
  it('counts a channel as occupied by any of its bins', () => {
    const visits = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ];
    const { band, channels, resource } = occupancyOfMatrix(visits, [
      { firstBin: 0, lastBin: 1 },
      { firstBin: 2, lastBin: 3 },
    ]);
    expect([band, ...channels, resource]).toEqual([2 / 12, 2 / 3, 0, 1 / 3]);
  });

  it('is the occupancy of the band where each bin is a channel', () => {
    fc.assert(
      fc.property(matrices, (visits) => {
        const bins = visits[0] as number[];
        const { band, resource } = occupancyOfMatrix(
          visits,
          bins.map((_, bin) => ({ firstBin: bin, lastBin: bin })),
        );
        expect(resource).toBeCloseTo(band, 12);
      }),
    );
  });

  it('is never less for a wider channel', () => {
    fc.assert(
      fc.property(matrices, (visits) => {
        const last = (visits[0] as number[]).length - 1;
        const { channels } = occupancyOfMatrix(visits, [
          { firstBin: 0, lastBin: 0 },
          { firstBin: 0, lastBin: last },
        ]);
        expect(channels[1]).toBeGreaterThanOrEqual(channels[0] as number);
      }),
    );
  });

  it('refuses what is no matrix, and channels outside it', () => {
    const channel = { firstBin: 0, lastBin: 0 };
    expect(() => occupancyOfMatrix([], [channel])).toThrow(/^visits:/);
    expect(() => occupancyOfMatrix([[]], [channel])).toThrow(/^visits:/);
    expect(() => occupancyOfMatrix([[0], [0, 1]], [channel])).toThrow(/^visits:/);
    expect(() => occupancyOfMatrix([[0]], [])).toThrow(/^channels:/);
    expect(() => occupancyOfMatrix([[0]], [{ firstBin: 0, lastBin: 1 }])).toThrow(/^channels:/);
  });
});
