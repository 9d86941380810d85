import { placeAt } from '../../../test/builders/level-trials';
import { rangedArrivals, timeDifferences } from './arrival';
import { geodesicBetween } from './distance';
import { bearingEvidence, levelEvidence, priorEvidence, timeDifferenceEvidence, type Evidence } from './evidence';
import { powerLawField } from './level-field';
import { stationLevels } from './level-reading';
import { planeAround } from './local-plane';
import { stationBearings } from './station-bearing';

const transmitter = placeAt([14, 17]);
const stations = [placeAt([0, 0]), placeAt([38, 0]), placeAt([4, 30])];
const here = { east: 0, north: 0 };
const aside = { east: 600, north: -800 };

function misfitAt(evidence: Evidence, place: { east: number; north: number }): number {
  return evidence.misfitIn(planeAround(transmitter))(place);
}

describe('evidence', () => {
  const bearings = bearingEvidence(
    stationBearings(stations.map((station) => ({ ...station, bearingDeg: geodesicBetween(station, transmitter).azimuth }))),
  );
  const times = timeDifferences(transmitter, stations);
  const arrivals = timeDifferenceEvidence(
    rangedArrivals(stations.map((station, i) => ({ ...station, timeS: times[i] as number, sigmaS: 1e-7 }))),
  );
  const levels = levelEvidence(
    stationLevels(stations.map((station) => ({ ...station, levelDb: -35 * Math.log10(geodesicBetween(station, transmitter).distance) }))),
    powerLawField(3.5),
  );

  it.each([
    ['bearings', bearings],
    ['arrivals', arrivals],
    ['levels', levels],
  ])('of exact %s has nothing against the true place, and something against others', (_, evidence) => {
    expect(misfitAt(evidence, here)).toBeLessThan(1e-3);
    expect(misfitAt(evidence, aside)).toBeGreaterThan(misfitAt(evidence, here));
  });

  it('of arrivals weighs the differences by their errors: 1 km aside of σ = 30 m', () => {
    const distances = (place: { east: number; north: number }): number[] =>
      stations.map((station) => {
        const { east, north } = planeAround(transmitter).toPlane(station);
        return Math.hypot(place.east - east, place.north - north);
      });
    const off = distances(here).map((distance, i) => distance - (distances(aside)[i] as number));
    const mean = off.reduce((sum, each) => sum + each, 0) / 3;
    const expected = off.reduce((sum, each) => sum + ((each - mean) / 29.979) ** 2, 0);
    expect(misfitAt(arrivals, aside) / expected).toBeCloseTo(1, 2);
  });

  it('from before is −2·ln of the density, and excludes where nothing can stand', () => {
    const prior = priorEvidence(({ lat }) => (lat > transmitter.lat ? Math.E : 0));
    expect(misfitAt(prior, { east: 0, north: 100 })).toBeCloseTo(-2, 12);
    expect(misfitAt(prior, { east: 0, north: -100 })).toBe(Infinity);
  });
});
