import { hata } from './hata.calculation';

describe('the calculation hata', () => {
  it('gives the loss in a city', () => {
    expect(hata.answer(hata.example)).toEqual({ lossDb: expect.closeTo(126.4, 1) as number });
  });

  it('cautions outside the recommended range and refuses outside the defined one', () => {
    expect(hata.answer({ ...hata.example, distanceM: 30_000 })).toMatchObject({ cautions: [expect.stringContaining('distanceM')] });
    expect(hata.answer({ ...hata.example, distanceM: 200_000 })).toMatchObject({
      error: { code: 'calculation.out-of-range', argument: 'distanceM' },
    });
  });
});
