import { isWithin, type Score } from './score';

const SCORE: Omit<Score, 'pass'> = {
  expected: 3,
  detected: 2,
  missed: ['one'],
  falseEvents: [],
  delaySeconds: { median: 300, p95: 400 },
  locationErrorM: { median: 800, p95: null, located: 0.5 },
  exactType: 1,
  suspectedPerStationDay: 0,
  duplicates: 0,
  notices: null,
  sweeps: 100,
  stations: 1,
  wallSeconds: 10,
  types: [],
  detections: [],
};

it.each([
  [{}, true],
  [{ missed: 1, falseEvents: 0 }, true],
  [{ missed: 0 }, false],
  [{ 'delaySeconds.p95': 400 }, true],
  [{ 'delaySeconds.p95': 399 }, false],
  [{ 'locationErrorM.p95': 5_000 }, false],
  [{ notices: 10 }, false],
])('a score is within %j: %s; what is not known is not', (limits, within) => {
  expect(isWithin(SCORE, limits)).toBe(within);
});
