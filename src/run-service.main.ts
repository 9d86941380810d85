import 'reflect-metadata';
import { once } from 'node:events';
import { readEnvironment, StartupError } from './config/environment';
import { StartAbandoned, startService } from './start-service.main';

/**
 * Runs the service until its end is wished.
 *
 * @returns  the exit code: 0, or 1 if it could not be started, with one line that says why
 */
export async function runService(end: AbortSignal): Promise<number> {
  try {
    const service = await startService(readEnvironment(process.env), end);
    process.stdout.write(`${service.greeting}\n`);
    if (!end.aborted) await once(end, 'abort');
    await service.stop();
    return 0;
  } catch (error) {
    if (error instanceof StartAbandoned) return 0;
    complain(error as Error);
    return 1;
  }
}

function complain(error: Error): void {
  process.stderr.write(`Spectrum Watch did not start: ${error.message.split('\n')[0]}\n`);
  if (!(error instanceof StartupError) && process.env.LOG_LEVEL === 'debug') process.stderr.write(`${error.stack}\n`);
}
