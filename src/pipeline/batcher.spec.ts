import { Batcher } from './batcher';

const LIMITS = { maxCount: 3, maxBytes: 100, maxWaitMs: 5 };

/** A worker that holds each batch until it is told to go on. */
function heldWorker() {
  const batches: number[][] = [];
  const waiting: (() => void)[] = [];
  const work = (batch: number[]): Promise<void> => {
    batches.push(batch);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return { batches, work, release: () => waiting.shift()?.() };
}

describe('a batcher', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits a little for more, then hands on what there is', async () => {
    const { batches, work } = heldWorker();
    const batcher = new Batcher(LIMITS, work);
    batcher.add(1, 1);
    batcher.add(2, 1);
    expect(batches).toEqual([]);
    await jest.advanceTimersByTimeAsync(5);
    expect(batches).toEqual([[1, 2]]);
  });

  it('does not wait when a batch is full, by count or by bytes', () => {
    const { batches, work } = heldWorker();
    const byCount = new Batcher(LIMITS, work);
    for (const item of [1, 2, 3]) byCount.add(item, 1);
    const byBytes = new Batcher(LIMITS, work);
    byBytes.add(4, 100);
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });

  it('works on one batch at a time and collects the next meanwhile', async () => {
    const { batches, work, release } = heldWorker();
    const batcher = new Batcher(LIMITS, work);
    for (const item of [1, 2, 3, 4, 5, 6, 7]) batcher.add(item, 1);
    expect(batches).toEqual([[1, 2, 3]]);
    expect(batcher.waitingCount).toBe(4);
    release();
    await jest.advanceTimersByTimeAsync(0);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('takes an item that is larger than a whole batch alone', async () => {
    const { batches, work, release } = heldWorker();
    const batcher = new Batcher(LIMITS, work);
    batcher.add(1, 500);
    batcher.add(2, 1);
    release();
    await jest.advanceTimersByTimeAsync(5);
    expect(batches).toEqual([[1], [2]]);
    expect(batcher.waitingBytes).toBe(0);
  });

  it('is drained when nothing waits and nothing is worked on', async () => {
    const done: number[] = [];
    const batcher = new Batcher<number>(LIMITS, async (batch) => {
      await Promise.resolve();
      done.push(...batch);
    });
    for (const item of [1, 2, 3, 4]) batcher.add(item, 1);
    await batcher.drained();
    expect(done).toEqual([1, 2, 3, 4]);
  });
});
