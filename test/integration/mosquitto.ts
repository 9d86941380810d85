import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { waitFor } from '../support/wait-for';

/** A Mosquitto of the test's own, that can be killed and started again with what it had kept. */
export class TestMosquitto {
  private process: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static isInstalled(): boolean {
    return spawnSync('mosquitto', ['-h']).error === undefined;
  }

  /** With an account `service`, password `right`; stations may come without one. */
  static async start(): Promise<TestMosquitto> {
    const folder = mkdtempSync(path.join(tmpdir(), 'mosquitto-'));
    chmodSync(folder, 0o777);
    const broker = new TestMosquitto(folder, await freePort());
    const passwords = path.join(folder, 'passwords');
    spawnSync('mosquitto_passwd', ['-c', '-b', passwords, 'service', 'right']);
    chmodSync(passwords, 0o644);
    writeFileSync(
      path.join(folder, 'mosquitto.conf'),
      [
        `listener ${broker.port} 127.0.0.1`,
        'allow_anonymous true',
        `password_file ${passwords}`,
        'persistence true',
        `persistence_location ${folder}/`,
        'autosave_interval 1',
        'max_queued_messages 0',
        'max_inflight_messages 200',
        'max_packet_size 1052672',
      ].join('\n'),
    );
    await broker.run();
    return broker;
  }

  get url(): string {
    return `mqtt://127.0.0.1:${this.port}`;
  }

  async run(): Promise<void> {
    this.process = spawn('mosquitto', ['-c', path.join(this.folder, 'mosquitto.conf')], { stdio: 'ignore' });
    await waitFor('Mosquitto listens', () => accepts(this.port));
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { process } = this;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    process.kill(signal);
    await once(process, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
