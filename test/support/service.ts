import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../../src/config/package-root';
import { quietPort } from '../../simulators/quiet-port';

const ROOT = packageRoot();
export const ADMIN = { username: 'admin', password: 'a-password-of-the-tests-1' };

/** What a failed test has left running would keep Jest waiting for ever. Benchmarks end theirs themselves. */
const started = new Set<ChildProcess>();
if (typeof afterAll === 'function') {
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });
}

export interface TestService {
  readonly url: string;
  readonly brokerUrl: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** A token of the administrator. */
  signIn(username?: string, password?: string): Promise<string>;
  api<Body>(method: string, route: string, options?: { token?: string; body?: unknown }): Promise<{ status: number; body: Body }>;
  /** Ends it like an operator (SIGTERM); resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built service as its own process and waits until it is ready.
 *
 * Everything is embedded in a temporary folder and nothing is simulated, unless `variables` say otherwise.
 *
 * @throws Error  with what it printed, if it ends before it is ready
 */
export async function startService(variables: NodeJS.ProcessEnv = {}): Promise<TestService> {
  const [port, mqttPort] = [await quietPort(), await quietPort()];
  const dataDir = variables.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'spectrum-service-'));
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: process.env.TZ,
    PORT: String(port),
    MQTT_PORT: String(mqttPort),
    DATA_DIR: dataDir,
    SIMULATE: 'off',
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'warn',
    ...variables,
  };
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'dist', 'src', 'main.js')], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const printed = collect(child);
  await ready(child, printed);
  const url = `http://127.0.0.1:${environment.PORT}`;
  const api: TestService['api'] = async (method, route, options = {}) => {
    const headers: Record<string, string> = options.token ? { authorization: `Bearer ${options.token}` } : {};
    if (options.body !== undefined) headers['content-type'] = 'application/json';
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const response = await fetch(`${url}${route}`, { method, headers, body });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as never };
  };
  return {
    url,
    brokerUrl: variables.MQTT_URL ?? `mqtt://127.0.0.1:${environment.MQTT_PORT}`,
    dataDir,
    process: child,
    output: () => printed.text,
    api,
    signIn: async (username = ADMIN.username, password = ADMIN.password) => {
      const { status, body } = await api<{ accessToken: string }>('POST', '/api/auth/login', { body: { username, password } });
      if (status !== 200) throw new Error(`sign-in as ${username} failed: ${status} ${JSON.stringify(body)}`);
      return body.accessToken;
    },
    stop: (signal = 'SIGTERM') => ended(child, signal),
  };
}

function collect(child: ChildProcess): { text: string } {
  const printed = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed.text += chunk.toString()));
  return printed;
}

function ready(child: ChildProcess, printed: { text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      if (printed.text.includes('Spectrum Watch is ready')) resolve();
    };
    child.stdout?.on('data', check);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it was ready:\n${printed.text}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
