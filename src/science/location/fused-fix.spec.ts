import { FUSED_GEOMETRIES, fusedTrials } from '../../../test/builders/fused-trials';
import { placeAt } from '../../../test/builders/level-trials';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { geodesicBetween } from './distance';
import { bearingEvidence, levelEvidence, priorEvidence, type Evidence } from './evidence';
import { fusedFix } from './fused-fix';
import { powerLawField } from './level-field';
import { stationLevels } from './level-reading';
import { stationBearings } from './station-bearing';

const transmitter = placeAt([14, 17]);

function bearingsFrom(stationsKm: readonly (readonly [number, number])[]): Evidence {
  const bearings = stationsKm
    .map(placeAt)
    .map((station) => ({ ...station, bearingDeg: geodesicBetween(station, transmitter).azimuth, sigmaDeg: 2 }));
  return bearingEvidence(stationBearings(bearings));
}

describe('fusedFix', () => {
  it('is where exact bearings cross, with their ellipse', () => {
    const fix = fusedFix(
      [
        bearingsFrom([
          [0, 0],
          [38, 0],
        ]),
      ],
      60_000,
    );
    if (fix.kind === 'no-fix') throw new Error(fix.why);
    expect(geodesicBetween(fix.place, transmitter).distance).toBeLessThan(5);
    expect(fix.methods).toEqual(['bearings']);
  });

  it('becomes more certain with everything that speaks', () => {
    const bearings = bearingsFrom([
      [0, 0],
      [38, 0],
    ]);
    const levels = [
      [0, 0],
      [38, 0],
      [4, 30],
      [22, 38],
      [12, 15],
    ].map(([e = 0, n = 0]) => ({
      ...placeAt([e, n]),
      levelDb: 60 - 35 * Math.log10(Math.hypot(e - 14, n - 17)),
      sigmaDb: 3,
    }));
    const [alone, both] = [
      fusedFix([bearings], 60_000),
      fusedFix([bearings, levelEvidence(stationLevels(levels), powerLawField(3.5))], 60_000),
    ];
    if (alone.kind === 'no-fix' || both.kind === 'no-fix') throw new Error('no fix');
    expect(both.region.areaM2).toBeLessThan(alone.region.areaM2);
    expect(both.methods).toEqual(['bearings', 'levels']);
  });

  it('heeds what is known before', () => {
    const isNorth = priorEvidence(({ lat }) => (lat > transmitter.lat ? 1 : 0));
    const fix = fusedFix(
      [
        bearingsFrom([
          [0, 0],
          [38, 0],
        ]),
        isNorth,
      ],
      60_000,
    );
    if (fix.kind === 'no-fix') throw new Error(fix.why);
    expect(fix.place.lat).toBeGreaterThanOrEqual(transmitter.lat - 1e-5);
    expect(fix.region.holds({ east: 0, north: -50 })).toBe(false);
  });

  it('has no fix where the place is not bounded', () => {
    expect(fusedFix([bearingsFrom([[0, 0]])], 60_000)).toMatchObject({ kind: 'no-fix', why: expect.stringContaining('bound') as string });
  });

  it('refuses to seek without stations, or nowhere', () => {
    expect(() => fusedFix([])).toThrow(/^evidence:/);
    expect(() => fusedFix([bearingsFrom([[0, 0]])], 0)).toThrow(/^reach:/);
  });

  it.each(FUSED_GEOMETRIES.slice(0, 1))('holds the transmitter in 15 trials: $name', (geometry) => {
    const { reported, inRegion, inEllipse } = fusedTrials(geometry, 15, randomFrom(8));
    // Four standard errors of a share of 0.95 in 15 trials are 23 %.
    expect(reported).toBeGreaterThan(12);
    expect(inRegion).toBeGreaterThan(0.72);
    expect(inEllipse).toBeGreaterThan(0.72);
  });
});
