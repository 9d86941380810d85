import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { z } from 'zod';
import { packageRoot } from '../package-root';
import { formatInstant, parseInstant } from '../../src/shared/time';
import { checkScenario } from './check-scenario';
import { parseDuration, parseMoment } from './durations';
import { explainIssue } from './explain-issue';
import { parseLicenseCsv } from './license-csv';
import { licenseSchema } from './license-schema';
import { placeName, type Place } from './problem';
import { registerOnAir } from './register-on-air';
import { resolveEmitter, resolveFault, resolveStation } from './resolve';
import type { LicenseBody, Scenario, SimulatedStation } from './scenario';
import { ScenarioError } from './scenario-error';
import { scenarioSchema, stationListSchema, type ScenarioFile } from './scenario-schema';
import { YamlFile } from './yaml-file';

/**
 * Reads a scenario: a file, or one of the built-in ones by its name.
 *
 * @throws ScenarioError  naming the file, line and field of all that is wrong, and what would be right
 */
export function loadScenario(nameOrFile: string): Scenario {
  const file = YamlFile.read(scenarioFile(nameOrFile));
  const written = validated(scenarioSchema, file);
  const licenses = licensesOf(written.licenses, file.name);
  const problems = checkScenario(written, licenses);
  if (problems.length > 0) throw file.refusal(problems);
  const stations = written.stations === 'province' ? provinceStations() : written.stations.map(resolveStation);
  return { ...settingsOf(written, file), stations, licenses, ...playOf(written, licenses, stations, file) };
}

/** Names of the built-in scenarios. */
export function builtInScenarios(): string[] {
  return readdirSync(builtIn())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function settingsOf(written: ScenarioFile, file: YamlFile): Omit<Scenario, 'stations' | 'licenses' | 'emitters' | 'faults'> {
  const { name, seed, start, environment, rules, baseline, pass } = written;
  const hasFixedStart = typeof start === 'string' && parseInstant(start) !== null;
  if (!hasFixedStart && parseDuration(start) === null)
    throw file.refusal([{ place: ['start'], message: `must be RFC 3339, or a duration such as -2h, not "${start}"` }]);
  return { name, seed, start, hasFixedStart, duration: written.duration ?? null, environment, rules, baselineDays: baseline.days, pass };
}

function playOf(
  written: ScenarioFile,
  licenses: readonly LicenseBody[],
  stations: readonly SimulatedStation[],
  file: YamlFile,
): Pick<Scenario, 'emitters' | 'faults'> {
  const named = written.emitters.map((entry, i) => located(file, ['emitters', i], () => resolveEmitter(entry, licenses)));
  const day = formatInstant(parseMoment(written.start, Date.now()) ?? 0).slice(0, 10);
  const emitters = written.registerOnAir ? [...named, ...registerOnAir(licenses, named, day)] : named;
  const faults = written.faults.map((entry, i) => located(file, ['faults', i], () => resolveFault(entry, stations)));
  return { emitters, faults };
}

/** What a place of the file lacks is refused with its line. */
function located<Resolved>(file: YamlFile, place: Place, resolve: () => Resolved): Resolved {
  try {
    return resolve();
  } catch (error) {
    throw error instanceof RangeError ? file.refusal([{ place, message: error.message }]) : error;
  }
}

function licensesOf(licenses: ScenarioFile['licenses'], file: string): readonly LicenseBody[] {
  if (typeof licenses !== 'string') return licenses;
  const source =
    licenses === 'province'
      ? path.join(packageRoot(), 'simulators', 'province', 'licenses.csv')
      : path.resolve(path.dirname(file), licenses);
  try {
    return parseLicenseCsv(readFileSync(source, 'utf8')).map(requireLicense);
  } catch (error) {
    throw new ScenarioError(`${file}: licenses: ${source}: ${(error as Error).message}`);
  }
}

/** @throws RangeError  naming the license and its field */
function requireLicense(license: LicenseBody): LicenseBody {
  const result = licenseSchema.safeParse(license);
  if (result.success) return license;
  const [problem] = result.error.issues.flatMap((issue) => explainIssue(issue, licenseSchema, license));
  throw new RangeError(`license ${license.number}: ${problem ? `${placeName(problem.place)}: ${problem.message}` : 'is none'}`);
}

function provinceStations(): SimulatedStation[] {
  const file = path.join(packageRoot(), 'simulators', 'province', 'stations.yaml');
  return validated(stationListSchema, YamlFile.read(file)).map(resolveStation);
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

function validated<Schema extends z.ZodType>(schema: Schema, file: YamlFile): z.infer<Schema> {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  throw file.refusal(result.error.issues.flatMap((issue) => explainIssue(issue, schema, file.value)));
}
