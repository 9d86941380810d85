import * as fc from 'fast-check';
import { placeAt } from '../../../test/builders/level-trials';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { TIME_DIFFERENCE_GEOMETRIES, timeDifferenceTrials } from '../../../test/builders/time-difference-trials';
import { timeDifferences, type Arrival } from './arrival';
import { geodesicBetween } from './distance';
import { dilutionOfPrecision } from './time-difference-estimate';
import { timeDifferenceFix } from './time-difference-fix';

type Place = readonly [number, number];
const SQUARE: readonly Place[] = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
];

function arrivalsFrom(place: Place, stationsKm: readonly Place[], errorsS: readonly number[] = []): Arrival[] {
  const stations = stationsKm.map(placeAt);
  return timeDifferences(placeAt(place), stations).map((delay, i) => ({
    ...(stations[i] as { lat: number; lon: number }),
    timeS: 1000 + delay + (errorsS[i] ?? 0),
    sigmaS: 1e-7,
  }));
}

describe('timeDifferenceFix', () => {
  it('finds a transmitter among its stations by exact times, whatever their zero is', () => {
    const inside = fc.double({ min: 2, max: 18, noNaN: true });
    fc.assert(
      fc.property(inside, inside, (east, north) => {
        const fix = timeDifferenceFix(arrivalsFrom([east, north], SQUARE));
        if (fix.kind === 'no-fix') throw new Error(fix.why);
        // A time near 1000 s is told to 0.1 ps; double precision leaves 0.03 m.
        expect(geodesicBetween(fix.place, placeAt([east, north])).distance).toBeLessThan(0.5);
      }),
      { numRuns: 10 },
    );
  });

  it('leaves out an arrival of five that is wrong, and none of four', () => {
    const five: readonly Place[] = [...SQUARE, [10, 25]];
    expect(timeDifferenceFix(arrivalsFrom([7, 12], five, [0, 0, 5e-6]))).toMatchObject({ kind: 'fix', rejected: [2] });
    expect(timeDifferenceFix(arrivalsFrom([7, 12], SQUARE, [0, 0, 5e-6]))).toMatchObject({
      kind: 'no-fix',
      why: expect.stringContaining('contradict') as string,
    });
  });

  it('has no fix for two stations, nor for places that fit alike', () => {
    expect(timeDifferenceFix(arrivalsFrom([7, 12], SQUARE.slice(0, 2))).kind).toBe('no-fix');
    expect(
      timeDifferenceFix(
        arrivalsFrom(
          [7, 12],
          [
            [0, 0],
            [10, 0],
            [22, 0],
            [35, 0],
          ],
        ),
      ),
    ).toMatchObject({ why: expect.stringContaining('two places') as string });
  });

  it.each(TIME_DIFFERENCE_GEOMETRIES)('is honest in 20 trials: $name', (geometry) => {
    const { reported, coverage } = timeDifferenceTrials(geometry, 20, randomFrom(3));
    if (geometry.demand === 'none') expect(reported).toBe(0);
    // Four standard errors of a share of 0.95.
    else if (reported > 0) expect(coverage).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / reported));
  });
});

describe('dilutionOfPrecision', () => {
  it('is large outside the stations and infinite where they all look alike', () => {
    const stations = SQUARE.map(placeAt);
    expect(dilutionOfPrecision(placeAt([60, 10]), stations)).toBeGreaterThan(50);
    expect(dilutionOfPrecision(placeAt([60, 0]), [placeAt([0, 0]), placeAt([10, 0]), placeAt([20, 0])])).toBeGreaterThan(1e4);
    expect(() => dilutionOfPrecision(placeAt([7, 12]), stations.slice(0, 2))).toThrow(/^stations:/);
  });
});
