import { FailedSignIns } from './failed-sign-ins';

describe('FailedSignIns', () => {
  it('lets ten failures in a minute pass at once and holds back the answer to the next', () => {
    const failures = new FailedSignIns();
    const delays = Array.from({ length: 12 }, (_, i) => failures.record('H01', '10.0.0.1', i * 1_000));
    expect(delays.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(delays[10]).toBeGreaterThan(0);
    expect(delays[11]).toBeGreaterThan(delays[10] as number);
  });

  it('forgets after a minute', () => {
    const failures = new FailedSignIns();
    for (let i = 0; i < 11; i++) failures.record('H01', '10.0.0.1', 0);
    expect(failures.record('H01', '10.0.0.1', 60_001)).toBe(0);
  });

  it('counts an address over all names', () => {
    const failures = new FailedSignIns();
    for (let i = 0; i < 10; i++) failures.record(`H${i}`, '10.0.0.1', 0);
    expect(failures.record('H99', '10.0.0.1', 0)).toBeGreaterThan(0);
    expect(failures.record('H99', '10.0.0.2', 0)).toBe(0);
  });
});
