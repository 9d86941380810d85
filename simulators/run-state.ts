import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Run } from './scenario/scenario';

/**
 * The folder in which a simulator keeps what must survive it: spools, secrets, the beginning of its run. One for each service, so that nothing that
 * was measured for one is ever sent to another; and one for each run beside the resident one, as two programs never share a spool.
 */
export class RunState {
  readonly folder: string;

  constructor(dataDir: string, service: string, part: string) {
    this.folder = stateFolder(dataDir, 'simulator', service, part);
  }

  get secretsFile(): string {
    return path.join(this.folder, 'secrets.json');
  }

  spoolFile(code: string): string {
    return path.join(this.folder, `${code}.spool`);
  }

  /** The run of this name that was begun here, or null. */
  begun(scenario: string): Run | null {
    const file = this.runFile();
    if (!existsSync(file)) return null;
    const { scenario: played, ...run } = JSON.parse(readFileSync(file, 'utf8')) as Run & { scenario: string };
    return played === scenario ? run : null;
  }

  begin(scenario: string, run: Run): Run {
    writeFileSync(this.runFile(), JSON.stringify({ scenario, ...run }), { mode: 0o600 });
    return run;
  }

  /** Everything was delivered: nothing needs to be kept. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private runFile(): string {
    return path.join(this.folder, 'run.json');
  }
}

/**
 * A folder of its own for each program, service and part, readable by this user alone.
 *
 * @param service  what the service is known by: its broker's host, or a name
 */
export function stateFolder(dataDir: string, program: string, service: string, part: string): string {
  const folder = path.join(dataDir, program, createHash('sha256').update(service).digest('hex').slice(0, 12), part);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** 80 random bits: long enough never to be drawn twice, short enough to leave room in a boot for what follows. */
export function randomRunId(): string {
  return randomBytes(10).toString('hex');
}
