import { emissions } from './emissions.calculation';

interface Found {
  readonly emissions: readonly Readonly<Record<string, number>>[];
  readonly floorDb: number;
  readonly cautions?: readonly string[];
}

/** 400 bins at a level, with the bins of an emission above it. */
const trace = (floor: number, height: number, first: number, last: number): number[] =>
  Array.from({ length: 400 }, (_, bin) => (bin >= first && bin <= last ? floor + height : floor));

describe('the calculation emissions', () => {
  it.each([
    ['dBm', -110],
    ['dBuV', -3],
    ['dBuV/m', 12.5],
  ])('finds, in %p, what stands out, with floor, level and place', (unit, floor) => {
    const levels = trace(floor, 30, 100, 107);
    const answer = emissions.answer({ startHz: 98e6, stepHz: 25_000, levels, unit, averages: 16, falseAlarm: 1e-4 }) as unknown as Found;
    expect(answer.floorDb).toBeCloseTo(floor, 1);
    expect(answer.emissions).toHaveLength(1);
    const [found] = answer.emissions;
    expect(found?.centerHz).toBeCloseTo(98e6 + 103.5 * 25_000, -2);
    expect(found?.levelDb).toBeCloseTo(floor + 30 + 10 * Math.log10(8), 1);
    expect(found?.snrDb).toBeCloseTo(30, 1);
    expect(Math.abs((found?.bandwidthHz as number) - 0.99 * 8 * 25_000)).toBeLessThan(25_000);
    expect(found).toMatchObject({ truncated: false, centerUncertaintyHz: expect.any(Number) as number });
  });

  it('says what it assumed, and that a narrow band has no certain floor', () => {
    const answer = emissions.answer({ startHz: 98e6, stepHz: 1000, levels: trace(-100, 30, 100, 107), unit: 'dBm' });
    expect(answer).toMatchObject({
      emissions: [{ truncated: false }],
      cautions: [expect.stringMatching(/floor is uncertain/)],
      assumed: { averages: 1, falseAlarm: 1e-6 },
    });
  });

  it('has none in a flat trace, and answers its example', () => {
    expect(emissions.answer({ startHz: 98e6, stepHz: 25_000, levels: trace(-100, 0, 0, 0), unit: 'dBm' })).toMatchObject({ emissions: [] });
    expect((emissions.answer(emissions.example) as unknown as Found).emissions).toHaveLength(2);
  });

  it.each([
    ['levels', { levels: [1] }],
    ['levels.1', { levels: [1, NaN] }],
    ['unit', { unit: 'dBW' }],
    ['averages', { averages: 0 }],
    ['falseAlarm', { falseAlarm: 1 }],
    ['stepHz', { stepHz: 0 }],
  ])('refuses a wrong %s', (argument, change) => {
    const input = { startHz: 98e6, stepHz: 25_000, levels: [1, 2, 3], unit: 'dBm', ...change };
    expect(emissions.answer(input)).toMatchObject({ error: { code: 'calculation.invalid-input', argument } });
  });
});
