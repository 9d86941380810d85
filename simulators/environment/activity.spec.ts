import { Activity } from './activity';

const HOUR_MS = 3_600_000;
const hearing = (activity: Activity, from: number, to: number, every: number): number[] => {
  const heard: number[] = [];
  for (let t = from; t < to; t += every) heard.push(activity.shareOf(t, 10));
  return heard;
};

describe('when an emitter is on the air', () => {
  it('is always, unless something else is said', () => {
    expect(new Activity({ id: 'a' }, 1).shareOf(-5, 10)).toBe(1);
  });

  it('is from the first time to the second, which is excluded', () => {
    const activity = new Activity({ id: 'a', on: [[1_000, 2_000]] }, 1);
    expect([999, 1_000, 1_999, 2_000].map((t) => activity.shareOf(t, 10))).toEqual([0, 1, 1, 0]);
  });

  // 15 s of 75: a share of 0.2; one hour has 48 talks on the mean, of 100 hours the standard error is below 0.01.
  it('is on for its duty cycle in the mean', () => {
    const activity = new Activity({ id: 'a', duty: { onS: 15, offS: 60 } }, 1);
    const heard = hearing(activity, 0, 100 * HOUR_MS, 5_000);
    const share = heard.reduce((sum, value) => sum + value, 0) / heard.length;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.23);
  });

  it('does not depend on where one begins to look', () => {
    const emitter = { id: 'a', duty: { onS: 15, offS: 60 } };
    const late = hearing(new Activity(emitter, 1), 5 * HOUR_MS, 6 * HOUR_MS, 1_000);
    const all = hearing(new Activity(emitter, 1), 0, 6 * HOUR_MS, 1_000);
    expect(all.slice(-3_600)).toEqual(late);
  });

  it('lets a sweep see as much of its bursts as fall into it', () => {
    const activity = new Activity({ id: 'a', burst: { everyMs: 1_000, lengthMs: 100 } }, 1);
    expect(activity.shareOf(0, 100)).toBe(1);
    expect(activity.shareOf(50, 100)).toBe(0.5);
    expect(activity.shareOf(500, 100)).toBe(0);
    expect(activity.shareOf(950, 100)).toBe(0.5);
    expect(activity.shareOf(123, 5_000)).toBe(0.1);
  });
});
