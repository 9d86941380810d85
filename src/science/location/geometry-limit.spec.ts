import { enlargementForShare, objectionToPlace, uncertainShare } from './geometry-limit';

const circle = (sigma: number): { ee: number; en: number; nn: number } => ({ ee: sigma ** 2, en: 0, nn: sigma ** 2 });

describe('the limits of geometry', () => {
  it('hold uncertainty against the distance to the nearest station', () => {
    expect(uncertainShare({ ee: 100, en: 0, nn: 900 }, 300)).toBeCloseTo(0.1, 12);
    expect(objectionToPlace(circle(1_400), 10_000)).toBeUndefined();
    expect(objectionToPlace(circle(1_600), 10_000)).toContain('uncertain by 16 %');
  });

  it('end 150 km from the nearest station', () => {
    expect(objectionToPlace(circle(10), 149_000)).toBeUndefined();
    expect(objectionToPlace(circle(10), 151_000)).toContain('151 km');
  });

  it('leave an ellipse as it is up to a tenth and make it 2.5 times as large at the limit', () => {
    expect(enlargementForShare(0.02)).toBe(1);
    expect(enlargementForShare(0.1)).toBe(1);
    expect(enlargementForShare(0.15)).toBeCloseTo(2.5, 12);
  });
});
