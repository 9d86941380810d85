import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';
import { postgresBinaries } from './postgres-binaries';
import { createCluster, hasCluster, SUPERUSER, untilFree } from './postgres-cluster';
import { chooseLauncher } from './postgres-launcher';

export interface PostgresOptions {
  /** Folder of the cluster. */
  readonly folder: string;
  readonly password: string;
  readonly database: string;
  /** False only in tests: nothing is flushed to disk. */
  readonly durable?: boolean;
  readonly log?: (sentence: string) => void;
}

/**
 * The shell between us and PostgreSQL: when our end of its standard input closes, however we died, it asks for a fast shutdown, again and again,
 * as a server that has just been forked does not hear yet. Who asks is told of the end by a signal that it hears between two naps, and waited for, so
 * that nothing outlives the shell.
 */
const WATCHDOG =
  'exec 3<&0; "$@" 3<&- </dev/null & p=$!; trap "" INT TERM; ' +
  '(trap "exit 0" USR1; read _ <&3; while kill -INT $p 2>/dev/null; do sleep 0.1; done) & r=$!; exec 3<&-; ' +
  'wait $p; s=$?; kill -USR1 $r 2>/dev/null; wait $r; exit $s';
const START_PATIENCE_MS = 30_000;

/** A real PostgreSQL server as a child of this process: started, watched, started again if it dies, and stopped with us. */
export class EmbeddedPostgres {
  private readonly binaries = postgresBinaries();
  private readonly launcher = chooseLauncher();
  private readonly ending = new AbortController();
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private port = 0;
  private ready = false;
  private said = '';

  /** @throws Error  if npm has installed no server for this platform */
  constructor(private readonly options: PostgresOptions) {}

  /** Makes and opens one. */
  static async start(options: PostgresOptions): Promise<EmbeddedPostgres> {
    const server = new EmbeddedPostgres(options);
    await server.open();
    return server;
  }

  get url(): string {
    return this.urlOf(this.options.database);
  }

  /** @throws Error  with a readable sentence if the folder is in use, the server does not start, or it was stopped meanwhile */
  async open(): Promise<void> {
    const began = Date.now();
    const { folder, password, durable = true, log } = this.options;
    const ending = this.ending.signal;
    if (!hasCluster(folder)) await createCluster(folder, this.binaries, this.launcher, { password, durable, ending });
    await untilFree(folder, 15_000);
    this.port = await freePort();
    await this.launch();
    log?.(`Embedded PostgreSQL is ready after ${Date.now() - began} ms (${this.launcher.how}).`);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.child?.stdin?.end();
    await this.ended;
  }

  private get stopping(): boolean {
    return this.ending.signal.aborted;
  }

  private urlOf(database: string): string {
    return `postgres://${SUPERUSER}:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.port}/${database}`;
  }

  private async launch(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      if (this.stopping) throw new Error('the embedded PostgreSQL was stopped before it was ready');
      this.spawn();
      if (await this.answers()) return;
      if (attempt === 4 || !/already in use/.test(this.said))
        throw new Error(`the embedded PostgreSQL did not start: ${lastSentence(this.said)}`);
      this.port = await freePort();
    }
  }

  private spawn(): void {
    const { folder, durable } = this.options;
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      shared_buffers: '128MB',
      max_connections: '60',
      max_wal_size: '2GB',
      ...(durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    };
    const args = [
      '-D',
      folder,
      '-p',
      String(this.port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    const child = this.launcher.run('/bin/sh', ['-c', WATCHDOG, 'embedded-postgres', this.binaries.postgres, ...args], {
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
    });
    this.said = '';
    child.stderr?.on('data', (text: Buffer) => (this.said = (this.said + text.toString()).slice(-4_000)));
    child.stdin?.on('error', () => undefined);
    this.child = child;
    this.ended = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        this.said += error.message;
        resolve();
      });
      child.once('exit', () => resolve());
    }).then(() => this.afterEnd(child));
  }

  private async answers(): Promise<boolean> {
    const child = this.child as ChildProcess;
    this.ready = false;
    const end = Date.now() + START_PATIENCE_MS;
    while (!this.stopping && Date.now() < end && child.exitCode === null && child.pid !== undefined) {
      this.ready = await this.createDatabase();
      if (this.ready) return true;
      await pause(20);
    }
    return false;
  }

  private async createDatabase(): Promise<boolean> {
    const client = new Client({ connectionString: this.urlOf('postgres'), connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [this.options.database]);
      if (known.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(this.options.database)}`);
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** A watchdog that has died before its server leaves one behind, which must not stay. */
  private async afterEnd(child: ChildProcess): Promise<void> {
    child.stdin?.end();
    if (this.stopping) return untilFree(this.options.folder, 8_000);
    if (this.ready) void this.revive();
  }

  private async revive(): Promise<void> {
    this.ready = false;
    for (let waitMs = 100; !this.stopping; waitMs = Math.min(2 * waitMs, 2_000)) {
      this.options.log?.('The embedded PostgreSQL has ended unexpectedly; it is started again.');
      await untilFree(this.options.folder, 4_000).catch(() => undefined);
      this.spawn();
      if (await this.answers()) return;
      await pause(waitMs);
    }
  }
}

function lastSentence(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
