import { parseArgs } from 'node:util';
import { UsageError } from '../simulate-options';

export interface ScoreOptions {
  /** A file or the name of a built-in one; null: all built-in ones. */
  readonly scenario: string | null;
  readonly asJson: boolean;
  /** A service that runs already; absent: one of its own on the replay clock. */
  readonly service?: { readonly apiUrl: string; readonly brokerUrl: string; readonly username: string; readonly password: string };
}

const USAGE = 'npm run score -- <scenario> [--json] [--api URL --user NAME [--broker URL]], or npm run score -- --all';

/**
 * Reads the command line and the environment of `npm run score`: docs/interfaces.md, section 1.
 *
 * @throws UsageError  naming what is wrong or missing
 */
export function readScoreOptions(args: readonly string[], env: NodeJS.ProcessEnv): ScoreOptions {
  const { values, positionals } = parsed(args);
  if (values.all ? positionals.length > 0 : positionals.length !== 1) throw new UsageError(`One scenario is needed, or --all: ${USAGE}`);
  if (values.all && values.api !== undefined) throw new UsageError(`--all starts services of its own; it takes no --api: ${USAGE}`);
  const scenario = values.all ? null : (positionals[0] as string);
  const asJson = values.json ?? false;
  if (values.api === undefined) return { scenario, asJson };
  if (!URL.canParse(values.api)) throw new UsageError('--api: an address beginning with http:// or https:// is needed');
  if (values.user === undefined) throw new UsageError(`--api needs --user: ${USAGE}`);
  if (!env.SPECTRUM_PASSWORD) throw new UsageError('--user reads its password from SPECTRUM_PASSWORD, which is not set');
  const brokerUrl = values.broker ?? `mqtt://${new URL(values.api).hostname}:${env.MQTT_PORT || 1883}`;
  return { scenario, asJson, service: { apiUrl: values.api, brokerUrl, username: values.user, password: env.SPECTRUM_PASSWORD } };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ args: [...args], options: { api: text, user: text, broker: text, json: flag, all: flag }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]}: ${USAGE}`);
  }
}
