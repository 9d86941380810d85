import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../package-root';
import { quietPort } from '../quiet-port';

/** A service that was started for one scenario, and what is needed to play against it. */
export interface OwnService {
  readonly apiUrl: string;
  readonly brokerUrl: string;
  readonly dataDir: string;
  /** Signs in the simulators of this machine. */
  readonly key: string;
  /** Ends it and removes all it has kept. */
  readonly stop: () => Promise<void>;
}

const GREETING = 'Spectrum Watch is ready';
const READY_WITHIN_MS = 300_000;

/**
 * Starts the built service in a temporary folder, on the replay clock, with nothing else played.
 *
 * @throws Error  with what it printed, if it does not become ready
 */
export async function startOwnService(): Promise<OwnService> {
  const program = path.join(packageRoot(), 'dist', 'src', 'main.js');
  if (!existsSync(program)) throw new Error(`There is no ${program}: npm run build`);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'spectrum-score-'));
  const [port, mqttPort] = [await quietPort(), await quietPort()];
  const { PATH, HOME, TZ } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: packageRoot(),
    env: {
      ...{ PATH, HOME, TZ },
      ...{ PORT: String(port), MQTT_PORT: String(mqttPort), DATA_DIR: dataDir, SIMULATE: 'off', CLOCK: 'replay', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const abandon = (): void => void child.kill('SIGTERM');
  process.once('exit', abandon);
  const stop = async (): Promise<void> => {
    await ended(child);
    process.off('exit', abandon);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const key = readFileSync(path.join(dataDir, 'simulator.key'), 'utf8').trim();
  return { apiUrl: `http://127.0.0.1:${port}`, brokerUrl: `mqtt://127.0.0.1:${mqttPort}`, dataDir, key, stop };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const complain = (what: string): void => reject(new Error(`The service for the score ${what}:\n${printed.trim()}`));
    const late = setTimeout(() => complain(`was not ready within ${READY_WITHIN_MS / 1_000} s`), READY_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (!printed.includes(GREETING)) return;
      clearTimeout(late);
      // What it says from now on is its own affair; the pipes stay open so that it can say it.
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read).resume();
      resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', read);
    child.once('exit', (code) => complain(`ended with ${code}`));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
