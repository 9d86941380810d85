import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { packageRoot } from '../../src/config/package-root';
import { quietPort } from '../../simulators/quiet-port';
import { createCluster, SUPERUSER } from '../../src/embedded/postgres-cluster';
import { chooseLauncher } from '../../src/embedded/postgres-launcher';
import { waitFor } from './wait-for';

const INSTALLED = '/usr/lib/postgresql';
const CONFIG = path.join(packageRoot(), 'deploy', 'postgres', 'postgresql.conf');

/** Folder of the programs of Debian's newest PostgreSQL, or null. */
function programs(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).filter((version) => existsSync(path.join(INSTALLED, version, 'bin', 'postgres')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest ? path.join(INSTALLED, newest, 'bin') : null;
}

export const hasDebianPostgres = programs() !== null;

export interface DebianPostgres {
  readonly url: string;
  /** Kills the postmaster without warning, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian's PostgreSQL with the configuration of `deploy/`, in a temporary folder and on a loopback port. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const bin = programs() as string;
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'spectrum-debian-')), 'pg');
  chmodSync(path.dirname(folder), 0o755);
  const launcher = chooseLauncher();
  await createCluster(folder, { initdb: path.join(bin, 'initdb') }, launcher, { password: 'test', durable: false });
  const port = await quietPort();
  const args = ['-D', folder, '-c', `config_file=${CONFIG}`, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const url = `postgres://${SUPERUSER}:test@127.0.0.1:${port}/postgres`;
  const spawn = (): ChildProcess =>
    launcher.run(path.join(bin, 'postgres'), [...args, '-c', 'unix_socket_directories=', '-c', 'fsync=off'], { stdio: 'ignore' });
  let child = await launch(spawn, url);
  return {
    url,
    crash: async () => {
      await stop(child, 'SIGKILL');
      child = await launch(spawn, url);
    },
    stop: () => stop(child),
  };
}

/** After a crash it gives up as long as processes of the dead one hold its shared memory: then it is started again. */
async function launch(spawn: () => ChildProcess, url: string): Promise<ChildProcess> {
  let child = spawn();
  const isUp = async (): Promise<boolean> => {
    if (hasEnded(child)) child = spawn();
    return answers(url);
  };
  await waitFor('an answer of PostgreSQL', isUp, { timeoutMs: 20_000 });
  return child;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (hasEnded(child)) return;
  child.kill(signal);
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
