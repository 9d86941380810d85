import * as fc from 'fast-check';
import { incompleteGamma } from '../statistics/incomplete-gamma';
import { isNotablyHigh, mayBeSoLow } from './plausible-power';

const ratios = fc.double({ min: 1e-6, max: 5, noNaN: true });
const samples = fc.double({ min: 1, max: 5000, noNaN: true });

describe('what accident may make of a mean power', () => {
  it('is low once in some thousand cases at most where it is called no accident', () => {
    fc.assert(
      fc.property(ratios, samples, (ratio, count) => {
        const lower = incompleteGamma(count, count * ratio).lower;
        if (!mayBeSoLow(ratio, count)) expect(lower).toBeLessThan(6e-4);
        else expect(lower).toBeGreaterThan(1e-5);
      }),
    );
  });

  it('is notably high once in some ten cases of noise at most', () => {
    fc.assert(
      fc.property(ratios, samples, (ratio, count) => {
        if (isNotablyHigh(ratio, count)) expect(incompleteGamma(count, count * ratio).upper).toBeLessThan(0.03);
      }),
    );
  });

  it('is never low above the expectation and never high below it', () => {
    expect(mayBeSoLow(1, 1e6)).toBe(true);
    expect(mayBeSoLow(3, 1e6)).toBe(true);
    expect(isNotablyHigh(0.5, 1e6)).toBe(false);
  });
});
