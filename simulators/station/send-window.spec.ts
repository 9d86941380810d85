import { reconnectDelay, SendWindow } from './send-window';

const waiting = (count: number): { id: number }[] => Array.from({ length: count }, (_, id) => ({ id }));
const middle = (): number => 0.5;

describe('the window of a station', () => {
  it('has at most 20 messages unconfirmed, the oldest first', () => {
    const window = new SendWindow(middle);
    expect(window.take(waiting(50), 0)).toEqual([...Array(20).keys()]);
    expect(window.take(waiting(50), 100)).toEqual([]);
    window.confirm([3, 4]);
    const left = waiting(50).filter(({ id }) => id !== 3 && id !== 4);
    expect(window.take(left, 200)).toEqual([20, 21]);
  });

  it('sends an unconfirmed message again after 5 s, doubling to 40 s', () => {
    const window = new SendWindow(middle);
    const sentAt: number[] = [];
    for (let now = 0; now <= 160_000; now += 100) if (window.take(waiting(1), now).length > 0) sentAt.push(now);
    const pauses = sentAt.slice(1).map((at, i) => at - (sentAt[i] as number));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 40_000, 40_000]);
  });

  it('spreads its repeats by a fifth, so that stations do not send in step', () => {
    const pauseWith = (random: number): number => {
      const window = new SendWindow(() => random);
      window.take(waiting(1), 0);
      let now = 0;
      while (window.take(waiting(1), now).length === 0) now += 1;
      return now;
    };
    expect(pauseWith(0)).toBe(4_000);
    expect(pauseWith(0.9999)).toBe(6_000);
  });

  it('trusts nothing that was sent over a line that is gone', () => {
    const window = new SendWindow(middle);
    window.take(waiting(3), 0);
    window.reset();
    expect(window.take(waiting(3), 1)).toEqual([0, 1, 2]);
  });

  it('connects again after 1 s, doubling to 30 s, each ±20 %', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => reconnectDelay(failures, middle))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
    expect(reconnectDelay(1, () => 0)).toBe(800);
  });
});
