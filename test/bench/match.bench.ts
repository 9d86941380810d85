import { performance } from 'node:perf_hooks';
import { approximateDistance } from '../../src/science/location/distance';
import { rangeAround, type FrequencyRange } from '../../src/shared/frequency-range';
import { isAssignedIn, transmittersOf } from '../../src/spectrum/licenses/assigned-bands';
import type { LicenseHistory, Transmitter } from '../../src/spectrum/licenses/license';
import { LicenseIndex } from '../../src/spectrum/licenses/license-index';
import { registerOfLicenses } from '../builders/register-of-licenses';
import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';

const LICENSES = 1_000_000;
const QUICK_LICENSES = 20_000;
const ROUNDS = 7;
const BUILDS = 3;
const WARM_UP = 5;
const EMISSIONS = 5_000;
/** So many are also looked up the naive way, which goes through the whole register each time. */
const NAIVE_EMISSIONS = 5;
const HARBIN = { lat: 45.75, lon: 126.65 };
const REACH_M = 150_000;
/** What is farther cannot be heard, ducting or not: the judge asks this far. */
const FARTHEST_M = 600_000;

type Lookup = (range: FrequencyRange) => readonly LicenseHistory[];

/**
 * The index over a million licenses: how long it takes to build, to look up and to change, against going through all of them.
 *
 * A station hears the same emissions minute after minute, each time a little off and a little wider; `match.lookup` is the median of one look-up after five
 * such minutes, `match.lookup-first` in the first one, when nothing is in memory of what reaches the station.
 */
export function run(report: Report, quick: boolean): Promise<void> {
  const histories = shuffled(registerOfLicenses(quick ? QUICK_LICENSES : LICENSES));
  const emissions = emissionsOf(histories);
  const jitter = randomFrom(4);
  const minute = (): FrequencyRange[] => emissions.map((transmitter) => heardOf(transmitter, jitter));
  const ranges = minute();
  report(
    figureOf(
      'match.build',
      'ms',
      inTurns(() => timed(() => new LicenseIndex(histories)), BUILDS),
    ),
  );
  const index = new LicenseIndex(histories);
  const anywhere: Lookup = (range) => index.near(range);
  const nearStation: Lookup = (range) => index.nearStation(range, HARBIN, REACH_M);
  const within600Km: Lookup = (range) => index.nearStation(range, HARBIN, FARTHEST_M);
  const naive: Lookup = (range) => histories.filter((history) => explains(history, range, isNear));
  for (const range of ranges.slice(0, NAIVE_EMISSIONS)) {
    requireEqual(nearStation(range), naive(range));
    requireEqual(
      anywhere(range),
      histories.filter((history) => explains(history, range)),
    );
  }

  report(figureOf('match.lookup-first', 'µs', timesOf(nearStation, ranges)));
  for (let i = 0; i < WARM_UP; i++) lookUp(nearStation, minute());
  const lookups = inTurns(() => lookUp(nearStation, minute()));
  report(figureOf('match.lookup', 'µs', lookups));
  for (let i = 0; i < WARM_UP; i++) lookUp(within600Km, minute());
  report(
    figureOf(
      'match.lookup-within-600-km',
      'µs',
      inTurns(() => lookUp(within600Km, minute())),
    ),
  );
  for (let i = 0; i < WARM_UP; i++) lookUp(anywhere, minute());
  report(
    figureOf(
      'match.lookup-anywhere',
      'µs',
      inTurns(() => lookUp(anywhere, minute())),
    ),
  );
  const naiveLookups = inTurns(() => lookUp(naive, ranges.slice(0, NAIVE_EMISSIONS)), BUILDS);
  report(figureOf('match.lookup-naive', 'µs', naiveLookups));
  report(
    figureOf(
      'match.naive-to-lookup',
      'ratio',
      naiveLookups.map((time, i) => time / (lookups[i] as number)),
    ),
  );
  for (const [name, lookup] of Object.entries({ found: nearStation, 'found-within-600-km': within600Km, 'found-anywhere': anywhere })) {
    report(
      figureOf(
        `match.${name}`,
        'licenses',
        ranges.map((range) => lookup(range).length),
      ),
    );
  }
  report(
    figureOf(
      'match.replace',
      'µs',
      inTurns(() => replaceAll(index, histories.slice(0, EMISSIONS))),
    ),
  );
  return Promise.resolve();
}

/** The database gives them by their ids, which are in no order. */
function shuffled(histories: LicenseHistory[]): LicenseHistory[] {
  const random = randomFrom(3);
  for (let i = histories.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [histories[i], histories[j]] = [histories[j] as LicenseHistory, histories[i] as LicenseHistory];
  }
  return histories;
}

/** What is on the air, of licenses by lot. */
function emissionsOf(histories: readonly LicenseHistory[]): Transmitter[] {
  const random = randomFrom(2);
  return Array.from({ length: EMISSIONS }, () => {
    const history = histories[Math.floor(random() * histories.length)] as LicenseHistory;
    return transmittersOf(history)[0] as Transmitter;
  });
}

/** An emission as it is measured: a little off and a little wider or narrower. */
function heardOf({ centerHz, bandwidthHz }: Transmitter, random: () => number): FrequencyRange {
  return rangeAround(centerHz + (random() - 0.5) * 2000, bandwidthHz * (0.8 + 0.4 * random()));
}

/** Median over the emissions: µs for one lookup. */
function lookUp(lookup: Lookup, ranges: readonly FrequencyRange[]): number {
  return figureOf('', '', timesOf(lookup, ranges)).value;
}

function timesOf(lookup: Lookup, ranges: readonly FrequencyRange[]): number[] {
  return ranges.map((range) => timed(() => lookup(range)) * 1000);
}

function replaceAll(index: LicenseIndex, histories: readonly LicenseHistory[]): number {
  return (timed(() => histories.forEach((history) => index.replace(history))) * 1000) / histories.length;
}

function inTurns(measure: () => number, rounds = ROUNDS): number[] {
  return Array.from({ length: rounds }, measure);
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
