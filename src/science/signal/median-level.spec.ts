import { medianLevel } from './median-level';

describe('medianLevel', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect(medianLevel(Int16Array.from([3, -5, 100]))).toBe(3);
    expect(medianLevel(Int16Array.from([4, 1, 3, -7]))).toBe(2);
  });

  it('leaves its argument as it was', () => {
    const levels = Int16Array.from([3, 1, 2]);
    medianLevel(levels);
    expect([...levels]).toEqual([3, 1, 2]);
  });

  it('refuses no levels', () => {
    expect(() => medianLevel(new Int16Array(0))).toThrow(/^levels:/);
  });
});
