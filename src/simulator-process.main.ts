import { spawn, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';

const RESTART_MS = 5_000;
/** What a station never needs to know. */
const SECRETS = ['JWT_SECRET', 'ADMIN_PASSWORD', 'DATABASE_URL', 'MQTT_URL', 'MQTT_PASSWORD'];

interface Service {
  /** What it is known by, whatever port it has today. */
  readonly name: string;
  readonly apiUrl: string;
  readonly brokerUrl: string;
  readonly dataDir: string;
}

/** Plays a scenario against this service in a process of its own, as real stations would: it can slow down or die without us. */
export class SimulatorProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private restart: NodeJS.Timeout | null = null;

  private constructor(
    private readonly scenario: string,
    private readonly service: Service,
  ) {}

  static start(scenario: string, service: Service): SimulatorProcess {
    const simulator = new SimulatorProcess(scenario, service);
    simulator.spawn();
    return simulator;
  }

  /** @param limitMs  after that it is killed */
  async stop(limitMs: number): Promise<void> {
    this.stopping = true;
    if (this.restart) clearTimeout(this.restart);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), limitMs).unref();
    });
  }

  private spawn(): void {
    const { name, apiUrl, brokerUrl, dataDir } = this.service;
    const program = path.join(__dirname, '..', 'simulators', 'main.js');
    const args = [program, this.scenario, '--resident', '--service', name, '--api', apiUrl, '--broker', brokerUrl];
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: variables(dataDir),
    });
    child.stdin?.on('error', () => undefined);
    child.once('exit', (code) => {
      if (!this.stopping && code !== 0) this.restart = setTimeout(() => this.spawn(), RESTART_MS);
    });
    this.child = child;
  }
}

function variables(dataDir: string): NodeJS.ProcessEnv {
  const known = Object.entries(process.env).filter(([name]) => !SECRETS.includes(name));
  return { ...Object.fromEntries(known), DATA_DIR: dataDir };
}
