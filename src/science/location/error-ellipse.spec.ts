import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { normal } from '../../../test/builders/synthetic-spectrum';
import { circularErrorProbable, enlarged, errorEllipse, isInEllipse } from './error-ellipse';

const covariance = { ee: 500, en: 300, nn: 900 };

describe('errorEllipse', () => {
  it('is a circle of 2.4477 σ where errors are the same all around', () => {
    const { semiMajorM, semiMinorM } = errorEllipse({ ee: 100, en: 0, nn: 100 });
    expect(semiMajorM).toBeCloseTo(24.477, 3);
    expect(semiMinorM).toBeCloseTo(24.477, 3);
    expect(errorEllipse({ ee: 100, en: 0, nn: 100 }, 0.5).semiMajorM).toBeCloseTo(11.774, 3);
  });

  it('points where errors are largest', () => {
    expect(errorEllipse({ ee: 4, en: 0, nn: 1 }).orientationDeg).toBeCloseTo(90, 9);
    expect(errorEllipse({ ee: 1, en: 0, nn: 4 }).orientationDeg).toBeCloseTo(0, 9);
    expect(errorEllipse({ ee: 2, en: -1, nn: 2 }).orientationDeg).toBeCloseTo(135, 9);
  });

  it('holds 95 % of Gaussian errors', () => {
    const random = randomFrom(8);
    const ellipse = errorEllipse(covariance);
    const [a, b, c] = [Math.sqrt(500), 300 / Math.sqrt(500), Math.sqrt(900 - 180)];
    const trials = 20_000;
    let held = 0;
    for (let i = 0; i < trials; i++) {
      const [u, v] = [normal(random), normal(random)];
      held += Number(isInEllipse(ellipse, a * u, b * u + c * v));
    }
    // Four standard errors of a share of 0.95 are 0.6 %.
    expect(Math.abs(held / trials - 0.95)).toBeLessThan(0.0062);
  });

  it('grows by a factor', () => {
    const ellipse = errorEllipse(covariance);
    expect(enlarged(ellipse, 2)).toEqual({ ...ellipse, semiMajorM: 2 * ellipse.semiMajorM, semiMinorM: 2 * ellipse.semiMinorM });
  });

  it('refuses probabilities and covariances that are none', () => {
    expect(() => errorEllipse(covariance, 1)).toThrow(/^confidence:/);
    expect(() => errorEllipse({ ee: -1, en: 0, nn: 1 })).toThrow(/^covariance:/);
  });
});

describe('circularErrorProbable', () => {
  it('is 1.177 σ where errors are the same all around', () => {
    expect(circularErrorProbable({ ee: 100, en: 0, nn: 100 })).toBeCloseTo(11.77, 2);
  });
});
