import * as fc from 'fast-check';
import { logNormalUpperTail, normalHazard } from './normal-tail';
import { logTailAndHazard } from './normal-tail-table';

describe('the table of the normal tail', () => {
  it('keeps to the exact values, inside the table and beyond', () => {
    const result = new Float64Array(2);
    fc.assert(
      fc.property(fc.double({ min: -15, max: 30, noNaN: true }), (x) => {
        logTailAndHazard(x, result);
        expect(Math.abs((result[0] as number) - logNormalUpperTail(x))).toBeLessThan(1e-9);
        expect(Math.abs((result[1] as number) - normalHazard(x))).toBeLessThan(1e-6);
      }),
    );
  });
});
