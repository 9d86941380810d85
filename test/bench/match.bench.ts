import { performance } from 'node:perf_hooks';
import { approximateDistance } from '../../src/science/location/distance';
import { rangeAround, type FrequencyRange } from '../../src/shared/frequency-range';
import { isAssignedIn, transmittersOf } from '../../src/spectrum/licenses/assigned-bands';
import type { LicenseHistory, Transmitter } from '../../src/spectrum/licenses/license';
import { LicenseIndex } from '../../src/spectrum/licenses/license-index';
import { registerOfLicenses } from '../builders/register-of-licenses';
import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';

const LICENSES = 100_000;
const ROUNDS = 7;
const EMISSIONS = 5_000;
/** So many are also looked up the naive way, which goes through the whole register each time. */
const NAIVE_EMISSIONS = 10;
const HARBIN = { lat: 45.75, lon: 126.65 };
const REACH_M = 150_000;

type Lookup = (range: FrequencyRange) => readonly LicenseHistory[];

/** The index over 100,000 licenses: how long it takes to build, to look up and to change, against going through all of them. */
export function run(report: Report): Promise<void> {
  const histories = registerOfLicenses(LICENSES);
  const ranges = emissionsOf(histories);
  const index = new LicenseIndex(histories);
  const near: Lookup = (range) => index.near(range);
  const nearStation: Lookup = (range) => index.nearStation(range, HARBIN, REACH_M);
  const naive: Lookup = (range) => histories.filter((history) => explains(history, range));
  for (const range of ranges.slice(0, NAIVE_EMISSIONS)) {
    requireEqual(near(range), naive(range));
    requireEqual(
      nearStation(range),
      naive(range).filter((history) => explains(history, range, isNear)),
    );
  }

  report(
    figureOf(
      'match.build',
      'ms',
      inTurns(() => timed(() => new LicenseIndex(histories))),
    ),
  );
  const lookups = inTurns(() => lookUp(near, ranges));
  const naiveLookups = inTurns(() => lookUp(naive, ranges.slice(0, NAIVE_EMISSIONS)));
  report(figureOf('match.lookup', 'µs', lookups));
  report(
    figureOf(
      'match.lookup-near-station',
      'µs',
      inTurns(() => lookUp(nearStation, ranges)),
    ),
  );
  report(figureOf('match.lookup-naive', 'µs', naiveLookups));
  report(
    figureOf(
      'match.naive-to-lookup',
      'ratio',
      lookups.map((time, i) => (naiveLookups[i] as number) / time),
    ),
  );
  report(
    figureOf(
      'match.found',
      'licenses',
      ranges.map((range) => near(range).length),
    ),
  );
  report(
    figureOf(
      'match.found-near-station',
      'licenses',
      ranges.map((range) => nearStation(range).length),
    ),
  );
  report(
    figureOf(
      'match.replace',
      'µs',
      inTurns(() => replaceAll(index, histories.slice(0, EMISSIONS))),
    ),
  );
  return Promise.resolve();
}

/** Emissions as they are measured: where a license is, a little off and a little wider. */
function emissionsOf(histories: readonly LicenseHistory[]): FrequencyRange[] {
  const random = randomFrom(2);
  return Array.from({ length: EMISSIONS }, () => {
    const history = histories[Math.floor(random() * histories.length)] as LicenseHistory;
    const { centerHz, bandwidthHz } = transmittersOf(history)[0] as Transmitter;
    return rangeAround(centerHz + (random() - 0.5) * 2000, bandwidthHz * (0.8 + 0.4 * random()));
  });
}

/** Median over the emissions: µs for one lookup. */
function lookUp(lookup: Lookup, ranges: readonly FrequencyRange[]): number {
  const times = ranges.map((range) => timed(() => lookup(range)) * 1000);
  return figureOf('', '', times).value;
}

function replaceAll(index: LicenseIndex, histories: readonly LicenseHistory[]): number {
  return (timed(() => histories.forEach((history) => index.replace(history))) * 1000) / histories.length;
}

function inTurns(measure: () => number): number[] {
  return Array.from({ length: ROUNDS }, measure);
}

/** Milliseconds. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function explains(history: LicenseHistory, range: FrequencyRange, where: (transmitter: Transmitter) => boolean = () => true): boolean {
  return transmittersOf(history).some((transmitter) => isAssignedIn(transmitter, range) && where(transmitter));
}

function isNear(transmitter: Transmitter): boolean {
  return approximateDistance(transmitter, HARBIN) <= REACH_M + (transmitter.radiusKm ?? 0) * 1000;
}

function requireEqual(found: readonly LicenseHistory[], expected: readonly LicenseHistory[]): void {
  const ids = (histories: readonly LicenseHistory[]): string =>
    histories
      .map(({ licenseId }) => licenseId)
      .sort()
      .join(' ');
  if (ids(found) !== ids(expected)) throw new Error(`The index finds otherwise: ${ids(found)} against ${ids(expected)}`);
}
