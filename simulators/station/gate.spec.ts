import { Gate } from './gate';

it('lets so many through at a time, in the order of their coming, and goes on after one that fails', async () => {
  const gate = new Gate(2);
  const begun: number[] = [];
  const ends: ((failed: boolean) => void)[] = [];
  const works = [0, 1, 2, 3].map((i) =>
    gate.through(() => {
      begun.push(i);
      return new Promise<number>((resolve, reject) => ends.push((failed) => (failed ? reject(new Error('failed')) : resolve(i))));
    }),
  );
  expect(begun).toEqual([0, 1]);
  ends[1]?.(true);
  await expect(works[1]).rejects.toThrow('failed');
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.(false);
  expect(await works[0]).toBe(0);
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[2]?.(false);
  ends[3]?.(false);
  expect(await Promise.all([works[2], works[3]])).toEqual([2, 3]);
  expect(await gate.through(() => Promise.resolve(4))).toBe(4);
});
