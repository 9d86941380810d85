import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/config/data-source';
import { EmbeddedPostgres } from '../../src/embedded/postgres.supervisor';
import { hasDebianPostgres, startDebianPostgres } from './debian-postgres';
import { hasMosquitto } from './mosquitto';

const TEMPLATE = 'spectrum_template';

declare global {
  var testPostgres: { stop(): Promise<void> } | undefined;
}

/**
 * One PostgreSQL for all test files, migrated once into a template: that of TEST_DATABASE_URL; Debian's with TEST_PARTS=external,
 * when the services under test also get a Mosquitto; else an embedded one in a temporary folder.
 */
export default async function globalSetup(): Promise<void> {
  process.env.TEST_TEMPLATE_URL = await database();
  await migrate(process.env.TEST_TEMPLATE_URL);
}

async function database(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return freshTemplate(process.env.TEST_DATABASE_URL);
  if (process.env.TEST_PARTS !== 'external') return embedded();
  if (!hasDebianPostgres || !hasMosquitto) {
    throw new Error('The tests on external parts need the Debian packages postgresql and mosquitto; install them, or run npm test alone.');
  }
  const server = await startDebianPostgres();
  globalThis.testPostgres = server;
  return freshTemplate(server.url);
}

async function embedded(): Promise<string> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'spectrum-test-')), 'pg');
  const server = await EmbeddedPostgres.start({ folder, password: 'test', database: TEMPLATE, durable: false });
  globalThis.testPostgres = server;
  return server.url;
}

async function freshTemplate(given: string): Promise<string> {
  const client = new Client(given);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(given);
  url.pathname = `/${TEMPLATE}`;
  return url.href;
}
