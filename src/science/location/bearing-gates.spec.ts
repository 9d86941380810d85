import { enlargementFor } from './bearing-gates';

const geometry = { crossingDeg: 90, crossingSigmaDeg: 1, nearest: 30_000, share: 0.05 };

describe('enlargementFor', () => {
  it('is none for good geometry', () => {
    expect(enlargementFor(geometry)).toBe(1);
    expect(enlargementFor({ ...geometry, crossingDeg: 19 })).toBe(1);
  });

  it('grows towards the least crossing, over 4 σ of the angle', () => {
    expect(enlargementFor({ ...geometry, crossingDeg: 15 })).toBeCloseTo(2.25, 12);
    expect(enlargementFor({ ...geometry, crossingDeg: 17 })).toBeCloseTo(1.625, 12);
    expect(enlargementFor({ ...geometry, crossingDeg: 17, crossingSigmaDeg: 2 })).toBeGreaterThan(1.625);
  });

  it('is the larger of both reasons', () => {
    expect(enlargementFor({ ...geometry, crossingDeg: 15, share: 0.15 })).toBeCloseTo(2.5, 12);
  });
});
