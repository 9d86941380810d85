import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { connectAsync } from 'mqtt';
import { packageRoot } from '../../src/config/package-root';
import { quietPort } from '../../simulators/quiet-port';
import { waitFor } from './wait-for';

const DEPLOY = path.join(packageRoot(), 'deploy');
const PROGRAM = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/usr/bin/mosquitto'].find((file) => existsSync(file));
const SERVICE = { username: 'service', password: 'the-secret-of-the-service' };

/** Debian's Mosquitto is here; tests that need it say so where it is not. */
export const hasMosquitto = PROGRAM !== undefined;

/** A Mosquitto with the configuration of `deploy/`, in a temporary folder and on a loopback port. */
export class Mosquitto {
  private child: ChildProcess | null = null;

  private constructor(
    /** For stations. */
    readonly port: number,
    private readonly servicePort: number,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Mosquitto> {
    const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-mosquitto-'));
    cpSync(path.join(DEPLOY, 'mosquitto', 'config'), path.join(folder, 'config'), { recursive: true });
    rmSync(path.join(folder, 'config', 'listeners', 'tls.conf'));
    mkdirSync(path.join(folder, 'data'));
    const [port, servicePort] = [await quietPort(), await quietPort()];
    writeFileSync(path.join(folder, 'config', 'listeners', 'inside.conf'), `listener ${servicePort} 127.0.0.1\n`);
    writeFileSync(path.join(folder, 'config', 'listeners', 'stations.conf'), `listener ${port} 127.0.0.1\nuse_username_as_clientid true\n`);
    const server = new Mosquitto(port, servicePort, folder);
    server.addAccount(SERVICE.username, SERVICE.password);
    openToItsUser(folder);
    await server.launch();
    return server;
  }

  /** With the service's own account. */
  get url(): string {
    return `mqtt://${SERVICE.username}:${SERVICE.password}@127.0.0.1:${this.servicePort}`;
  }

  get pid(): number {
    return this.child?.pid as number;
  }

  /** By the script that operators use. */
  addAccount(name: string, secret: string): void {
    const env = { ...process.env, MOSQUITTO_DIR: this.folder, MOSQUITTO_PID: this.child ? String(this.pid) : '' };
    const result = spawnSync(path.join(DEPLOY, 'add-station'), [name], { input: `${secret}\n`, env, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`add-station failed: ${result.stderr}`);
    openToItsUser(this.folder);
  }

  async launch(): Promise<void> {
    this.child = spawn(PROGRAM as string, ['-c', 'config/mosquitto.conf'], { cwd: this.folder, stdio: 'ignore' });
    await waitFor('an answer of Mosquitto', () => this.answers(), { timeoutMs: 10_000 });
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
  }

  private async answers(): Promise<boolean> {
    try {
      const client = await connectAsync(this.url, { reconnectPeriod: 0, connectTimeout: 1_000, clientId: `probe-${Date.now()}` });
      await client.endAsync();
      return true;
    } catch {
      return false;
    }
  }
}

/** Started by root, Mosquitto becomes the user `mosquitto` and must be able to read its files and write its data. */
function openToItsUser(folder: string): void {
  if (process.getuid?.() !== 0) return;
  chmodSync(folder, 0o755);
  const id = spawnSync('id', ['-u', 'mosquitto'], { encoding: 'utf8' });
  if (id.status === 0) spawnSync('chown', ['-R', 'mosquitto', path.join(folder, 'data'), path.join(folder, 'config', 'passwords')]);
}
