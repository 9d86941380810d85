import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/config/data-source';
import { Database } from '../../src/config/database.service';

export interface TestDatabase {
  readonly url: string;
  readonly source: DataSource;
  readonly database: Database;
  drop(): Promise<void>;
}

/** A fresh database with the whole schema, copied from the template that the global setup has migrated. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createEmptyCopy();
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  return {
    url,
    source,
    database: new Database(source),
    drop: async () => {
      if (source.isInitialized) await source.destroy();
      await drop();
    },
  };
}

/** The address of a fresh migrated database, for a service that opens it itself. */
export async function createEmptyCopy(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = process.env.TEST_TEMPLATE_URL as string;
  const name = `t_${randomBytes(6).toString('hex')}`;
  const templateName = new URL(template).pathname.slice(1);
  await administer(template, `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY wal_log`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(template: string, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new Client(url.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
