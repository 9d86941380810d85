import { rangedArrivals, timeDifferences } from './arrival';

const here = { lat: 46, lon: 126, timeS: 5, sigmaS: 1e-7 };
const there = { ...here, lat: 46.2 };

describe('arrivals', () => {
  it('are lengths from the earliest', () => {
    const ranged = rangedArrivals([{ ...here, timeS: 5.00001 }, there]);
    expect(ranged[0]?.range).toBeCloseTo(2997.92, 1);
    expect(ranged[1]?.range).toBe(0);
    expect(ranged[0]?.sigma).toBeCloseTo(29.979, 3);
  });

  it('are refused without a position, a time or a σ, and from a station that is there twice', () => {
    expect(() => rangedArrivals([{ ...here, lon: NaN }])).toThrow('arrivals: number 0 has no position');
    expect(() => rangedArrivals([here, { ...there, timeS: NaN }])).toThrow('arrivals: number 1 has no time');
    expect(() => rangedArrivals([{ ...here, sigmaS: 0 }])).toThrow(/^arrivals: number 0 needs a sigma/);
    expect(() => rangedArrivals([here, there, here])).toThrow('arrivals: number 2 is of the same station as number 0');
  });
});

describe('timeDifferences', () => {
  it('are nothing where stations are equally far', () => {
    const [first, second] = timeDifferences({ lat: 46, lon: 126 }, [
      { lat: 46, lon: 126.1 },
      { lat: 46, lon: 125.9 },
    ]);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0, 12);
    expect(() => timeDifferences({ lat: 46, lon: 126 }, [])).toThrow(/^stations:/);
  });
});
