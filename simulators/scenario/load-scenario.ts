import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { YAMLParseError, parse } from 'yaml';
import type { z } from 'zod';
import { packageRoot } from '../package-root';
import { formatInstant, parseInstant } from '../../src/shared/time';
import { parseDuration, parseMoment } from './durations';
import { parseLicenseCsv } from './license-csv';
import { registerOnAir } from './register-on-air';
import { resolveEmitter, resolveFault, resolveStation } from './resolve';
import type { LicenseBody, Scenario, SimulatedStation } from './scenario';
import { scenarioSchema, stationListSchema, type ScenarioFile } from './scenario-schema';

/** The scenario cannot be played as it is written; one line says where and why. */
export class ScenarioError extends Error {}

/**
 * Reads a scenario: a file, or one of the built-in ones by its name.
 *
 * @throws ScenarioError  naming the file, the place in it, and what is wrong
 */
export function loadScenario(nameOrFile: string): Scenario {
  const file = scenarioFile(nameOrFile);
  const written = validated(scenarioSchema, readYaml(file), file);
  const licenses = licensesOf(written.licenses, file);
  const stations = written.stations === 'province' ? provinceStations() : written.stations.map(resolveStation);
  try {
    return { ...settingsOf(written), stations: distinct(stations, 'code'), licenses, ...playOf(written, licenses, stations) };
  } catch (error) {
    throw error instanceof RangeError ? new ScenarioError(`${file}: ${error.message}`) : error;
  }
}

/** Names of the built-in scenarios. */
export function builtInScenarios(): string[] {
  return readdirSync(builtIn())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function settingsOf(written: ScenarioFile): Omit<Scenario, 'stations' | 'licenses' | 'emitters' | 'faults'> {
  const { name, seed, start, environment, rules, baseline, pass } = written;
  const hasFixedStart = typeof start === 'string' && parseInstant(start) !== null;
  if (!hasFixedStart && parseDuration(start) === null) throw new RangeError('start: must be RFC 3339, or a duration such as -2h');
  return { name, seed, start, hasFixedStart, duration: written.duration ?? null, environment, rules, baselineDays: baseline.days, pass };
}

function playOf(
  written: ScenarioFile,
  licenses: readonly LicenseBody[],
  stations: readonly SimulatedStation[],
): Pick<Scenario, 'emitters' | 'faults'> {
  const named = written.emitters.map((entry) => resolveEmitter(entry, licenses));
  const day = formatInstant(parseMoment(written.start, Date.now()) ?? 0).slice(0, 10);
  const emitters = written.registerOnAir ? [...named, ...registerOnAir(licenses, named, day)] : named;
  const faults = written.faults.map((entry, i) => resolveFault(entry, i, stations));
  return { emitters: distinct(emitters, 'id'), faults };
}

function licensesOf(licenses: ScenarioFile['licenses'], file: string): readonly LicenseBody[] {
  if (typeof licenses !== 'string') return licenses;
  const source =
    licenses === 'province'
      ? path.join(packageRoot(), 'simulators', 'province', 'licenses.csv')
      : path.resolve(path.dirname(file), licenses);
  try {
    return parseLicenseCsv(readFileSync(source, 'utf8'));
  } catch (error) {
    throw new ScenarioError(`${file}: licenses: ${source}: ${(error as Error).message}`);
  }
}

function provinceStations(): SimulatedStation[] {
  const file = path.join(packageRoot(), 'simulators', 'province', 'stations.yaml');
  return validated(stationListSchema, readYaml(file), file).map(resolveStation);
}

function builtIn(): string {
  return path.join(packageRoot(), 'simulators', 'scenarios');
}

function scenarioFile(nameOrFile: string): string {
  const candidates = [path.resolve(nameOrFile), path.join(builtIn(), `${nameOrFile}.yaml`)];
  const found = candidates.find((candidate) => candidate.endsWith('.yaml') && existsSync(candidate));
  const given = existsSync(nameOrFile) && !/^[\w-]+$/.test(nameOrFile) ? path.resolve(nameOrFile) : undefined;
  if (!found && !given)
    throw new ScenarioError(`There is no scenario ${nameOrFile}: give a YAML file, or one of ${builtInScenarios().join(', ')}.`);
  return (found ?? given) as string;
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof YAMLParseError ? error.message.split('\n')[0] : (error as NodeJS.ErrnoException).code;
    throw new ScenarioError(`${file}: ${reason}`);
  }
}

function validated<Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const sentences = result.error.issues.slice(0, 5).map((issue) => `${placeOf(issue.path)}${issue.message}`);
  throw new ScenarioError(`${file}: ${sentences.join('; ')}`);
}

function placeOf(place: readonly PropertyKey[]): string {
  const name = place.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`)).join('');
  return name ? `${name}: ` : '';
}

function distinct<Key extends string, Item extends Readonly<Record<Key, string>>>(items: readonly Item[], key: Key): readonly Item[] {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item[key])) throw new RangeError(`${key} "${item[key]}" is given twice`);
    seen.add(item[key]);
  }
  return items;
}
