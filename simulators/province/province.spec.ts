import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { isInArea, type GeoJsonArea } from '../../src/science/location/point-in-polygon';
import { packageRoot } from '../package-root';
import { loadScenario } from '../scenario/load-scenario';

interface Boundaries {
  readonly features: readonly { readonly properties: { readonly adcode: number }; readonly geometry: GeoJsonArea }[];
}

const { stations, licenses, emitters, environment } = loadScenario('province');
const file = path.join(packageRoot(), 'data', 'heilongjiang-prefectures.geo.json');
const { features } = JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
const areas = new Map(features.map(({ properties, geometry }) => [String(properties.adcode), geometry]));
const offenders = emitters.filter(({ expect: expected }) => expected !== undefined);
const servicesOf = (service: string): number => licenses.filter((license) => license.service === service).length;

describe('the simulated province', () => {
  it('has 13 fixed stations that find directions, one for each prefecture, and 17 sensors, each inside its prefecture', () => {
    const fixed = stations.filter(({ kind, df }) => kind === 'fixed' && df !== undefined);
    expect(new Set(fixed.map(({ prefecture }) => prefecture))).toEqual(new Set(areas.keys()));
    expect([fixed.length, stations.filter(({ kind }) => kind === 'sensor').length, stations.length]).toEqual([13, 17, 30]);
    const abroad = stations.filter((station) => !isInArea(areas.get(station.prefecture) as GeoJsonArea, station));
    expect(abroad.map(({ code }) => code)).toEqual([]);
  });

  it('has a register of at least 1,200 licenses of all kinds that say what they are, each transmitter inside its prefecture', () => {
    expect(licenses.length).toBeGreaterThanOrEqual(1_200);
    for (const service of ['broadcasting', 'land-mobile', 'aeronautical', 'maritime', 'rail', 'fixed'])
      expect(servicesOf(service)).toBeGreaterThan(50);
    expect(licenses.every(({ holder }) => (holder as string).includes('fictitious'))).toBe(true);
    const abroad = licenses.filter(({ prefecture, transmitters }) =>
      transmitters.some(
        (place) => !isInArea(areas.get(prefecture as string) as GeoJsonArea, place as unknown as { lat: number; lon: number }),
      ),
    );
    expect(abroad.map(({ number }) => number)).toEqual([]);
  });

  it('has a dozen offenders of different kinds, of which one is on the air from the beginning and others begin every few minutes', () => {
    expect(offenders.length).toBeGreaterThanOrEqual(11);
    expect(new Set(offenders.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    const beginnings = offenders.flatMap(({ on, repeatEvery = Infinity }) =>
      (on ?? []).flatMap(([from]) => Array.from({ length: 6 }, (_, i) => from + i * (repeatEvery === Infinity ? 0 : repeatEvery))),
    );
    const within = [...new Set(beginnings)].filter((t) => t < 3 * 3_600_000).sort((a, b) => a - b);
    expect(within[0]).toBe(0);
    expect(within.length).toBeGreaterThanOrEqual(20);
  });

  it('keeps the offenders off the channels of everybody else', () => {
    const lawful = emitters.filter((emitter) => emitter.expect === undefined);
    const clashes = offenders
      .filter(({ license }) => license === null)
      .flatMap(({ id, turns }) => turns.map(({ centerHz }) => ({ id, centerHz: centerHz as number })))
      .filter(({ centerHz }) => lawful.some((other) => Math.abs(other.centerHz - centerHz) < other.bandwidthHz / 2 + 5_000));
    expect(clashes).toEqual([]);
    expect(environment.shadowingSigmaDb).toBe(6);
  });
});
