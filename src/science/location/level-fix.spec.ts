import { LEVEL_GEOMETRIES, OUTSIDE_LEVEL_GEOMETRIES } from '../../../test/builders/level-geometries';
import { levelsOf, levelTrials, placeAt } from '../../../test/builders/level-trials';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { geodesicBetween } from './distance';
import { powerLawField } from './level-field';
import { levelFix } from './level-fix';

const field = powerLawField(3.5);
const exact = {
  name: '',
  sigmaDb: 3,
  transmitterKm: [17, 14],
  stationsKm: [
    [0, 0],
    [20, 3],
    [38, 0],
    [4, 30],
    [22, 38],
    [40, 34],
  ],
} as const;
/** A generator for which every error is 0: cos(2π·¼). */
const quiet = (): number => 0.25;

describe('levelFix', () => {
  it('finds place and power by exact levels', () => {
    const fix = levelFix(levelsOf(exact, quiet), field);
    if (fix.kind === 'no-fix') throw new Error(fix.why);
    expect(geodesicBetween(fix.place, placeAt(exact.transmitterKm)).distance).toBeLessThan(1);
    expect(fix.levelAt1KmDb).toBeCloseTo(60, 3);
    fix.residualsDb.forEach((residual) => expect(residual).toBeCloseTo(0, 3));
  });

  it('needs no particular zero of the decibels: the same gain too much at all stations is power', () => {
    const readings = levelsOf(exact, randomFrom(4));
    const raised = readings.map((reading) => ('levelDb' in reading ? { ...reading, levelDb: reading.levelDb + 23 } : reading));
    const [first, second] = [levelFix(readings, field), levelFix(raised, field)];
    if (first.kind === 'no-fix' || second.kind === 'no-fix') throw new Error('no fix');
    expect(geodesicBetween(first.place, second.place).distance).toBeLessThan(1);
    expect(second.levelAt1KmDb - first.levelAt1KmDb).toBeCloseTo(23, 3);
  });

  it('uses who does not hear: the place moves away from a deaf station', () => {
    const readings = levelsOf({ ...exact, sigmaDb: 6 }, quiet);
    const deaf = { ...placeAt([12, 12]), notAboveDb: 25, sigmaDb: 6 };
    const [without, withDeaf] = [levelFix(readings, field), levelFix([...readings, deaf], field)];
    if (without.kind === 'no-fix' || withDeaf.kind === 'no-fix') throw new Error('no fix');
    expect(geodesicBetween(withDeaf.place, deaf).distance).toBeGreaterThan(geodesicBetween(without.place, deaf).distance);
    expect(withDeaf.residualsDb.at(-1)).toBeNull();
  });

  it('does not count a station twice', () => {
    const readings = levelsOf(exact, randomFrom(9));
    const [once, twice] = [levelFix(readings, field), levelFix([...readings, ...readings], field)];
    if (once.kind === 'no-fix' || twice.kind === 'no-fix') throw new Error('no fix');
    expect(twice.ellipse.semiMajorM).toBeCloseTo(once.ellipse.semiMajorM, -1);
  });

  it.each([
    ['two levels', { ...exact, stationsKm: exact.stationsKm.slice(0, 2) }, 'three'],
    [
      'stations on one line',
      {
        ...exact,
        stationsKm: [
          [0, 0],
          [10, 10],
          [20, 20.5],
          [40, 40],
        ] as const,
      },
      'one line',
    ],
    ['a transmitter far outside', { ...exact, transmitterKm: [160, 60] as const }, 'outside'],
  ])('has no fix for %s', (_, geometry, why) => {
    expect(levelFix(levelsOf(geometry, quiet), field)).toMatchObject({ kind: 'no-fix', why: expect.stringContaining(why) as string });
  });

  it('names another place that would fit as well: three levels always fit two', () => {
    const fix = levelFix(
      levelsOf(
        {
          ...exact,
          transmitterKm: [14, 10],
          stationsKm: [
            [0, 0],
            [30, 0],
            [15, 26],
          ],
        },
        quiet,
      ),
      field,
    );
    expect(fix).toMatchObject({ kind: 'fix', confidence: 'low', alternative: { lat: expect.any(Number) as number } });
  });

  it.each(LEVEL_GEOMETRIES.slice(1, 4))('holds the transmitter in 20 trials: $name', (geometry) => {
    const { reported, inRegion, inEllipse } = levelTrials(geometry, 20, randomFrom(12));
    // Four standard errors of a share of 0.95 in so many trials.
    const least = 0.95 - 4 * Math.sqrt((0.95 * 0.05) / reported);
    expect(reported).toBeGreaterThan(10);
    expect(inRegion).toBeGreaterThan(least);
    expect(inEllipse).toBeGreaterThan(least);
  });

  it.each(OUTSIDE_LEVEL_GEOMETRIES.slice(0, 3))('holds in its region what errors put inside, in 60 trials: $name', (geometry) => {
    const { reported, inRegion } = levelTrials(geometry, 60, randomFrom(12));
    // Four standard errors of a share of 0.9, the least that is asked of levels.
    expect(reported).toBeGreaterThan(10);
    expect(inRegion).toBeGreaterThan(0.9 - 4 * Math.sqrt((0.9 * 0.1) / reported));
  });
});
