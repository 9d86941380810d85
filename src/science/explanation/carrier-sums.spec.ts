import { carrierSums, carrierTotals, NO_CARRIER } from './carrier-sums';

const CARRIERS = [100, 90, 95];

describe('sums of carriers', () => {
  it('of one are its multiples, rising', () => {
    const sums = carrierSums(CARRIERS, [2]);
    expect([...sums.values]).toEqual([180, 190, 200]);
    expect([...sums.first]).toEqual([1, 2, 0]);
    expect([...sums.second]).toEqual([NO_CARRIER, NO_CARRIER, NO_CARRIER]);
  });

  it('of two with the same weight come once for each pair', () => {
    const sums = carrierSums(CARRIERS, [1, 1]);
    expect([...sums.values]).toEqual([185, 190, 195]);
    expect([...sums.first]).toEqual([1, 0, 0]);
    expect([...sums.second]).toEqual([2, 1, 2]);
  });

  it('of two with different weights come both ways', () => {
    expect([...carrierSums(CARRIERS, [2, -1]).values]).toEqual([80, 85, 90, 100, 105, 110]);
  });

  it('add up what carriers have by the size of the weights', () => {
    expect([...carrierTotals(carrierSums(CARRIERS, [2, -1]), [1, 10, 100])]).toEqual([21, 120, 201, 210, 102, 12]);
    expect([...carrierTotals(carrierSums(CARRIERS, [3]), [1, 10, 100])]).toEqual([30, 300, 3]);
  });
});
