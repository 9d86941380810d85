import { freeSpace } from './free-space.calculation';

describe('the calculation free-space', () => {
  it('gives the loss and the field of 1 kW e.r.p. at 10 km', () => {
    const answer = freeSpace.answer({ frequencyHz: 100e6, distanceM: 10_000, erpW: 1000 }) as { lossDb: number; fieldDbuvM: number };
    expect(answer.lossDb).toBeCloseTo(92.45, 1);
    expect(answer.fieldDbuvM).toBeCloseTo(86.92, 1);
  });

  it('gives no field without a power', () => {
    expect(freeSpace.answer({ frequencyHz: 100e6, distanceM: 10_000 })).toEqual({ lossDb: expect.any(Number) as number });
  });

  it('refuses what no number can hold, instead of giving none', () => {
    expect(freeSpace.answer({ frequencyHz: 1e300, distanceM: 1e300 })).toMatchObject({
      error: { code: 'calculation.out-of-range', message: 'The numbers are too large or too small: lossDb is not finite.' },
    });
  });
});
