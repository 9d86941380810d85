import type { Criterion } from '../../api/events';
import { criterionFigures } from './criterion-figures';

const words = { yes: 'yes', no: 'no' };
const aCriterion = (fields: Partial<Criterion>): Criterion => ({
  name: 'width',
  necessary: true,
  measured: null,
  limit: null,
  margin: null,
  unit: null,
  holds: null,
  ...fields,
});

describe('the figures of a criterion', () => {
  it('stand in one unit, with the uncertainty and a signed margin', () => {
    const width = aCriterion({ measured: 187_500, limit: 100_000, margin: 87_500, unit: 'Hz', uncertainty: 25_000 });
    expect(criterionFigures(width, 'en', words)).toEqual({ measured: '187.5 ± 25', limit: '100', margin: '+87.5', unit: 'kHz' });
    const weak = aCriterion({ measured: 31.25, limit: 40, margin: -8.75, unit: 'dBuV/m' });
    expect(criterionFigures(weak, 'en', words)).toEqual({ measured: '31.25', limit: '40', margin: '-8.75', unit: 'dBµV/m' });
  });

  it('are words where the criterion is one of yes and no, or of a name', () => {
    expect(criterionFigures(aCriterion({ measured: true, limit: false }), 'en', words)).toMatchObject({ measured: 'yes', limit: 'no' });
    expect(criterionFigures(aCriterion({ measured: 'suspended', limit: 'active' }), 'en', words).measured).toBe('suspended');
  });

  it('are dashes where nothing could be measured', () => {
    expect(criterionFigures(aCriterion({}), 'en', words)).toEqual({ measured: '—', limit: '—', margin: '—', unit: '' });
  });
});
