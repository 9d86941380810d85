import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Another program holds the folder. */
export class FolderInUse extends Error {}

/**
 * Makes this process the only one that uses a folder of spools. A lock whose process has died is taken over.
 *
 * @returns  gives the folder back
 * @throws FolderInUse
 */
export function takeFolder(folder: string): () => void {
  const file = `${folder}/in-use`;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (isAlive(owner))
        throw new FolderInUse(`Another program (process ${owner}) sends in the name of the same stations; its files are in ${folder}`);
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
