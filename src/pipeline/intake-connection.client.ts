import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client, type QueryResult } from 'pg';
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
  private readonly statements = new Statements();
  private client: Client | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'databaseUrl'>) {}

  /**
   * One at a time. Commits when `work` resolves; rolls back and rethrows when it rejects. A connection that fails is replaced next time.
   *
   * @param opening  statements without parameters that go with the BEGIN, as each journey to the server costs as much as a dozen sweeps; `work` is given
   *                 the rows of each
   */
  async transaction<Result>(
    opening: readonly string[],
    work: (tx: CopyTransaction, opened: OpeningRows) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.connected();
    const deadline = setTimeout(() => this.discard(client), TRANSACTION_TIMEOUT_MS);
    try {
      const [, ...opened] = await queryAll(client, ['BEGIN', ...opening]);
      const result = await work(transactionOn(client, this.statements), opened);
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

/** Rows of each statement. */
export type OpeningRows = readonly (readonly Record<string, unknown>[])[];

/** node-postgres gives a list for more than one statement, whatever its types say. */
async function queryAll(client: Client, statements: readonly string[]): Promise<OpeningRows> {
  const results = (await client.query(statements.join('; '))) as unknown as
    QueryResult<Record<string, unknown>> | QueryResult<Record<string, unknown>>[];
  return [results].flat().map(({ rows }) => rows);
}

/** Names of statements, so that the server parses and plans each once for a connection: for a small batch that is most of its work. */
class Statements {
  private readonly names = new Map<string, string>();

  /** Statements without parameters, such as those that make a partition, are not said twice. */
  nameOf(sql: string, parameters: readonly unknown[]): string | undefined {
    if (parameters.length === 0) return undefined;
    const name = this.names.get(sql) ?? `intake_${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}

function transactionOn(client: Client, statements: Statements): CopyTransaction {
  return {
    query: async <Row>(text: string, values: unknown[] = []) =>
      (await client.query({ name: statements.nameOf(text, values), text, values })).rows as Row[],
    copyIn: async (statement, pieces) => {
      await pipeline(Readable.from(pieces, { objectMode: true }), client.query(copyFrom(statement)));
    },
  };
}
