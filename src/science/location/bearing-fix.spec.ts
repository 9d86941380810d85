import * as fc from 'fast-check';
import { BEARING_GEOMETRIES, TRANSMITTER } from '../../../test/builders/bearing-geometries';
import { bearingTrials } from '../../../test/builders/bearing-trials';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import type { Bearing } from './bearing';
import { bearingFix } from './bearing-fix';
import { geodesicBetween } from './distance';
import type { BearingFix } from './fix';
import { movedBy } from './local-plane';

/** Bearings of the transmitter from stations so many km to its east and north, each off by some degrees. */
function bearingsFrom(stationsKm: readonly (readonly [number, number, number?])[], sigmaDeg = 1): Bearing[] {
  return stationsKm.map(([east, north, error = 0]) => {
    const station = movedBy(TRANSMITTER, 1000 * east, 1000 * north);
    return { ...station, bearingDeg: geodesicBetween(station, TRANSMITTER).azimuth + error, sigmaDeg };
  });
}

function requireFix(bearings: readonly Bearing[]): BearingFix {
  const fix = bearingFix(bearings);
  if (fix.kind === 'no-fix') throw new Error(fix.why);
  return fix;
}

const missedBy = (fix: BearingFix): number => geodesicBetween(fix.place, TRANSMITTER).distance;
const AROUND = [
  [-30, -20],
  [35, -10],
  [-5, 40],
  [20, 30],
  [-40, 25],
] as const;

