import * as path from 'node:path';
import { z } from 'zod';
import { packageRoot } from './package-root';

/** A start-up error: one readable line that names what to mend. */
export class StartupError extends Error {}

const ROLES = ['api', 'ingest', 'jobs'] as const;
export type ProcessRole = (typeof ROLES)[number];

const roleList = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(ROLES)).min(1));

const schema = z.object({
  PORT: port().default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .refine((url) => URL.canParse(url), 'is no address such as postgres://user:password@host:5432/database')
    .optional(),
  MQTT_URL: z
    .string()
    .regex(/^mqtts?:\/\//, 'must begin with mqtt:// or mqtts://')
    .refine((url) => URL.canParse(url) && new URL(url).hostname !== '', 'is no address such as mqtt://host:1883')
    .optional(),
  MQTT_USERNAME: z.string().optional(),
  MQTT_PASSWORD: z.string().optional(),
  MQTT_PORT: port().default(1883),
  MQTT_HOST: z.string().default('127.0.0.1'),
  MQTT_TLS_PORT: port().optional(),
  MQTT_TLS_CERT: z.string().optional(),
  MQTT_TLS_KEY: z.string().optional(),
  MQTT_ACCOUNTS: z.enum(['none', 'mosquitto-dynsec']).default('none'),
  DATA_DIR: z.string().default('.data'),
  SIMULATE: z.string().optional(),
  CLOCK: z.enum(['wall', 'replay']).default('wall'),
  ADMIN_USERNAME: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1 to 64 letters, digits, dots, hyphens and underscores')
    .default('admin'),
  ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  JWT_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, 'must have at least 32 bytes')
    .optional(),
  SWEEP_RETENTION_DAYS: wholeNumber(1, 3_650).default(30),
  DATA_MAX_GB: positiveNumber().default(20),
  STATION_OFFLINE_SECONDS: positiveNumber().default(90),
  ROLES: roleList.default([...ROLES]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the service was told by its environment (docs/interfaces.md 1), read once and never printed. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl?: string;
  readonly mqttUrl?: string;
  readonly mqttUsername?: string;
  readonly mqttPassword?: string;
  readonly mqttPort: number;
  readonly mqttHost: string;
  readonly mqttTls?: { readonly port: number; readonly certFile: string; readonly keyFile: string };
  readonly dataDir: string;
  /** Scenario to play, or `off`. */
  readonly simulate: string;
  readonly clock: 'wall' | 'replay';
  readonly adminUsername: string;
  readonly adminPassword?: string;
  readonly jwtSecret?: string;
  readonly sweepRetentionDays: number;
  readonly dataMaxGb: number;
  readonly stationOfflineSeconds: number;
  readonly roles: ReadonlySet<ProcessRole>;
  readonly logLevel: string;
}

/** The environment once the parts that nobody gave are embedded: every address and secret is known. */
export interface ServiceEnvironment extends Environment {
  readonly databaseUrl: string;
  readonly jwtSecret: string;
  /** With which the simulators of this machine sign in; without one they cannot. */
  readonly simulatorKey?: string;
  /** True if nobody gave a broker: the service then listens for stations itself. */
  readonly embeddedBroker: boolean;
  /** True if nobody gave a database: the service then keeps its own, and within a limit. */
  readonly embeddedDatabase?: boolean;
}

let resolved: ServiceEnvironment | undefined;

/** Told once by main (or a test) before the application is made. */
export function provideEnvironment(environment: ServiceEnvironment): void {
  resolved = environment;
}

export function providedEnvironment(): ServiceEnvironment {
  if (!resolved) throw new StartupError('the environment was asked for before it was read');
  return resolved;
}

/** Injection token of the `ServiceEnvironment`. */
export const ENVIRONMENT = Symbol('Environment');

/**
 * Reads and checks the environment.
 *
 * @param signsTokens  false for programs that need no JWT_SECRET
 * @throws StartupError  naming the variable that is wrong and what it should be; never its value
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, { signsTokens } = { signsTokens: true }): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    throw new StartupError(`${issue.path.slice(0, 1).join('')}: ${issue.message}`);
  }
  const env = parsed.data;
  const everythingEmbedded = !env.DATABASE_URL && !env.MQTT_URL;
  if (signsTokens && env.DATABASE_URL && !env.JWT_SECRET)
    throw new StartupError('JWT_SECRET: is required when DATABASE_URL is set (at least 32 bytes)');
  if (env.MQTT_ACCOUNTS === 'mosquitto-dynsec') {
    throw new StartupError('MQTT_ACCOUNTS: mosquitto-dynsec is not available in this version; use none (docs/operations.md says how)');
  }
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    mqttUrl: env.MQTT_URL,
    mqttUsername: env.MQTT_USERNAME,
    mqttPassword: env.MQTT_PASSWORD,
    mqttPort: env.MQTT_PORT,
    mqttHost: env.MQTT_HOST,
    mqttTls: readTls(env.MQTT_TLS_PORT, env.MQTT_TLS_CERT, env.MQTT_TLS_KEY),
    dataDir: path.resolve(packageRoot(), env.DATA_DIR),
    simulate: env.SIMULATE ?? (everythingEmbedded ? 'province' : 'off'),
    clock: env.CLOCK,
    adminUsername: env.ADMIN_USERNAME,
    adminPassword: env.ADMIN_PASSWORD,
    jwtSecret: env.JWT_SECRET,
    sweepRetentionDays: env.SWEEP_RETENTION_DAYS,
    dataMaxGb: env.DATA_MAX_GB,
    stationOfflineSeconds: env.STATION_OFFLINE_SECONDS,
    roles: new Set(env.ROLES),
    logLevel: env.LOG_LEVEL,
  };
}

function port() {
  return wholeNumber(0, 65_535);
}

function wholeNumber(from: number, to: number) {
  const sentence = `must be a whole number from ${from} to ${to}`;
  return z.string().regex(/^\d+$/, sentence).transform(Number).pipe(z.number().min(from, sentence).max(to, sentence));
}

function positiveNumber() {
  const sentence = 'must be a number greater than 0';
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, sentence)
    .transform(Number)
    .pipe(z.number().positive(sentence));
}

function readTls(tlsPort?: number, certFile?: string, keyFile?: string): Environment['mqttTls'] {
  if (tlsPort === undefined) {
    if (certFile || keyFile) throw new StartupError('MQTT_TLS_PORT: is needed with MQTT_TLS_CERT and MQTT_TLS_KEY, the port to listen on');
    return undefined;
  }
  if (!certFile || !keyFile)
    throw new StartupError('MQTT_TLS_PORT: needs MQTT_TLS_CERT and MQTT_TLS_KEY, the files of certificate and key');
  return { port: tlsPort, certFile, keyFile };
}
