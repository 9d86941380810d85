import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { LEVEL_UNITS, type LevelUnit } from '../../src/monitoring/sweeps/sweep';
import { STATION_CODE } from '../../src/monitoring/mqtt/wire/topics';
import type { Decibels, Instant } from '../../src/shared/units';
import { packageRoot } from '../package-root';
import { parseMoment } from '../scenario/durations';
import { UsageError } from '../simulate-options';
import { TOOLS, type Tool } from './tool-row';
import { isZone, zoneOfThisMachine } from './zoned-time';

export interface BridgeOptions {
  readonly tool: Tool;
  /** `-` for standard input. */
  readonly file: string;
  readonly station: string;
  readonly prefecture: string;
  readonly secret: string;
  readonly brokerUrl: string;
  readonly replayAt?: Instant;
  readonly zone: string;
  readonly unit: LevelUnit;
  readonly offsetDb: Decibels;
  readonly dataDir: string;
}

const USAGE = `npm run bridge -- ${TOOLS.join('|')} <file or -> --station CODE --prefecture CODE --secret S [--broker URL] [--replay-at TIME] [--tz ZONE] [--unit dBm] [--offset-db N]`;

/**
 * Reads the command line of `npm run bridge`: docs/interfaces.md, section 6. The secret may be given by SPECTRUM_SECRET instead, where other users of the
 * machine cannot see it.
 *
 * @throws UsageError  naming what is wrong or missing
 */
export function readBridgeOptions(args: readonly string[], env: NodeJS.ProcessEnv): BridgeOptions {
  const { values, positionals } = parsed(args);
  const [tool, file, ...others] = positionals;
  if (!isTool(tool) || file === undefined || others.length > 0) throw new UsageError(`A tool and a file (or -) are needed: ${USAGE}`);
  const zone = values.tz ?? zoneOfThisMachine();
  if (!isZone(zone)) throw new UsageError(`--tz: ${zone} is no time zone; give one like Asia/Shanghai, UTC or +08:00`);
  return {
    tool,
    file,
    station: matching('--station', values.station, STATION_CODE, 'a station code'),
    prefecture: matching('--prefecture', values.prefecture, /^\d{6}$/, 'a code of six digits'),
    secret: matching('--secret', values.secret ?? env.SPECTRUM_SECRET, /./, 'the secret of the station (or SPECTRUM_SECRET)'),
    brokerUrl: matching(
      '--broker',
      values.broker ?? `mqtt://127.0.0.1:${env.MQTT_PORT || 1883}`,
      { test: isBrokerAddress },
      'an address like mqtt://host:1883',
    ),
    replayAt: values['replay-at'] === undefined ? undefined : momentOf(values['replay-at']),
    zone,
    unit: unitOf(values.unit ?? 'dBm'),
    offsetDb: numberOf('--offset-db', values['offset-db'] ?? '0'),
    dataDir: path.resolve(packageRoot(), env.DATA_DIR || '.data'),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const source = { station: text, prefecture: text, secret: text, broker: text } as const;
  try {
    return parseArgs({
      args: joinNegative(args),
      options: { ...source, 'replay-at': text, tz: text, unit: text, 'offset-db': text },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]}: ${USAGE}`);
  }
}

/** `--offset-db -30` and `--tz -03:00` mean what they say, although a value that begins with a hyphen looks like an option. */
function joinNegative(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(arg) && before !== undefined && /^--(offset-db|tz|replay-at)$/.test(before))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function isTool(name: string | undefined): name is Tool {
  return TOOLS.some((tool) => tool === name);
}

function matching(option: string, value: string | undefined, pattern: { test(value: string): boolean }, what: string): string {
  if (value === undefined || !pattern.test(value)) throw new UsageError(`${option}: ${what} is needed`);
  return value;
}

function isBrokerAddress(value: string): boolean {
  return /^mqtts?:\/\/[^/]+/.test(value) && URL.canParse(value);
}

function momentOf(text: string): Instant {
  const moment = parseMoment(text, Date.now());
  if (moment === null) throw new UsageError(`--replay-at: a time with zone such as 2026-11-23T08:00:00Z, or -30m, is needed, not ${text}`);
  return moment;
}

function unitOf(text: string): LevelUnit {
  const unit = LEVEL_UNITS.find((known) => known === text);
  if (!unit) throw new UsageError(`--unit: one of ${LEVEL_UNITS.join(', ')} is needed, not ${text}`);
  return unit;
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`${option}: a number is needed, not ${text}`);
  return value;
}
