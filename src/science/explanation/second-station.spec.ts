import { secondStationVerdict } from './second-station';

it.each([
  [true, 40, 20, 'heard'],
  [true, null, 20, 'heard'],
  [false, 36, 20, 'missing'],
  [false, 35.9, 20, null],
  [false, null, 20, null],
])('heard %p, expected %p over %d: %p', (heard, expected, weakest, verdict) => {
  expect(secondStationVerdict(heard, expected, weakest)).toBe(verdict);
});

it('refuses what is no number', () => {
  expect(() => secondStationVerdict(false, NaN, 20)).toThrow(/^expected: /);
  expect(() => secondStationVerdict(false, 40, NaN)).toThrow(/^weakest: /);
  expect(() => secondStationVerdict(false, 40, 20, Infinity)).toThrow(/^certainDb: /);
});
