import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Makes a file with its whole content, or leaves one that is there: whoever reads it never finds it half written.
 *
 * @returns  false if there was such a file
 */
export function writeOnce(file: string, content: string, mode: number): boolean {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content, { mode });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
