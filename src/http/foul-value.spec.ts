import { foulnessOf } from './foul-value';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('what a request may hold', () => {
  it('is text of all scripts, numbers, lists and objects, 20 deep', () => {
    expect(foulnessOf({ name: '松花江 🐟', list: [1, null, { a: true }] })).toBeNull();
    expect(foulnessOf(nested(20))).toBeNull();
    expect(foulnessOf(undefined)).toBeNull();
  });

  it.each([
    ['21 levels', nested(21), 'deeper than 20'],
    ['5,000 levels', nested(5_000), 'deeper than 20'],
    ['a prototype', JSON.parse('{"a":[{"__proto__":1}]}'), 'forbidden'],
    ['NUL', ['a\0b'], 'NUL'],
    ['NUL in a name', { 'a\0b': 1 }, 'NUL'],
    ['half a character', { a: '\ud83d' }, 'half characters'],
  ])('is not %s', (_, value, why) => expect(foulnessOf(value)).toContain(why));
});
