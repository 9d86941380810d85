import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { StartupError, type Environment } from './config/environment';
import { takeInstanceLock } from './embedded/instance-lock';
import { hasCluster, runningPostmaster, SUPERUSER } from './embedded/postgres-cluster';
import { EmbeddedPostgres } from './embedded/postgres.supervisor';

const DATABASE = 'spectrum';

/** A database that is open for the moment. */
export interface DatabaseAtHand {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The database of this installation, with or without its service: the one that is given; else the embedded one, which the service runs,
 * or which is started for as long as it is needed.
 *
 * @throws StartupError  if there is none
 */
export async function databaseAtHand({ databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>): Promise<DatabaseAtHand> {
  if (databaseUrl !== undefined) return { url: databaseUrl, close: () => Promise.resolve() };
  const folder = path.join(dataDir, 'postgres');
  if (!hasCluster(folder))
    throw new StartupError(`DATA_DIR: there is no database in ${dataDir}; start the service once, or give DATABASE_URL`);
  const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim();
  return runningPostmaster(folder) === null
    ? startFor(dataDir, folder, password)
    : { url: runningUrl(folder, password), close: () => Promise.resolve() };
}

/** PostgreSQL writes its port into the fourth line of `postmaster.pid`. */
function runningUrl(folder: string, password: string): string {
  const port = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port.trim()}/${DATABASE}`;
}

/** Holds the folder meanwhile, so that no service starts on it. */
async function startFor(dataDir: string, folder: string, password: string): Promise<DatabaseAtHand> {
  const release = takeInstanceLock(dataDir);
  try {
    const postgres = await EmbeddedPostgres.start({ folder, password, database: DATABASE });
    return { url: postgres.url, close: () => postgres.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
