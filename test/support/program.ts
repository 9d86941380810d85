import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { quietPort } from '../../simulators/quiet-port';
import { waitFor } from './wait-for';

const ROOT = path.join(__dirname, '..', '..');
const COMMANDS = {
  node: [process.execPath, '--enable-source-maps', 'dist/src/main.js'],
  // As `npm start` does when it has built what the tests share.
  npm: ['npm', 'run', 'serve'],
} as const;

/** What a failed test has left running. */
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly tookMs: number;
}

/** The built service as a process of which nothing is expected: it may end before it is ready. */
export class Program {
  readonly stdout: string[] = [];
  readonly stderr: string[] = [];
  readonly ended: Promise<End>;

  private constructor(
    readonly child: ChildProcess,
    readonly environment: NodeJS.ProcessEnv,
  ) {
    const began = performance.now();
    child.stdout?.on('data', (text: Buffer) => this.stdout.push(text.toString()));
    child.stderr?.on('data', (text: Buffer) => this.stderr.push(text.toString()));
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, tookMs: performance.now() - began }));
    });
  }

  /** In a process group of its own; everything is embedded in a temporary folder and nothing simulated, unless `variables` say otherwise. */
  static async start(variables: NodeJS.ProcessEnv = {}, command: keyof typeof COMMANDS = 'node'): Promise<Program> {
    const environment: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(await quietPort()),
      MQTT_PORT: String(await quietPort()),
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'spectrum-program-')),
      SIMULATE: 'off',
      LOG_LEVEL: 'warn',
      ...variables,
    };
    const [file, ...args] = COMMANDS[command];
    const child = spawn(file, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    started.add(child);
    return new Program(child, environment);
  }

  get dataDir(): string {
    return this.environment.DATA_DIR as string;
  }

  get url(): string {
    return `http://127.0.0.1:${this.environment.PORT}`;
  }

  get isReady(): boolean {
    return this.stdout.join('').includes('Spectrum Watch is ready');
  }

  /** Everything it has said on standard error that is not a line of its log. */
  get complaints(): string[] {
    return this.stderr
      .join('')
      .split('\n')
      .filter((line) => line !== '');
  }

  async ready(): Promise<this> {
    await waitFor('the service to be ready', () => this.isReady || this.child.exitCode !== null, { timeoutMs: 55_000 });
    if (!this.isReady) throw new Error(`the service ended before it was ready:\n${this.stdout.join('')}${this.stderr.join('')}`);
    return this;
  }

  /** Sends a signal to the process, or to its whole group as a terminal does; says how it ended and how long that took. */
  async end(signal: NodeJS.Signals, { toGroup = false } = {}): Promise<End> {
    const began = performance.now();
    process.kill((toGroup ? -1 : 1) * (this.child.pid as number), signal);
    return { ...(await this.ended), tookMs: performance.now() - began };
  }
}
