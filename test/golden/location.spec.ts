import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geodesicBetween, type GeoPoint } from '../../src/science/location/distance';
import { rangedArrivals, timeDifferences } from '../../src/science/location/arrival';
import { chiSquareLimit, estimateOf } from '../../src/science/location/bearing-consensus';
import { bearingFix } from '../../src/science/location/bearing-fix';
import { circularErrorProbable, errorEllipse } from '../../src/science/location/error-ellipse';
import type { BearingFix } from '../../src/science/location/fix';
import { powerLawField } from '../../src/science/location/level-field';
import { levelFix, type LevelFix } from '../../src/science/location/level-fix';
import { isInArea, type GeoJsonArea } from '../../src/science/location/point-in-polygon';
import { stansfieldEstimate, type PlaneEstimate } from '../../src/science/location/stansfield';
import { stationBearings } from '../../src/science/location/station-bearing';
import { timeDifferenceBound } from '../../src/science/location/time-difference-bound';
import { dilutionOfPrecision, timeDifferenceEstimate, type TimeDifferenceEstimate } from '../../src/science/location/time-difference-estimate';
import { circularMean } from '../../src/science/statistics/circular-mean';
import { principalAxes } from '../../src/science/statistics/principal-axes';
import { bearingsOf, inPlane, placeOf, placesOf, planeBearingsOf, realBearingsOf } from './network-input';
import { checkVectors, type Input } from './vectors';

interface Boundaries {
  readonly features: readonly { readonly properties: { readonly adcode: number | string }; readonly geometry: GeoJsonArea }[];
}

const boundaries = JSON.parse(readFileSync(join(__dirname, '../../data/heilongjiang-prefectures.geo.json'), 'utf8')) as Boundaries;

function pointOf(input: Input, name: string): GeoPoint {
  const [lat, lon] = input.numbers(name) as [number, number];
  return { lat, lon };
}

function fixOf(bearings: ReturnType<typeof bearingsOf>): BearingFix {
  const fix = bearingFix(bearings);
  if (fix.kind === 'no-fix') throw new Error(fix.why);
  return fix;
}

function stansfieldOf(input: Input): PlaneEstimate {
  const estimate = stansfieldEstimate(planeBearingsOf(input));
  if (!estimate) throw new Error('The lines are parallel.');
  return estimate;
}

/** Σ (residual/σ)² of the bearings at a place of the plane. */
function chiSquareAt({ east, north }: PlaneEstimate, input: Input): number {
  return planeBearingsOf(input).reduce((sum, from) => {
    const off = from.bearing - Math.atan2(east - from.east, north - from.north);
    return sum + (Math.atan2(Math.sin(off), Math.cos(off)) / from.sigma) ** 2;
  }, 0);
}

function timesOf(input: Input): TimeDifferenceEstimate {
  const [stations, place] = [placesOf(input, 'stations'), placeOf(input, 'at')];
  const delays = timeDifferences(place, stations);
  const sigmaS = input.number('sigma') / 299_792_458;
  const arrivals = rangedArrivals(stations.map((station, i) => ({ ...station, timeS: delays[i] as number, sigmaS })));
  const estimate = timeDifferenceEstimate(arrivals, place);
  if (!estimate) throw new Error('The search runs away.');
  return estimate;
}

function levelsOf(input: Input): LevelFix {
  const levels = input.numbers('levels');
  const readings = placesOf(input, 'stations').map((station, i) => ({ ...station, levelDb: levels[i] as number, sigmaDb: input.number('sigma') }));
  const fix = levelFix(readings, powerLawField(input.number('exponent')));
  if (fix.kind === 'no-fix') throw new Error(fix.why);
  return fix;
}

checkVectors('location.csv', {
  'distance-km': (input) => geodesicBetween(pointOf(input, 'from'), pointOf(input, 'to')).distance / 1000,
  azimuth: (input) => geodesicBetween(pointOf(input, 'from'), pointOf(input, 'to')).azimuth,
  prefecture: (input) =>
    boundaries.features
      .filter(({ geometry }) => isInArea(geometry, pointOf(input, 'at')))
      .map(({ properties }) => String(properties.adcode))
      .join(' '),
  'fix-east-km': (input) => inPlane(fixOf(bearingsOf(input)).place).east / 1000,
  'fix-north-km': (input) => inPlane(fixOf(bearingsOf(input)).place).north / 1000,
  'fix-variance-km2': (input) => fixOf(bearingsOf(input)).covariance.ee / 1e6,
  'fix-major-km': (input) => fixOf(bearingsOf(input)).ellipse.semiMajorM / 1000,
  'fix-minor-km': (input) => fixOf(bearingsOf(input)).ellipse.semiMinorM / 1000,
  'fix-azimuth': (input) => fixOf(bearingsOf(input)).ellipse.orientationDeg,
  'fix-cep-km': (input) => circularErrorProbable(fixOf(bearingsOf(input)).covariance) / 1000,
  'fix-chi-square': (input) => fixOf(bearingsOf(input)).chiSquare,
  fix: (input) => (bearingFix(bearingsOf(input)).kind === 'fix' ? 'one' : 'none'),
  'all-chi-square': (input) => estimateOf(stationBearings(bearingsOf(input)))?.chiSquare ?? NaN,
  'chi-square-limit': (input) => chiSquareLimit(input.number('stations')),
  'stansfield-east-km': (input) => stansfieldOf(input).east / 1000,
  'stansfield-north-km': (input) => stansfieldOf(input).north / 1000,
  'stansfield-chi-square': (input) => chiSquareAt(stansfieldOf(input), input),
  'fix-lat': (input) => fixOf(realBearingsOf(input)).place.lat,
  'fix-lon': (input) => fixOf(realBearingsOf(input)).place.lon,
  'circular-mean': (input) => circularMean(input.numbers('angles')).mean,
  resultant: (input) => circularMean(input.numbers('angles')).resultantLength,
  'delay-us': (input) => (timeDifferences(placeOf(input, 'at'), placesOf(input, 'stations'))[input.number('second') - 1] ?? NaN) * 1e6,
  dilution: (input) => dilutionOfPrecision(placeOf(input, 'at'), placesOf(input, 'stations')),
  'times-major-m': (input) => errorEllipse(timesOf(input).covariance).semiMajorM,
  'times-minor-m': (input) => errorEllipse(timesOf(input).covariance).semiMinorM,
  'times-cep-m': (input) => circularErrorProbable(timesOf(input).covariance),
  'bound-ns': (input) =>
    timeDifferenceBound({
      bandwidthHz: input.number('bandwidth'),
      durationS: input.number('duration'),
      snrDb: [input.number('snr'), input.number('snr')],
    }) * 1e9,
  level: (input) => {
    const { distance } = geodesicBetween(placeOf(input, 'stations'), placeOf(input, 'at'));
    return input.number('level') + powerLawField(input.number('exponent'))(distance);
  },
  'levels-east-km': (input) => inPlane(levelsOf(input).place).east / 1000,
  'levels-north-km': (input) => inPlane(levelsOf(input).place).north / 1000,
  'levels-power': (input) => levelsOf(input).levelAt1KmDb,
  'levels-sigma-east-km': (input) => Math.sqrt(levelsOf(input).covariance.ee) / 1000,
  'levels-sigma-north-km': (input) => Math.sqrt(levelsOf(input).covariance.nn) / 1000,
  'levels-axis-major-km': (input) => Math.sqrt(principalAxes(levelsOf(input).covariance).major) / 1000,
  'levels-axis-minor-km': (input) => Math.sqrt(principalAxes(levelsOf(input).covariance).minor) / 1000,
});
