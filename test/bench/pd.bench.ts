import { availableParallelism } from 'node:os';
import type { Detection } from '../../simulators/scoring/score';
import { wilsonInterval } from '../../src/science/occupancy/wilson-interval';
import { figureOf, type Report } from './figure';
import { lawfulProvince, type Watch } from './pd/lawful-province';
import { inTurns, play } from './pd/play';
import { idOf, SNRS_DB, unlicensedLadder, type Point } from './pd/unlicensed-ladder';

const POINTS: readonly Point[] = [11_000, 100_000].flatMap((bandwidthHz) =>
  [1, 0.3].flatMap((duty) => [1, 3].map((stations) => ({ bandwidthHz, duty, stations }))),
);
const SEEDS = 20;
const AT_ONCE = availableParallelism();
const HOURS_A_DAY = 24;
/** 100 station-days. Fewer stations at a time hear fewer emitters that are too far away to be heard, which costs time and tells nothing. */
const WATCHES: readonly Watch[] = [1, 2, 3, 4].map((seed) => ({ stations: 25, hours: HOURS_A_DAY, seed }));
const SHORT_WATCHES: readonly Watch[] = [{ stations: 10, hours: 0.5, seed: 1 }];

/**
 * Probability with which an unlicensed transmitter becomes an event, with its interval of 95 % (Wilson) as `min` and `max`, and how long that takes, by
 * signal to noise, bandwidth, share of the time on the air and number of stations; and false events of occupied but lawful spectrum, for a station and day.
 */
export async function run(report: Report, quick: boolean): Promise<void> {
  const seeds = Array.from({ length: quick ? 1 : SEEDS }, (_, i) => i + 1);
  const points = quick ? POINTS.filter(({ bandwidthHz }) => bandwidthHz === 11_000) : POINTS;
  const found = new Map<Point, Detection[]>(points.map((point) => [point, []]));
  const runs = points.flatMap((point) => seeds.map((seed) => ({ point, seed })));
  await inTurns(runs, AT_ONCE, async ({ point, seed }) => {
    const { detections } = await play(unlicensedLadder(point, seed));
    found.get(point)?.push(...detections);
  });
  for (const [point, detections] of found) reportPoint(point, detections, seeds.length, report);
  await reportFalseEvents(report, quick ? SHORT_WATCHES : WATCHES);
}

function reportPoint({ bandwidthHz, duty, stations }: Point, detections: readonly Detection[], runs: number, report: Report): void {
  for (const snrDb of SNRS_DB) {
    const name = `pd.${bandwidthHz / 1_000}-khz.duty-${duty}.${stations}-stations.snr-${snrDb}`;
    const hits = detections.filter(({ id }) => id === idOf(snrDb));
    const [min, max] = wilsonInterval(hits.length / runs, runs);
    report({ name, value: hits.length / runs, unit: 'probability', n: runs, min, max });
    const delays = hits.flatMap(({ delaySeconds }) => delaySeconds ?? []);
    if (delays.length > 0) report(figureOf(`${name}.delay`, 's', delays));
  }
}

/** The upper bound is that of a Poisson count: χ²(0.95; 2k + 2)/2, by Wilson and Hilferty. */
async function reportFalseEvents(report: Report, watches: readonly Watch[]): Promise<void> {
  let days = 0;
  let count = 0;
  await inTurns(watches, AT_ONCE, async (watch) => {
    const { falseEvents } = await play(lawfulProvince(watch));
    days += (watch.stations * watch.hours) / HOURS_A_DAY;
    count += falseEvents.length;
  });
  const value = count / days;
  report({ name: 'pd.false-events', value, unit: 'per station-day', n: days, min: 0, max: poissonUpper(count) / days });
}

/** One-sided, 95 %. @see E. B. Wilson, M. M. Hilferty, "The distribution of chi-square", 1931 */
function poissonUpper(count: number): number {
  const k = count + 1;
  return k * (1 - 1 / (9 * k) + 1.645 / (3 * Math.sqrt(k))) ** 3;
}
