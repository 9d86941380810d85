import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { ENVIRONMENT, type ServiceEnvironment } from '../../config/environment';

const LOCK = 727_030;

/** One process at a time reads from somebody else's broker. The lease lives as long as its connection to the database: who dies has lost it. */
@Injectable()
export class IngestLease implements OnApplicationShutdown {
  private client: Client | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'databaseUrl'>) {}

  /**
   * @param lost  is called if it is taken and its connection fails later
   * @returns     false if another process holds it
   * @throws Error  if the database cannot be asked
   */
  async take(lost: () => void): Promise<boolean> {
    const client = new Client({
      connectionString: this.environment.databaseUrl,
      application_name: 'spectrum-watch ingest lease',
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    const isOurs = await tryLock(client).catch((error: unknown) => {
      void client.end().catch(() => undefined);
      throw error;
    });
    if (!isOurs) {
      await client.end();
      return false;
    }
    this.client = client;
    client.once('end', () => {
      if (this.client !== client) return;
      this.client = null;
      lost();
    });
    return true;
  }

  async release(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.release();
  }
}

async function tryLock(client: Client): Promise<boolean> {
  await client.connect();
  const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [LOCK]);
  return rows[0]?.ours ?? false;
}
