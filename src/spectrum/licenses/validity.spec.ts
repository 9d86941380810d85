import { canonicalValidity, endInstantOf, firstInstantOf } from './validity';

describe('validity', () => {
  it('of a plain date begins and ends at midnight in China, and includes that day', () => {
    expect(firstInstantOf('2026-06-30')).toBe(Date.UTC(2026, 5, 29, 16));
    expect(endInstantOf('2026-06-30')).toBe(Date.UTC(2026, 5, 30, 16));
  });

  it('of a date-time is that instant, on both sides', () => {
    expect(firstInstantOf('2026-06-30T12:00:00+08:00')).toBe(Date.UTC(2026, 5, 30, 4));
    expect(endInstantOf('2026-06-30T12:00:00+08:00')).toBe(Date.UTC(2026, 5, 30, 4));
  });

  it('is shown as it was given if it is a date, and in UTC if it is a date-time', () => {
    expect(canonicalValidity('2026-06-30')).toBe('2026-06-30');
    expect(canonicalValidity('2026-06-30T12:00:00+08:00')).toBe('2026-06-30T04:00:00.000Z');
  });

  it.each(['2026-02-30', '2026/02/03', '2026-6-3', '23/11/2026', '2026-06-30T12:00:00', '', 'tomorrow'])('is not "%s"', (text) => {
    expect(firstInstantOf(text)).toBeNull();
    expect(endInstantOf(text)).toBeNull();
  });
});
