import 'reflect-metadata';
import { once } from 'node:events';
import { readEnvironment, StartupError } from './config/environment';
import { StartAbandoned, startService } from './start-service.main';

/** Longer than any clean end takes: what hangs then is cut off. */
const LONGEST_END_MS = 9_000;

async function main(): Promise<void> {
  const end = endWished();
  const service = await startService(readEnvironment(process.env), end);
  process.stdout.write(`${service.greeting}\n`);
  if (!end.aborted) await once(end, 'abort');
  await service.stop();
}

/** Fires at the first SIGINT or SIGTERM, whether the service is ready by then or not. */
function endWished(): AbortSignal {
  const wish = new AbortController();
  const onSignal = (): void => {
    if (wish.signal.aborted) return;
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref();
    wish.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return wish.signal;
}

function complain(error: Error): void {
  process.stderr.write(`Spectrum Watch did not start: ${error.message.split('\n')[0]}\n`);
  if (!(error instanceof StartupError) && process.env.LOG_LEVEL === 'debug') console.error(error);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    if (error instanceof StartAbandoned) process.exit(0);
    complain(error);
    process.exit(1);
  },
);
