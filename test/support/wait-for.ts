import { setTimeout as pause } from 'node:timers/promises';

/** Polls a condition until it gives something true, and returns that; a test never waits for a time alone. */
export async function waitFor<Result>(
  what: string,
  condition: () => Promise<Result> | Result,
  { timeoutMs = 30_000, everyMs = 50 } = {},
): Promise<NonNullable<Result>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`);
    await pause(everyMs);
  }
}
