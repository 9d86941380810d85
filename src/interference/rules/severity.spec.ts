import { gradeOf, raisedBy } from './severity';

// docs/science.md 6.2: "+A/B" = raise one level if a class A/B band is hit, 1 if class A.
it.each([
  ['A', 3, 1],
  ['A', 4, 1],
  ['B', 3, 2],
  ['B', 1, 1],
  ['C', 3, 3],
  ['D', 3, 3],
  ['E', 4, 4],
] as const)('in a band of class %s rises from %p to %p', (sensitivity, severity, raised) => {
  expect(raisedBy(sensitivity, severity)).toBe(raised);
});

// docs/science.md 6.2, grades: severity 1 → level 1, 2 → level 2, 3 and 4 → level 3.
it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 3],
] as const)('of %p is grade %p', (severity, grade) => {
  expect(gradeOf(severity)).toBe(grade);
});
