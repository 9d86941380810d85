import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** How to run PostgreSQL's programs: they refuse to run as root. */
export interface Launcher {
  readonly how: string;
  /** The user to whom its files must belong, if not us. */
  readonly uid?: number;
  run(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * As an ordinary user: simply so. As root: in a user namespace, where files keep their owner and a folder of mode 700
 * stays reachable; where the kernel forbids that (most containers), as `postgres` or `nobody`.
 */
export function chooseLauncher(): Launcher {
  if (process.getuid?.() !== 0) return { how: 'own user', run: (command, args, options) => spawn(command, args, options) };
  const [unshare, ...flags] = NAMESPACE as [string, ...string[]];
  if (spawnSync(unshare, [...flags, 'true']).status === 0) {
    return { how: 'user namespace', run: (command, args, options) => spawn(unshare, [...flags, command, ...args], options) };
  }
  const id = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = id.status === 0 ? Number(id.stdout) : NOBODY;
  return { how: `user ${uid}`, uid, run: (command, args, options) => spawn(command, args, { ...options, uid, gid: uid }) };
}
