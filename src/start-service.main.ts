import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadScenario } from '../simulators/scenario/load-scenario';
import { provideEnvironment, StartupError, type Environment, type ServiceEnvironment } from './config/environment';
import { migrate } from './config/data-source';
import { EmbeddedPostgres } from './embedded/postgres.supervisor';
import { takeInstanceLock } from './embedded/instance-lock';
import { keptSecret } from './embedded/secret-file';
import { SimulatorProcess } from './simulator-process.main';

/** What a part may take to stop before the next one is stopped; the database, the last one, has the rest of the time. */
const LIMITS_MS = { simulator: 2_000, application: 5_000 } as const;

export interface RunningService {
  /** One line for people: where the console is and how to sign in. */
  readonly greeting: string;
  stop(): Promise<void>;
}

/** It was to end before it was ready. */
export class StartAbandoned extends Error {}

type Step = () => Promise<unknown> | void;

/**
 * Starts the parts from the ground up, and stops them in the opposite order; what has been started is stopped also if a later part fails.
 *
 * @param abandon  fires if the service is to end before it is ready
 * @throws StartupError | StartAbandoned
 */
export async function startService(environment: Environment, abandon: AbortSignal): Promise<RunningService> {
  const stops: Step[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0)) await Promise.resolve(step()).catch(() => undefined);
  };
  try {
    return { greeting: await Promise.race([start(environment, stops, abandon), abandonment(abandon)]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns  the greeting */
async function start(environment: Environment, stops: Step[], abandon: AbortSignal): Promise<string> {
  checkScenario(environment.simulate);
  const service = await prepare(environment, stops);
  abandon.throwIfAborted();
  provideEnvironment(service);
  const { startApplication } = await import('./start-application.main.js');
  const application = await startApplication(service);
  stops.unshift(() => Promise.race([application.stop(), pause(LIMITS_MS.application)]));
  abandon.throwIfAborted();
  if (service.simulate !== 'off') {
    const { url: apiUrl, brokerUrl } = application;
    const simulator = SimulatorProcess.start(service.simulate, { name: nameOf(environment), apiUrl, brokerUrl, dataDir: service.dataDir });
    stops.unshift(() => simulator.stop(LIMITS_MS.simulator));
  }
  return application.greeting;
}

/** Its database tells one service from another. */
function nameOf({ databaseUrl }: Environment): string {
  if (databaseUrl === undefined) return 'embedded';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function abandonment(abandon: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    abandon.addEventListener('abort', () => reject(new StartAbandoned()), { once: true });
  });
}

function checkScenario(simulate: string): void {
  try {
    if (simulate !== 'off') loadScenario(simulate);
  } catch (error) {
    throw new StartupError(`SIMULATE: ${(error as Error).message}`);
  }
}

async function prepare(environment: Environment, stops: Step[]): Promise<ServiceEnvironment> {
  const { dataDir, mqttUrl, roles } = environment;
  const [embeddedDatabase, embeddedBroker] = [environment.databaseUrl === undefined, mqttUrl === undefined];
  inDataDir(dataDir, () => mkdirSync(dataDir, { recursive: true, mode: 0o711 }));
  if (embeddedDatabase || (embeddedBroker && roles.has('ingest'))) stops.unshift(lockDataDir(dataDir));
  const databaseUrl = environment.databaseUrl ?? (await startDatabase(dataDir, stops));
  await migrateOrExplain(databaseUrl, !embeddedDatabase);
  const kept = (name: string): string => inDataDir(dataDir, () => keptSecret(path.join(dataDir, name)));
  const jwtSecret = environment.jwtSecret ?? kept('jwt.secret');
  return { ...environment, databaseUrl, jwtSecret, simulatorKey: kept('simulator.key'), embeddedBroker, embeddedDatabase };
}

function inDataDir<Result>(dataDir: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw new StartupError((error as Error).message);
    throw new StartupError(`DATA_DIR: ${dataDir} cannot be used as a folder of our own (${code})`);
  }
}

function lockDataDir(dataDir: string): Step {
  return inDataDir(dataDir, () => takeInstanceLock(dataDir));
}

/** While the database starts, the rest of the program is loaded. */
async function startDatabase(dataDir: string, stops: Step[]): Promise<string> {
  const postgres = new EmbeddedPostgres({
    folder: path.join(dataDir, 'postgres'),
    password: inDataDir(dataDir, () => keptSecret(path.join(dataDir, 'postgres.password'))),
    database: 'spectrum',
    log: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  stops.unshift(() => postgres.stop());
  await Promise.all([postgres.open(), import('./start-application.main.js')]);
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
