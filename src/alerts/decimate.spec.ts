import { decimate } from './decimate';

describe('decimate', () => {
  it('keeps the highest level of each group of bins', () => {
    expect(decimate(Int16Array.of(100, 900, 200, 300, -50), 2)).toEqual({ levels: [9, 3], binsPerPoint: 3 });
  });

  it('leaves a short sweep as it is', () => {
    expect(decimate(Int16Array.of(-12345, 0), 800)).toEqual({ levels: [-123.45, 0], binsPerPoint: 1 });
  });
});
