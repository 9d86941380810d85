import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresBinaries } from './postgres-binaries';
import type { Launcher } from './postgres-launcher';
import { commandLine, processState } from './process-state';

export const SUPERUSER = 'app';

/** Lays out a new cluster, with password sign-in (scram) for everybody, loopback included. */
export async function createCluster(
  folder: string,
  password: string,
  binaries: PostgresBinaries,
  launcher: Launcher,
  durable: boolean,
): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.initial-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (launcher.uid !== undefined) for (const owned of [folder, passwordFile]) chownSync(owned, launcher.uid, launcher.uid);
  const args = ['-D', folder, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8'];
  args.push('--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  try {
    await finished(launcher.run(binaries.initdb, args, { stdio: ['ignore', 'ignore', 'pipe'] }));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export function hasCluster(folder: string): boolean {
  return existsSync(path.join(folder, 'PG_VERSION'));
}

function finished(program: ReturnType<Launcher['run']>): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    program.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    program.once('error', reject);
    program.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed: ${complaint.trim().split('\n').at(-1) ?? ''}`)),
    );
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

/**
 * Waits until nobody runs on the folder: the previous run may still be shutting down after its service was killed.
 *
 * @throws Error  if somebody still does after `patienceMs`
 */
export async function untilFree(folder: string, patienceMs: number): Promise<void> {
  for (const end = Date.now() + patienceMs; ; await pause(50)) {
    const pid = runningPostmaster(folder);
    if (pid === null) return;
    if (Date.now() > end) throw new Error(`DATA_DIR: ${folder} is in use by another PostgreSQL (process ${pid})`);
  }
}
