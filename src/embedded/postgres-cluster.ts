import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresBinaries } from './postgres-binaries';
import type { Launcher } from './postgres-launcher';
import { commandLine, processState } from './process-state';

export const SUPERUSER = 'app';
/** Stands in the name of a cluster that is being laid out. */
const UNFINISHED = '.unfinished-';

export interface ClusterOptions {
  readonly password: string;
  /** False only in tests: nothing is flushed to disk. */
  readonly durable: boolean;
  /** Gives up when it fires. */
  readonly ending?: AbortSignal;
}

/**
 * Lays out a new cluster, with password sign-in (scram) for everybody, loopback included. It gets its name when it is complete: one that was
 * interrupted is laid out again at the next start.
 *
 * @throws Error  with what the program complained of
 */
export async function createCluster(
  folder: string,
  binaries: Pick<PostgresBinaries, 'initdb'>,
  launcher: Launcher,
  { password, durable, ending }: ClusterOptions,
): Promise<void> {
  removeUnfinished(folder);
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 });
  const unfinished = mkdtempSync(`${folder}${UNFINISHED}`);
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (launcher.uid !== undefined) {
    chmodSync(path.dirname(folder), 0o711);
    for (const owned of [unfinished, passwordFile]) chownSync(owned, launcher.uid, launcher.uid);
  }
  const args = ['-D', unfinished, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  args.push('--locale=C.UTF-8', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  try {
    await finished(launcher.run(binaries.initdb, args, { stdio: ['ignore', 'ignore', 'pipe'], signal: ending }));
  } catch (error) {
    throw launcher.uid !== undefined && /Permission denied/.test((error as Error).message) ? outOfReach(folder, launcher.uid) : error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
}

/** What interrupted starts have left; one whose program still works in it stays for the next time. */
function removeUnfinished(folder: string): void {
  if (!existsSync(path.dirname(folder))) return;
  const left = readdirSync(path.dirname(folder)).filter((name) => name.startsWith(`${path.basename(folder)}${UNFINISHED}`));
  for (const name of left) quietly(() => rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true }));
}

function outOfReach(folder: string, uid: number): Error {
  const reason = `PostgreSQL refuses to run as root, and the user ${uid}, as whom it could, does not reach ${folder}`;
  return new Error(`DATA_DIR: ${reason}; start as an ordinary user, or name another folder`);
}

export function hasCluster(folder: string): boolean {
  return existsSync(path.join(folder, 'PG_VERSION'));
}

function finished(program: ReturnType<Launcher['run']>): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    program.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    program.once('error', reject);
    program.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb failed: ${complaint.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}

/** Process id in `postmaster.pid`, if that process still runs on this folder. */
export function runningPostmaster(folder: string): number | null {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || processState(pid) === 'gone') return null;
  if (processState(pid) === 'zombie') return pid;
  return commandLine(pid).includes(folder) ? pid : null;
}

/** So long the watchdog of a service that was killed may take until it has told its server to stop. */
const WATCHDOG_MS = 2_000;

/**
 * Waits until nobody runs on the folder: the previous run may still be shutting down after its service was killed. A server whose watchdog was
 * killed as well is told to stop by us: the folder is ours.
 *
 * @throws Error  if somebody still runs on it after `patienceMs`
 */
export async function untilFree(folder: string, patienceMs: number): Promise<void> {
  const began = Date.now();
  let told = false;
  for (;;) {
    const pid = runningPostmaster(folder);
    if (pid === null) return;
    const waitedMs = Date.now() - began;
    if (waitedMs > patienceMs) throw new Error(`DATA_DIR: ${folder} is in use by another PostgreSQL (process ${pid})`);
    if (waitedMs > WATCHDOG_MS && !told) {
      told = true;
      quietly(() => process.kill(pid, 'SIGINT'));
    }
    await pause(50);
  }
}

/** For what may have happened by itself meanwhile. */
function quietly(action: () => unknown): void {
  try {
    action();
  } catch {
    return;
  }
}
