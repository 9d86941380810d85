import { markNeighborhoods } from './mark-neighborhoods';

const levels = (...decibels: number[]): Int16Array => Int16Array.from(decibels, (level) => level * 100);

describe('the neighborhood of a bin', () => {
  it('stands out where the mean power of its bins does', () => {
    // Powers 1 1 1 100 1 100 1 1 1: means of three are 1, 1, 34, 34, 67, 34, 34, 1, 1.
    const band = levels(0, 0, 0, 20, 0, 20, 0, 0, 0);
    expect([...markNeighborhoods(band, 1, 33)]).toEqual([0, 0, 1, 1, 1, 1, 1, 0, 0]);
    expect([...markNeighborhoods(band, 1, 50)]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('is what is there at the ends of the band', () => {
    // Means of the two bins at each end: 5.5.
    expect([...markNeighborhoods(levels(10, 0, 0, 0, 10), 1, 5)]).toEqual([1, 0, 0, 0, 1]);
  });

  it('may be wider than the band', () => {
    expect([...markNeighborhoods(levels(10, 0), 5, 5)]).toEqual([1, 1]);
    expect([...markNeighborhoods(levels(10, 0), 5, 6)]).toEqual([0, 0]);
  });
});
