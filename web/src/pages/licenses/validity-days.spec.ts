import { dayText } from './validity-days';

describe('the days of a validity, in China', () => {
  it('are the dates that were given', () => {
    expect(dayText('2035-12-31', 'until')).toBe('2035-12-31');
  });

  it('are the day of the first instant, and of the last one before the end', () => {
    expect(dayText('2025-12-31T16:00:00.000Z', 'from')).toBe('2026-01-01');
    expect(dayText('2025-12-31T16:00:00.000Z', 'until')).toBe('2025-12-31');
  });
});
