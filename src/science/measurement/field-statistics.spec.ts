import * as fc from 'fast-check';
import { fieldStatistics } from './field-statistics';

const every = (seconds: number, fields: readonly number[]): { at: number; field: number }[] =>
  fields.map((field, i) => ({ at: i * seconds * 1000, field }));

describe('fieldStatistics', () => {
  it('gives the median and what a tenth exceeds', () => {
    const fields = Array.from({ length: 21 }, (_, i) => 40 + i);
    expect(fieldStatistics(every(3, fields))).toEqual({ median: 50, p90: 58, samples: 21 });
  });

  it('needs twenty samples over a minute', () => {
    const fields = new Array<number>(20).fill(30);
    expect(fieldStatistics(every(10, fields.slice(1)))).toEqual({ median: null, why: 'There are 19 samples; 20 are needed.' });
    expect(fieldStatistics(every(3, fields))).toEqual({ median: null, why: 'The samples are from 57 s; 60 s are needed.' });
    expect(fieldStatistics(every(3.2, fields))).toMatchObject({ median: 30, p90: 30 });
  });

  it('does not depend on the order', () => {
    const fields = fc.array(fc.double({ min: -20, max: 120, noNaN: true }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(fields, (values) => {
        const samples = every(5, values);
        expect(fieldStatistics([...samples].reverse())).toEqual(fieldStatistics(samples));
      }),
    );
  });

  it('refuses what is no field', () => {
    expect(() => fieldStatistics([{ at: 0, field: NaN }])).toThrow(/^samples:/);
  });
});
