import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../src/embedded/postgres.supervisor';
import { processState } from '../../src/embedded/process-state';
import { waitFor } from '../support/wait-for';

const answer = async (url: string): Promise<number | null> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ one: number }>('SELECT 1 AS one')).rows[0]?.one ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};

describe('EmbeddedPostgres', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'spectrum-pg-')), 'pg');
  const postmaster = (): number => Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    server = await EmbeddedPostgres.start({ folder, password: 'p@ss/word', database: 'spectrum', durable: false });
  });
  afterAll(() => server.stop());

  it('asks for the password also on the loopback interface', async () => {
    expect(await answer(server.url)).toBe(1);
    expect(await answer(server.url.replace(encodeURIComponent('p@ss/word'), 'wrong'))).toBeNull();
  });

  it('is started again, at the same address, when it dies', async () => {
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    await waitFor('another postmaster', () => processState(before) === 'gone' && postmaster() !== before, { timeoutMs: 5_000 });
    await waitFor('an answer', () => answer(server.url), { timeoutMs: 5_000 });
  });

  it('leaves nothing running when it is stopped', async () => {
    const last = postmaster();
    await server.stop();
    expect(processState(last)).toBe('gone');
  });
});
