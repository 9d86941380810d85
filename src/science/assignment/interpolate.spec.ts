import { interpolate, type Corners } from './interpolate';

const STEP: Corners = [
  [0, 0],
  [2, 0],
  [2, 10],
  [4, 20],
];

it.each([
  [-1, 0],
  [0, 0],
  [1.999, 0],
  [2, 10],
  [3, 15],
  [4, 20],
  [5, 20],
])('at %d the curve stands at %d', (x, expected) => {
  expect(interpolate(STEP, x)).toBe(expected);
});
