import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/config/data-source';
import { EmbeddedPostgres } from '../../src/embedded/postgres.supervisor';

const TEMPLATE = 'spectrum_template';

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

/** One PostgreSQL for all test files: that of TEST_DATABASE_URL, or an embedded one in a temporary folder; migrated once into a template. */
export default async function globalSetup(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  process.env.TEST_TEMPLATE_URL = given ? await freshTemplate(given) : await embedded();
  await migrate(process.env.TEST_TEMPLATE_URL);
}

async function embedded(): Promise<string> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'spectrum-test-')), 'pg');
  globalThis.testPostgres = await EmbeddedPostgres.start({ folder, password: 'test', database: TEMPLATE, durable: false });
  return globalThis.testPostgres.url;
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
