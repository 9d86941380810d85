import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { provideEnvironment, StartupError, type Environment, type ServiceEnvironment } from './config/environment';
import { migrate } from './config/data-source';
import { EmbeddedPostgres } from './embedded/postgres.supervisor';
import { takeInstanceLock } from './embedded/instance-lock';
import { keptSecret } from './embedded/secret-file';
import { startApplication } from './start-application.main';
import { SimulatorProcess } from './simulator-process.main';

export interface RunningService {
  /** One line for people: where the console is and how to sign in. */
  readonly greeting: string;
  stop(): Promise<void>;
}

type Step = () => Promise<void> | void;

/** Starts the parts from the ground up, and stops them in the opposite order; what has been started is stopped also if a later part fails. */
export async function startService(environment: Environment): Promise<RunningService> {
  const stops: Step[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0)) await step();
  };
  try {
    const service = await prepare(environment, stops);
    provideEnvironment(service);
    const application = await startApplication(service);
    stops.unshift(() => application.stop());
    if (service.simulate !== 'off') {
      const simulator = SimulatorProcess.start(service.simulate, {
        apiUrl: application.url,
        brokerUrl: application.brokerUrl,
        dataDir: service.dataDir,
      });
      stops.unshift(() => simulator.stop());
    }
    return { greeting: application.greeting, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(environment: Environment, stops: Step[]): Promise<ServiceEnvironment> {
  makeDataDir(environment.dataDir);
  const embeddedBroker = environment.mqttUrl === undefined;
  if (embeddedBroker || environment.databaseUrl === undefined) stops.unshift(lockDataDir(environment.dataDir));
  const databaseUrl = environment.databaseUrl ?? (await startDatabase(environment.dataDir, stops));
  await migrateOrExplain(databaseUrl, environment.databaseUrl !== undefined);
  const jwtSecret = environment.jwtSecret ?? keptSecret(path.join(environment.dataDir, 'jwt.secret'));
  const simulatorKey = keptSecret(path.join(environment.dataDir, 'simulator.key'));
  return { ...environment, databaseUrl, jwtSecret, simulatorKey, embeddedBroker, embeddedDatabase: environment.databaseUrl === undefined };
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new StartupError(`DATA_DIR: cannot make ${dataDir} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function lockDataDir(dataDir: string): Step {
  try {
    return takeInstanceLock(dataDir);
  } catch (error) {
    throw new StartupError((error as Error).message);
  }
}

async function startDatabase(dataDir: string, stops: Step[]): Promise<string> {
  const postgres = await EmbeddedPostgres.start({
    folder: path.join(dataDir, 'postgres'),
    password: keptSecret(path.join(dataDir, 'postgres.password')),
    database: 'spectrum',
    log: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  stops.unshift(() => postgres.stop());
  return postgres.url;
}

async function migrateOrExplain(url: string, given: boolean): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    if (!given) throw error;
    const { host } = new URL(url);
    throw new StartupError(`DATABASE_URL: PostgreSQL at ${host} cannot be used: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (inner as Error).message.split('\n')[0] ?? 'unknown';
}
