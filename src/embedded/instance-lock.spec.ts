import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { takeInstanceLock } from './instance-lock';
import { processBirth } from './process-state';
import { keptSecret } from './secret-file';

let folder: string;
const lock = (): string => path.join(folder, 'service.lock');
const PARENT = process.ppid;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spectrum-lock-'));
});

describe('the lock on a data folder', () => {
  it('is refused while the process that holds it lives, and free when it is released', () => {
    writeFileSync(lock(), `${PARENT} ${processBirth(PARENT)}\n`);
    expect(() => takeInstanceLock(folder)).toThrow(`DATA_DIR: ${folder} is in use by another instance (process ${PARENT})`);
    writeFileSync(lock(), '');
    const release = takeInstanceLock(folder);
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
    takeInstanceLock(folder)();
  });

  it.each([
    ['has died', '99999999 1\n'],
    ['has died, and whose number another process has now', `${PARENT} 1\n`],
    ['wrote nothing', ''],
  ])('is taken from one that %s', (_, content) => {
    writeFileSync(lock(), content);
    takeInstanceLock(folder)();
  });
});

describe('a secret of the installation', () => {
  it('is made once, of 256 random bits, for this user alone', () => {
    const file = path.join(folder, 'deep', 'jwt.secret');
    const secret = keptSecret(file);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keptSecret(file)).toBe(secret);
  });
});
