import { cost231 } from './cost231.calculation';

describe('the calculation cost231', () => {
  it('takes a center for no metropolitan one, and says so', () => {
    const usual = cost231.answer(cost231.example) as { lossDb: number };
    const metropolitan = cost231.answer({ ...cost231.example, metropolitan: true }) as { lossDb: number };
    expect(usual).toEqual({ lossDb: expect.closeTo(136.2, 1) as number, assumed: { metropolitan: false } });
    expect(metropolitan.lossDb - usual.lossDb).toBeCloseTo(3, 9);
  });

  it('cautions below 1500 MHz', () => {
    expect(cost231.answer({ ...cost231.example, frequencyHz: 900e6 })).toMatchObject({
      cautions: [expect.stringContaining('frequencyHz')],
    });
  });
});
