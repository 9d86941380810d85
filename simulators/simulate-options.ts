import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from './package-root';
import type { Pace } from './player/pace';
import type { Credentials } from './service/service-api';

/** What was asked for on the command line cannot be done; one line says why. */
export class UsageError extends Error {}

export interface SimulateOptions {
  readonly scenario: string;
  /** Play this one alone: a process for each station. Nobody then tells a replay's clock the time. */
  readonly station?: string;
  readonly brokerUrl: string;
  readonly apiUrl: string;
  readonly dataDir: string;
  /** What the service is known by, whatever port it has today. */
  readonly service: string;
  readonly runId?: string;
  /** Absent: by the scenario. */
  readonly pace?: Pace;
  /** Beside the service that started it: goes on where it left off, ends when that service ends. */
  readonly resident: boolean;
  readonly truthFile?: string;
  /** Who creates what is missing; or the secrets of stations that are there already. */
  readonly access: { readonly credentials: Credentials } | { readonly secrets: Readonly<Record<string, string>> };
}

const USAGE =
  'npm run simulate -- <scenario> [--broker URL] [--api URL] [--user NAME] [--speed N|max] [--run ID] [--station CODE] [--truth FILE]; see docs/receivers.md';

/**
 * Reads the command line and the environment of `npm run simulate`: docs/interfaces.md, section 1.
 *
 * @throws UsageError  naming what is wrong or missing
 */
export function readSimulateOptions(args: readonly string[], env: NodeJS.ProcessEnv): SimulateOptions {
  const { values, positionals } = parsed(args);
  const [scenario, ...others] = positionals;
  if (!scenario || others.length > 0) throw new UsageError(`Exactly one scenario is needed: ${USAGE}`);
  const dataDir = path.resolve(packageRoot(), env.DATA_DIR || '.data');
  const brokerUrl = address('--broker', values.broker ?? `mqtt://127.0.0.1:${env.MQTT_PORT || 1883}`, ['mqtt:', 'mqtts:']);
  return {
    scenario,
    station: values.station,
    brokerUrl,
    apiUrl: address('--api', values.api ?? `http://127.0.0.1:${env.PORT || 3000}`, ['http:', 'https:']),
    dataDir,
    service: values.service ?? new URL(brokerUrl).host,
    runId: values.run === undefined ? undefined : runId(values.run),
    pace: values.speed === undefined ? undefined : paceOf(values.speed),
    resident: values.resident ?? false,
    truthFile: values.truth,
    access: accessOf(values.user, dataDir, env),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    broker: text,
    api: text,
    user: text,
    speed: text,
    run: text,
    station: text,
    truth: text,
    service: text,
    resident: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]}: ${USAGE}`);
  }
}

function accessOf(user: string | undefined, dataDir: string, env: NodeJS.ProcessEnv): SimulateOptions['access'] {
  if (user !== undefined) {
    if (!env.SPECTRUM_PASSWORD) throw new UsageError('--user reads its password from SPECTRUM_PASSWORD, which is not set');
    return { credentials: { username: user, password: env.SPECTRUM_PASSWORD } };
  }
  if (env.SPECTRUM_SECRETS) return { secrets: secretsOf(env.SPECTRUM_SECRETS) };
  const keyFile = path.join(dataDir, 'simulator.key');
  if (!existsSync(keyFile))
    throw new UsageError(`There is no ${keyFile}: start the service on this machine, or give --user, or SPECTRUM_SECRETS`);
  return { credentials: { key: readFileSync(keyFile, 'utf8').trim() } };
}

function secretsOf(file: string): Record<string, string> {
  let secrets: unknown;
  try {
    secrets = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`SPECTRUM_SECRETS: ${file} is no readable JSON file (${(error as NodeJS.ErrnoException).code ?? 'not JSON'})`);
  }
  if (typeof secrets === 'object' && secrets !== null && !Array.isArray(secrets)) return secrets as Record<string, string>;
  throw new UsageError(`SPECTRUM_SECRETS: ${file} must hold { "code": "secret", … }`);
}

function paceOf(speed: string): Pace {
  if (speed === 'max') return { kind: 'max' };
  const factor = Number(speed);
  if (!(factor > 0)) throw new UsageError(`--speed: a number greater than 0, or max, is needed, not ${speed}`);
  return { kind: 'speed', factor };
}

function runId(id: string): string {
  if (!/^[A-Za-z0-9-]{1,28}$/.test(id)) throw new UsageError('--run: 1 to 28 letters, digits and hyphens are needed');
  return id;
}

function address(option: string, url: string, protocols: readonly string[]): string {
  if (!URL.canParse(url) || !protocols.includes(new URL(url).protocol))
    throw new UsageError(`${option}: an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')} is needed`);
  return url;
}
