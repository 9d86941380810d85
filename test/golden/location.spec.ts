import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geodesicBetween, type GeoPoint } from '../../src/science/location/distance';
import { isInArea, type GeoJsonArea } from '../../src/science/location/point-in-polygon';
import { checkVectors, type Input } from './vectors';

interface Boundaries {
  readonly features: readonly { readonly properties: { readonly adcode: number | string }; readonly geometry: GeoJsonArea }[];
}

const boundaries = JSON.parse(readFileSync(join(__dirname, '../../data/heilongjiang-prefectures.geo.json'), 'utf8')) as Boundaries;

function pointOf(input: Input, name: string): GeoPoint {
  const [lat, lon] = input.numbers(name) as [number, number];
  return { lat, lon };
}

checkVectors('location.csv', {
  'distance-km': (input) => geodesicBetween(pointOf(input, 'from'), pointOf(input, 'to')).distance / 1000,
  azimuth: (input) => geodesicBetween(pointOf(input, 'from'), pointOf(input, 'to')).azimuth,
  prefecture: (input) =>
    boundaries.features
      .filter(({ geometry }) => isInArea(geometry, pointOf(input, 'at')))
      .map(({ properties }) => String(properties.adcode))
      .join(' '),
});
