import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createEmptyCopy } from '../support/database';
import { ADMIN, startService } from '../support/service';

const PROGRAM = path.join(__dirname, '..', '..', 'dist', 'src', 'reset-admin.main.js');
const NEXT = 'nine cranes over the Nenjiang';

function resetAdmin(variables: NodeJS.ProcessEnv, ...args: string[]): { code: number | null; out: string; err: string } {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function passwordOf({ out }: { out: string }): string {
  return /^New one-time password of admin: (\S+) \(shown only now; .+\)\n$/.exec(out)?.[1] as string;
}

describe('npm run reset-admin on the embedded database', () => {
  it('gives a one-time password beside the running service, and another when it is stopped', async () => {
    const service = await startService();
    const first = resetAdmin({ DATA_DIR: service.dataDir });
    expect(first).toMatchObject({ code: 0, err: '' });
    await expect(service.signIn()).rejects.toThrow('401');
    const token = await service.signIn(ADMIN.username, passwordOf(first));
    expect(await service.api('GET', '/api/stations', { token })).toMatchObject({ status: 403, body: { code: 'password.change-required' } });
    const body = { current: passwordOf(first), next: NEXT };
    expect(await service.api('POST', '/api/auth/password', { token, body })).toMatchObject({ status: 204 });
    expect(await service.api('GET', '/api/stations', { token })).toMatchObject({ status: 200 });
    await service.stop();

    const second = resetAdmin({ DATA_DIR: service.dataDir }, ADMIN.username);
    expect(second).toMatchObject({ code: 0, err: '' });
    const again = await startService({ DATA_DIR: service.dataDir });
    await expect(again.signIn(ADMIN.username, NEXT)).rejects.toThrow('401');
    expect(await again.signIn(ADMIN.username, passwordOf(second))).toBeDefined();
    await again.stop();
  });

  it('says in one line that there is none', () => {
    const { code, out, err } = resetAdmin({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'spectrum-empty-')) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^No password was reset: DATA_DIR: there is no database in \S+; start the service once, or give DATABASE_URL\n$/);
  });
});

describe('npm run reset-admin on a given database', () => {
  it('makes the administrator of an empty one, and knows nobody else', async () => {
    const { url, drop } = await createEmptyCopy();
    expect(passwordOf(resetAdmin({ DATABASE_URL: url }))).toMatch(/^(\w{5}-){3}\w{5}$/);
    expect(resetAdmin({ DATABASE_URL: url }, 'wang.wei')).toEqual({
      code: 1,
      out: '',
      err: 'No password was reset: There is no administrator wang.wei.\n',
    });
    await drop();
  });

  it('says in one line that it cannot be reached', () => {
    const { code, err } = resetAdmin({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect(code).toBe(1);
    expect(err).toMatch(/^No password was reset: the database cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1\n$/);
  });
});
