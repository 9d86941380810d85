import { occupancy } from './occupancy.calculation';

describe('the calculation occupancy', () => {
  it('gives share, effective samples and interval, and says when little is known', () => {
    expect(occupancy.answer(occupancy.example)).toEqual({
      occupancy: 0.25,
      effectiveSamples: expect.any(Number) as number,
      interval: [expect.any(Number), expect.any(Number)],
      cautions: [expect.stringMatching(/changed only 4 times/)],
      assumed: { confidence: 0.95 },
    });
  });

  it('takes a channel that never changed for one sample', () => {
    const answer = occupancy.answer({ hits: new Array(100).fill(0), revisitS: 1, confidence: 0.95 });
    expect(answer).toMatchObject({ occupancy: 0, effectiveSamples: 1, interval: [0, expect.closeTo(0.7935, 4)] });
  });

  it.each([
    ['hits', { hits: [], revisitS: 1 }],
    ['hits.1', { hits: [0, 2], revisitS: 1 }],
    ['revisitS', { hits: [0, 1], revisitS: 0 }],
    ['confidence', { hits: [0, 1], revisitS: 1, confidence: 1 }],
  ])('refuses a wrong %s', (argument, input) => {
    expect(occupancy.answer(input)).toMatchObject({ error: { code: 'calculation.invalid-input', argument } });
  });
});
