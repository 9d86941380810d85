import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { GeoPoint } from '../../src/science/location/distance';
import { isInArea, type GeoJsonArea } from '../../src/science/location/point-in-polygon';
import { packageRoot } from '../package-root';

interface Boundaries {
  readonly features: readonly { readonly id: string; readonly geometry: GeoJsonArea }[];
}

let areas: ReadonlyMap<string, GeoJsonArea> | undefined;

/** Codes of the prefectures that there are. */
export function prefectureCodes(): string[] {
  return [...boundaries().keys()];
}

/** Code of the prefecture in which a point lies, by the shipped boundaries; null outside all of them. */
export function prefectureAt(point: GeoPoint): string | null {
  for (const [code, area] of boundaries()) if (isInArea(area, point)) return code;
  return null;
}

function boundaries(): ReadonlyMap<string, GeoJsonArea> {
  if (areas) return areas;
  const file = path.join(packageRoot(), 'data', 'heilongjiang-prefectures.geo.json');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
  areas = new Map(features.map(({ id, geometry }) => [String(id), geometry]));
  return areas;
}
