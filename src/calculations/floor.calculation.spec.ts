import { floor } from './floor.calculation';

const levels = [-110, -109, -111, -108, -110, -60, -75, -109, -112, -110];

describe('the calculation floor', () => {
  it('gives the 80 % method as it is and without its bias', () => {
    const answer = floor.answer({ levels, averages: 1, method: 'percent80' }) as Record<string, number>;
    expect(answer.rawDb).toBeCloseTo(-111.47, 2);
    expect(answer.floorDb).toBeCloseTo(-111.47 + 9.69, 1);
    expect(answer.thresholdDb).toBeCloseTo(-111.47 + 9.69 + 9.64, 1);
    expect(answer.assumed).toEqual({ falseAlarm: 1e-4 });
  });

  it('gives the median', () => {
    expect(floor.answer({ levels, averages: 10, method: 'median' })).toMatchObject({ rawDb: -109.5 });
  });

  it('gives the mean that is left by excision, and says that ten bins are few', () => {
    const answer = floor.answer({ levels: [1, 1, 1, 2, 1, 50, 20, 1, 1, 2].map((x) => 10 * Math.log10(x)), averages: 1, method: 'fcme' });
    expect(answer).toMatchObject({
      rawDb: expect.closeTo(10 * Math.log10(1.25), 1) as number,
      cautions: [expect.stringContaining('uncertain')],
    });
  });

  it('refuses an empty sweep', () => {
    expect(floor.answer({ levels: [], averages: 1, method: 'fcme' })).toMatchObject({
      error: { code: 'calculation.invalid-input', argument: 'levels' },
    });
  });

  it('says that a floor by a plain statistic of few bins is uncertain', () => {
    const cautionsOf = (bins: number): unknown =>
      (floor.answer({ levels: new Array(bins).fill(-110), averages: 16, method: 'p10' }) as { cautions?: string[] }).cautions;
    expect(cautionsOf(399)).toHaveLength(1);
    expect(cautionsOf(400)).toBeUndefined();
  });
});
