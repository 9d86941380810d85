import { OneAtATime } from './one-at-a-time';

it('runs work under one key one after another, also after a failure, and other keys beside it', async () => {
  const turns = new OneAtATime();
  const log: string[] = [];
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const first = turns.run('a', async () => {
    log.push('first begins');
    await gate;
    log.push('first fails');
    throw new Error('failed');
  });
  const second = turns.run('a', () => Promise.resolve(log.push('second')));
  await turns.run('b', () => Promise.resolve(log.push('beside')));
  release();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(log).toEqual(['first begins', 'beside', 'first fails', 'second']);
});
