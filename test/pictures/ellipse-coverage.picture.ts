import { BEARING_GEOMETRIES } from '../builders/bearing-geometries';
import { bearingTrials } from '../builders/bearing-trials';
import { randomFrom } from '../builders/synthetic-spectrum';
import { TIME_DIFFERENCE_GEOMETRIES, timeDifferenceTrials } from '../builders/time-difference-trials';
import { chartSvg } from './chart';

const TRIALS = 2_000;
const SEED = 2026;
const ASKED = [93, 97] as const;

/** How often the 95 % ellipse of a reported fix holds the transmitter, for each geometry of bearings and of times. */
export function ellipseCoverage(): string {
  const bearings = BEARING_GEOMETRIES.map((geometry) => ({ name: geometry.name, ...bearingTrials(geometry, TRIALS, randomFrom(SEED)) }));
  const times = TIME_DIFFERENCE_GEOMETRIES.map((geometry) => ({
    name: geometry.name,
    ...timeDifferenceTrials(geometry, TRIALS, randomFrom(SEED)),
  }));
  const all = [...bearings, ...times];
  const marks = (from: number, to: number): [number, number][] =>
    all.flatMap(({ coverage, reported }, i): [number, number][] =>
      i >= from && i < to && reported > 0 ? [[i + 0.5, 100 * coverage]] : [],
    );
  return chartSvg({
    title: `Ellipses of 95 % that hold the transmitter, of ${TRIALS} trials each; no mark: no fix is reported`,
    x: { label: '', from: 0, to: all.length, step: 1 },
    y: { label: '% of the reported fixes', from: 88, to: 102, step: 2 },
    asked: ASKED,
    names: all.map(({ name }) => name),
    lines: [
      { label: 'bearings', color: '#1f77b4', style: 'marks', points: marks(0, bearings.length) },
      { label: 'time differences', color: '#d62728', style: 'marks', points: marks(bearings.length, all.length) },
    ],
  });
}
