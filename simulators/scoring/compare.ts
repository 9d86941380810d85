import { geodesicBetween } from '../../src/science/location/distance';
import type { Hertz, Meters } from '../../src/shared/units';
import type { Run, Scenario } from '../scenario/scenario';
import { causeOf } from './cause-of';
import { expectedOf, faultSpan, type Expected } from './expected';
import { pairUp } from './pair-up';
import { isAbout, meet } from './same-thing';
import type { FalseEvent, Score, TypePair } from './score';
import type { ScoredEvent } from './scored-event';
import { quantile } from './statistics';

export type Comparison = Pick<
  Score,
  | 'expected'
  | 'detected'
  | 'missed'
  | 'falseEvents'
  | 'delaySeconds'
  | 'locationErrorM'
  | 'exactType'
  | 'duplicates'
  | 'types'
  | 'detections'
>;

interface Pair {
  readonly expected: Expected;
  readonly event: ScoredEvent;
  readonly isDetected: boolean;
}

/**
 * Holds a service's events against the truth, one to one: first as many as can be that say what is expected, in time; then those that tell of the same
 * thing and take it for something else.
 *
 * @param events  those that count: neither suspected nor withdrawn
 * @see docs/interfaces.md 5
 */
export function compare(scenario: Scenario, run: Run, events: readonly ScoredEvent[]): Comparison {
  const counted = events.filter((event) => !isUnscored(event, scenario, run)).sort((a, b) => a.openedAt - b.openedAt);
  const all = expectedOf(scenario, run);
  const about = all.map((expected) => counted.map((event) => isAbout(event, expected, stepAt(event, scenario))));
  const pairs = pairsOf(all, counted, about);
  const detected = pairs.filter(({ isDetected }) => isDetected);
  const isFound = new Set(detected.map(({ expected }) => expected));
  const isFalse = counted.map((event, j) => !all.some((expected, i) => about[i]?.[j] && !expected.expect.notTypes?.includes(event.type)));
  const detections = detected.map(({ expected, event }) => ({
    id: expected.id,
    delaySeconds: (event.detectedAt - expected.startedAt) / 1_000,
  }));
  const delays = detections.map(({ delaySeconds }) => delaySeconds);
  return {
    expected: all.length,
    detected: detected.length,
    missed: all.filter((expected) => !isFound.has(expected)).map(({ id }) => id),
    falseEvents: counted.filter((_, j) => isFalse[j]).map((event) => falseEvent(event, scenario, run)),
    delaySeconds: { median: quantile(delays, 0.5), p95: quantile(delays, 0.95) },
    locationErrorM: locationErrors(detected),
    exactType: shareOf(pairs, ({ expected, event }) => expected.expect.type[0] === event.type),
    duplicates: counted.filter((event, j) => !isFalse[j] && !pairs.some((pair) => pair.event === event)).length,
    types: typePairs(pairs),
    detections,
  };
}

/** The silence of a station under a fault that does not expect it is nobody's merit and nobody's error. */
function isUnscored({ type, stations, openedAt }: ScoredEvent, { faults, duration }: Scenario, run: Run): boolean {
  if (type !== 'STATION_OFFLINE') return false;
  const about = faults.filter((fault) => {
    const span = faultSpan(fault, run, duration ?? Infinity);
    return stations.includes(fault.station) && meet(span, { from: openedAt, to: openedAt });
  });
  return about.length > 0 && !about.some(({ expect }) => expect?.type.includes(type));
}

function pairsOf(all: readonly Expected[], events: readonly ScoredEvent[], about: readonly (readonly boolean[])[]): Pair[] {
  const isAboutIt = (i: number, j: number): boolean => about[i]?.[j] === true;
  const says = (i: number, j: number): boolean => isAboutIt(i, j) && isAsExpected(events[j] as ScoredEvent, all[i] as Expected);
  const right = pairUp(all.length, events.length, says);
  const taken = new Set(right);
  const anyhow = pairUp(all.length, events.length, (i, j) => right[i] === -1 && !taken.has(j) && isAboutIt(i, j), right);
  return anyhow.flatMap((j, i) =>
    j < 0 ? [] : [{ expected: all[i] as Expected, event: events[j] as ScoredEvent, isDetected: right[i] === j }],
  );
}

/** Of an expected type, opened in time, and located well enough if that is asked for. */
function isAsExpected(event: ScoredEvent, expected: Expected): boolean {
  const { type, withinSeconds, locationErrorM } = expected.expect;
  if (!type.includes(event.type) || event.openedAt - expected.startedAt > withinSeconds * 1_000) return false;
  return locationErrorM === undefined || (locationErrorOf(event, expected) ?? Infinity) <= locationErrorM;
}

function locationErrorOf({ location, lastSeenAt }: ScoredEvent, { placeAt }: Expected): Meters | null {
  return location && placeAt ? geodesicBetween(location, placeAt(lastSeenAt)).distance : null;
}

function locationErrors(detected: readonly Pair[]): Score['locationErrorM'] {
  const ofEmitters = detected.filter(({ expected }) => expected.placeAt !== null);
  const errors = ofEmitters.map(({ event, expected }) => locationErrorOf(event, expected) ?? Infinity);
  const finite = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value);
  return {
    median: finite(quantile(errors, 0.5)),
    p95: finite(quantile(errors, 0.95)),
    located: shareOf(errors, (error) => Number.isFinite(error)),
  };
}

function falseEvent(event: ScoredEvent, scenario: Scenario, run: Run): FalseEvent {
  const { number, type, centerHz } = event;
  return { number, type, centerHz, cause: causeOf(event, scenario, run, stepAt(event, scenario)) };
}

/** The coarsest bins in which it can have been heard. */
function stepAt({ centerHz, stations }: ScoredEvent, scenario: Scenario): Hertz {
  const steps = scenario.stations
    .filter(({ code }) => stations.includes(code))
    .flatMap(({ bands }) => bands.filter(({ startHz, stopHz, stepHz }) => centerHz >= startHz - stepHz && centerHz <= stopHz + stepHz))
    .map(({ stepHz }) => stepHz);
  return Math.max(0, ...steps);
}

function typePairs(pairs: readonly Pair[]): TypePair[] {
  const times = new Map<string, TypePair>();
  for (const { expected, event } of pairs) {
    const pair = { expected: expected.expect.type[0] as string, got: event.type };
    const key = `${pair.expected} ${pair.got}`;
    times.set(key, { ...pair, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()];
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}
