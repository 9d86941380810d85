import 'reflect-metadata';
import { readEnvironment, StartupError } from './config/environment';
import { startService, type RunningService } from './start-service.main';

/** Longer than any clean end takes: what hangs then is cut off. */
const LONGEST_END_MS = 9_500;

async function main(): Promise<void> {
  let service: RunningService | null = null;
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= (async () => {
      setTimeout(() => process.exit(0), LONGEST_END_MS).unref();
      await service?.stop();
      process.exit(0);
    })();
  };
  const starting = startService(readEnvironment(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void starting.then(end, () => undefined));
  service = await starting;
  process.stdout.write(`${service.greeting}\n`);
}

main().catch((error: unknown) => {
  const sentence = error instanceof StartupError ? error.message : ((error as Error)?.message ?? String(error));
  process.stderr.write(`Spectrum Watch did not start: ${sentence.split('\n')[0]}\n`);
  if (!(error instanceof StartupError) && process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exit(1);
});
