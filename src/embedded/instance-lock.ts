import { readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { processBirth, processState } from './process-state';
import { writeOnce } from './write-once';

/** Ends the hold on the folder. */
export type Release = () => void;

/**
 * Takes a data folder for this process alone.
 *
 * The file names the holder by process id and time of birth, so that one killed without warning blocks nobody, even if its id is in use again.
 *
 * @throws Error  if a living process holds it
 */
export function takeInstanceLock(dataDir: string): Release {
  const file = path.join(dataDir, 'service.lock');
  const mine = `${process.pid} ${processBirth(process.pid) ?? ''}\n`;
  while (!writeOnce(file, mine, 0o644)) {
    const holder = livingHolder(file);
    if (holder !== null) throw new Error(`DATA_DIR: ${dataDir} is in use by another instance (process ${holder})`);
    rmSync(file, { force: true });
  }
  return () => rmSync(file, { force: true });
}

function livingHolder(file: string): number | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const [pid, birth] = text.trim().split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || id === process.pid || processState(id) !== 'running') return null;
  const actual = processBirth(id);
  return birth && actual && birth !== actual ? null : id;
}