describe('bearingFix', () => {
  it('finds a transmitter anywhere that exact bearings point to', () => {
    const angles = fc.double({ min: 0, max: 6.28, noNaN: true });
    const ranges = fc.double({ min: 5, max: 140, noNaN: true });
    fc.assert(
      fc.property(angles, fc.double({ min: 0.6, max: 2.5, noNaN: true }), ranges, ranges, (angle, apart, first, second) => {
        const bearings = bearingsFrom(
          [
            [first * Math.sin(angle), first * Math.cos(angle)],
            [second * Math.sin(angle + apart), second * Math.cos(angle + apart)],
          ],
          0.2,
        );
        fc.pre(Math.max(first, second) < 8 * Math.min(first, second));
        expect(missedBy(requireFix(bearings))).toBeLessThan(0.1);
      }),
    );
  });

  it('does not mind the order of the bearings nor whole turns', () => {
    const bearings = bearingsFrom([
      [-30, -20, 1],
      [35, -10, -0.5],
      [-5, 40, 0.3],
    ]);
    const turned = [...bearings].reverse().map((bearing) => ({ ...bearing, bearingDeg: bearing.bearingDeg - 360 }));
    const [first, second] = [requireFix(bearings), requireFix(turned)];
    expect(geodesicBetween(first.place, second.place).distance).toBeLessThan(0.01);
    expect([...second.residualsDeg].reverse()).toEqual(first.residualsDeg.map((residual) => expect.closeTo(residual, 6) as number));
  });

  it.each([0, 1, 2])('leaves out station %i of three that looks the wrong way, and keeps the place of the two others', (wrong) => {
    const fix = requireFix(bearingsFrom(AROUND.slice(0, 3).map(([east, north], i) => [east, north, i === wrong ? 180 : 0])));
    expect(fix.rejected).toEqual([wrong]);
    expect(missedBy(fix)).toBeLessThan(1);
    expect(Math.abs(fix.residualsDeg[wrong] as number)).toBeCloseTo(180, 3);
    expect(fix.confidence).toBe('low');
  });

  it('leaves out whichever bearing of five is far off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.double({ min: 25, max: 335, noNaN: true }), (wrong, error) => {
        const fix = bearingFix(bearingsFrom(AROUND.map(([east, north], i) => [east, north, i === wrong ? error : 0.2 * (i - 2)])));
        if (fix.kind === 'no-fix') return;
        expect(fix.rejected).toEqual([wrong]);
        expect(missedBy(fix)).toBeLessThan(fix.ellipse.semiMajorM);
      }),
      { numRuns: 25 },
    );
  });

  it('does not choose among three that contradict each other', () => {
    const fix = bearingFix(
      bearingsFrom([
        [-30, -20, 12],
        [35, -10],
        [-5, 40],
      ]),
    );
    expect(fix).toMatchObject({ kind: 'no-fix', why: expect.stringContaining('contradict') as string });
    expect(fix.rejected).toHaveLength(3);
  });

  it('does not choose between two pairs of four', () => {
    const elsewhere = movedBy(TRANSMITTER, -20_000, 18_000);
    const bearings = bearingsFrom([
      [-30, -20],
      [35, -10],
      [-5, 40],
      [20, 50],
    ]).map((bearing, i) => (i < 2 ? bearing : { ...bearing, bearingDeg: geodesicBetween(bearing, elsewhere).azimuth }));
    expect(bearingFix(bearings).kind).toBe('no-fix');
  });

  it.each([
    ['one station', [[-30, -20]], 'two stations'],
    [
      'a station that is there twice',
      [
        [-30, -20],
        [-30, -20],
      ],
      'two stations',
    ],
    [
      'two stations on one line',
      [
        [-30, -20],
        [-60, -40],
      ],
      'parallel',
    ],
    [
      'lines that cross at 10°',
      [
        [-3.5, -40],
        [3.5, -40],
      ],
      'cross',
    ],
    [
      'a place behind a station',
      [
        [-30, -20],
        [35, -10, 180],
      ],
      'behind',
    ],
    [
      'a place beyond 150 km',
      [
        [-150, -150],
        [150, -150],
      ],
      '212 km',
    ],
    [
      'a place within the uncertainty of a station',
      [
        [0, -1],
        [60, 0],
      ],
      'uncertain',
    ],
  ] as [string, [number, number, number?][], string][])('has no fix for %s', (_, stations, why) => {
    expect(bearingFix(bearingsFrom(stations))).toMatchObject({ kind: 'no-fix', why: expect.stringContaining(why) as string });
  });

  it('has no fix for parallel lines', () => {
    const bearings = bearingsFrom([
      [-30, -20],
      [35, -10],
    ]).map((bearing) => ({ ...bearing, bearingDeg: 10 }));
    expect(bearingFix(bearings).kind).toBe('no-fix');
  });

  it('rejects a station whose own bearings contradict each other', () => {
    const [first, second, third] = bearingsFrom([
      [-30, -20],
      [35, -10],
      [-5, 40],
    ]) as [Bearing, Bearing, Bearing];
    const fix = requireFix([first, { ...first, bearingDeg: first.bearingDeg + 90 }, second, third]);
    expect(fix.rejected).toEqual([0, 1]);
    expect(missedBy(fix)).toBeLessThan(1);
  });

  it('is confident of three stations or more within 1 km, and never of two', () => {
    expect(requireFix(bearingsFrom(AROUND, 0.5)).confidence).toBe('high');
    expect(requireFix(bearingsFrom(AROUND.slice(0, 3), 2)).confidence).toBe('medium');
    expect(requireFix(bearingsFrom(AROUND.slice(0, 2), 0.1)).confidence).toBe('low');
  });

  it('enlarges the ellipse where the geometry is poor, and leaves it where it is good', () => {
    expect(requireFix(bearingsFrom(AROUND, 2)).enlargedBy).toBe(1);
    expect(
      requireFix(
        bearingsFrom([
          [-6, -40],
          [6, -40],
        ]),
      ).enlargedBy,
    ).toBeGreaterThan(1.5);
  });

  describe.each(BEARING_GEOMETRIES)('in 60 trials: $name', (geometry) => {
    const trials = 60;
    const { reported, coverage, overBound } = bearingTrials(geometry, trials, randomFrom(11));

    // Four standard errors of a share of 0.95 in 60 trials are 11 %; of the root mean square 4/√(2·60) = 37 %.
    const checks = {
      good(): void {
        expect(reported).toBeGreaterThan(0.9 * trials);
        expect(Math.abs(coverage - 0.95)).toBeLessThan(0.11);
        expect(overBound).toBeLessThan(1.37);
      },
      poor(): void {
        if (reported >= 10) expect(coverage).toBeGreaterThanOrEqual(0.9 - 4 * Math.sqrt((0.9 * 0.1) / reported));
      },
      none(): void {
        expect(reported).toBe(0);
      },
    };
    it(`is as ${geometry.demand} as it should be`, checks[geometry.demand]);
  });
});
