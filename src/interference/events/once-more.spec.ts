import { onceMore } from './once-more';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

it.each(['40P01', '40001', '55P03', '57014'])('tries again, once, after %s', async (code) => {
  const work = jest.fn().mockRejectedValueOnce(failure(code)).mockResolvedValueOnce('done');
  await expect(onceMore(work)).resolves.toBe('done');

  const hopeless = jest.fn().mockRejectedValue(failure(code));
  await expect(onceMore(hopeless)).rejects.toThrow(code);
  expect(hopeless).toHaveBeenCalledTimes(2);
});

it('does not repeat what would fail again', async () => {
  const work = jest.fn().mockRejectedValue(failure('23505'));
  await expect(onceMore(work)).rejects.toThrow('23505');
  expect(work).toHaveBeenCalledTimes(1);
});
