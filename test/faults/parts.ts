import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { freePort } from '../../src/embedded/free-port';
import { runningPostmaster } from '../../src/embedded/postgres-cluster';
import { databaseAtHand } from '../../src/database-at-hand.main';
import { startDebianPostgres, type DebianPostgres } from '../support/debian-postgres';
import { Mosquitto } from '../support/mosquitto';
import { peakResidentBytes } from '../support/resident-memory';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';

export const FAULTS = ['service', 'database', 'broker-and-service'] as const;
export type Fault = (typeof FAULTS)[number];

/** Which of its parts the service does not embed. */
export interface External {
  readonly database: boolean;
  readonly broker: boolean;
}

const JWT_SECRET = 'a-secret-with-which-the-campaign-signs-tokens';

/** The service and the parts that it stands on: they can be killed, and are started again as a supervisor would. */
export class Parts {
  private current: TestService | null = null;
  private readonly watching: NodeJS.Timeout;
  private mostBytes = 0;

  private constructor(
    private readonly variables: NodeJS.ProcessEnv,
    private readonly postgres: DebianPostgres | null,
    private readonly mosquitto: Mosquitto | null,
  ) {
    this.watching = setInterval(() => this.watchMemory(), 100);
  }

  static async start(external: External): Promise<Parts> {
    const postgres = external.database ? await startDebianPostgres() : null;
    const mosquitto = external.broker ? await Mosquitto.start() : null;
    const variables = {
      PORT: String(await freePort()),
      MQTT_PORT: String(await freePort()),
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'spectrum-faults-')),
      ...(postgres ? { DATABASE_URL: postgres.url, JWT_SECRET } : {}),
      ...(mosquitto ? { MQTT_URL: mosquitto.url } : {}),
    };
    const parts = new Parts(variables, postgres, mosquitto);
    await parts.startService();
    return parts;
  }

  get service(): TestService {
    return this.current as TestService;
  }

  /** Where stations connect. */
  get brokerUrl(): string {
    return `mqtt://127.0.0.1:${this.mosquitto?.port ?? this.variables.MQTT_PORT}`;
  }

  /** The most memory that a process of the service has taken so far, bytes. */
  get peakMemory(): number {
    return this.mostBytes;
  }

  /** Lets a station sign in where the broker is not the service's own. */
  admit(code: string, secret: string): void {
    this.mosquitto?.addAccount(code, secret);
  }

  /** Kills without warning; resolves when what was killed is up again. */
  async strike(fault: Fault): Promise<void> {
    if (fault === 'database') return this.killDatabase();
    this.watchMemory();
    await Promise.all([this.service.stop('SIGKILL'), fault === 'service' ? null : this.mosquitto?.end('SIGKILL')]);
    if (fault === 'broker-and-service') await this.mosquitto?.launch();
    await this.startService();
  }

  async databaseUrl(): Promise<string> {
    const dataDir = this.variables.DATA_DIR as string;
    const { url } = await databaseAtHand({ databaseUrl: this.postgres?.url, dataDir });
    return url;
  }

  async stop(): Promise<void> {
    clearInterval(this.watching);
    await this.current?.stop();
    await this.mosquitto?.end();
    await this.postgres?.stop();
  }

  private async startService(): Promise<void> {
    this.current = await startService(this.variables);
  }

  private async killDatabase(): Promise<void> {
    if (this.postgres) return this.postgres.crash();
    const folder = path.join(this.variables.DATA_DIR as string, 'postgres');
    const before = runningPostmaster(folder) as number;
    process.kill(before, 'SIGKILL');
    await waitFor('another postmaster', () => isAnother(runningPostmaster(folder), before), { timeoutMs: 20_000 });
  }

  private watchMemory(): void {
    const pid = this.current?.process.pid;
    if (pid !== undefined) this.mostBytes = Math.max(this.mostBytes, peakResidentBytes(pid) ?? 0);
  }
}

function isAnother(now: number | null, before: number): boolean {
  return now !== null && now !== before;
}
