import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import type { CopyTransaction } from '../monitoring/sweeps/copy-transaction';

/** Longer than any batch needs; then the server is taken for dead and the connection is given up. */
const TRANSACTION_TIMEOUT_MS = 6_000;

const SETTINGS = {
  application_name: 'spectrum-watch intake',
  connectionTimeoutMillis: 3_000,
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
} as const;

/** The one connection that writes readings, apart from the pool: whoever reads never keeps the intake waiting. */
@Injectable()
export class IntakeConnection implements OnApplicationShutdown {
  private readonly logger = new Logger('IntakeConnection');
  private client: Client | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'databaseUrl'>) {}

  /** One at a time. Commits when `work` resolves; rolls back and rethrows when it rejects. A connection that fails is replaced next time. */
  async transaction<Result>(work: (tx: CopyTransaction) => Promise<Result>): Promise<Result> {
    const client = await this.connected();
    const deadline = setTimeout(() => this.discard(client), TRANSACTION_TIMEOUT_MS);
    try {
      await client.query('BEGIN');
      const result = await work(transactionOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => this.discard(client));
      throw error;
    } finally {
      clearTimeout(deadline);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client({ connectionString: this.environment.databaseUrl, ...SETTINGS });
    client.on('error', (error) => {
      this.logger.warn({ msg: 'The intake has lost its database connection', reason: error.message });
      this.discard(client);
    });
    await client.connect();
    this.client = client;
    return client;
  }

  private discard(client: Client): void {
    if (this.client === client) this.client = null;
    const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
    stream.destroy();
  }
}

function transactionOn(client: Client): CopyTransaction {
  return {
    query: async <Row>(sql: string, parameters: unknown[] = []) => (await client.query(sql, parameters)).rows as Row[],
    copyIn: async (statement, pieces) => {
      await pipeline(Readable.from(pieces, { objectMode: true }), client.query(copyFrom(statement)));
    },
  };
}
