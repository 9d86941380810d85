import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';

/** Any fixed number: all processes that migrate one database take the same lock. */
const MIGRATION_LOCK = 727_001;

const OLDEST_SERVER = 150_000;

export const POOL_SETTINGS = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 20_000,
  keepAlive: true,
} as const;

export function dataSourceOptions(url: string, poolSize = 8): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    migrations: [migrationFiles()],
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    extra: POOL_SETTINGS,
  };
}

/** Migrations stand at the top of the tree that runs: as sources under Jest, compiled under `dist`. */
function migrationFiles(): string {
  const folder = path.join(__dirname, '..', '..', 'migrations');
  const extension = readdirSync(folder).some((file) => file.endsWith('.js')) ? 'js' : 'ts';
  return path.join(folder, `*.${extension}`);
}

/**
 * Brings the schema up to date, one process at a time: two that start together would trip over each other's tables.
 *
 * @throws Error  also if the server is too old
 */
export async function migrate(url: string): Promise<void> {
  const source = await new DataSource({
    ...dataSourceOptions(url, 2),
    extra: { connectionTimeoutMillis: 5_000 },
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await refuseOldServer(lock);
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function refuseOldServer(server: QueryRunner): Promise<void> {
  const [row] = (await server.query('SHOW server_version_num')) as [{ server_version_num: string }];
  if (Number(row.server_version_num) < OLDEST_SERVER) throw new Error('the server is too old: PostgreSQL 15 or newer is needed');
}
