import { factorAt } from '../environment/station-ear';
import type { LicenseBody, Scenario, SimulatedStation } from '../scenario/scenario';
import { ScenarioError } from '../scenario/scenario-error';
import type { SecretsFile } from './secrets-file';
import type { ServiceApi } from './service-api';

interface RegisteredStation {
  readonly code: string;
  readonly prefecture: string;
  readonly fictitious?: boolean;
  readonly lastSeenAt?: string | null;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Calls at the same time: enough to be quick, too few to disturb anybody. */
const AT_ONCE = 6;
const DESCRIBED = ['lat', 'lon', 'antennaHeightM', 'calibrated', 'antennas', 'bands'] as const;
const FACTORS_AT_MHZ = [20, 50, 87, 108, 137, 174, 300, 470, 702, 960, 1_500, 3_000, 6_000, 8_000];

/**
 * Creates what a scenario needs and the service lacks: stations, their secrets, licenses; all marked as fictitious.
 *
 * @throws ScenarioError  if a station of that code is a real one or belongs to another prefecture
 */
export async function prepareService(api: ServiceApi, scenario: Scenario, secrets: SecretsFile): Promise<void> {
  await inTurns(scenario.stations, (station) => ensureStation(api, station, secrets));
  await ensureLicenses(api, scenario.licenses);
}

/** A new secret for a station; whoever used the old one is disconnected. */
export async function newSecret(api: ServiceApi, code: string, secrets: SecretsFile): Promise<string> {
  const { body } = await api.call<{ secret: string }>('POST', `/api/stations/${code}/credentials`);
  secrets.keep(code, body.secret);
  return body.secret;
}

/** When the service last heard of a station, or null. */
export async function lastSeen(api: ServiceApi, code: string): Promise<number | null> {
  const { body } = await api.call<RegisteredStation>('GET', `/api/stations/${code}`);
  return body.lastSeenAt ? Date.parse(body.lastSeenAt) : null;
}

async function ensureStation(api: ServiceApi, station: SimulatedStation, secrets: SecretsFile): Promise<void> {
  const wanted = descriptionOf(station);
  const { status, body } = await api.call<RegisteredStation>('GET', `/api/stations/${station.code}`, undefined, [404]);
  if (status === 404) await api.call('POST', '/api/stations', wanted, [409]);
  else await adopt(api, body, wanted);
  if (!secrets.get(station.code)) await newSecret(api, station.code, secrets);
}

async function adopt(api: ServiceApi, known: RegisteredStation, wanted: ReturnType<typeof descriptionOf>): Promise<void> {
  if (known.fictitious !== true) throw new ScenarioError(`${known.code} is a real station: nothing is simulated in its name`);
  if (known.prefecture !== wanted.prefecture)
    throw new ScenarioError(`${known.code} belongs to ${known.prefecture} in the register, and to ${wanted.prefecture} in the scenario`);
  const changed = DESCRIBED.filter((field) => JSON.stringify(known[field]) !== JSON.stringify(wanted[field]));
  if (changed.length === 0) return;
  const change = Object.fromEntries(changed.map((field) => [field, wanted[field]]));
  await api.call('PATCH', `/api/stations/${known.code}`, { ...change, version: known.version }, [409]);
}

function descriptionOf({ code, name, prefecture, kind, lat, lon, antennaHeightM, df, bands }: SimulatedStation) {
  const watched = bands.map(({ startHz, stopHz, stepHz, everyMs }) => ({ startHz, stopHz, stepHz, everyMs }));
  const directionFinding = df ? { minHz: 20e6, maxHz: 6e9, sigmaDeg: df.sigmaDeg } : undefined;
  const place = { lat, lon, antennaHeightM };
  return {
    code,
    name,
    prefecture,
    kind,
    ...place,
    calibrated: true,
    antennas: [antenna()],
    directionFinding,
    bands: watched,
    fictitious: true,
  };
}

/** The dipole that its physics is made for: what the station would have been calibrated with. */
function antenna() {
  const factors = FACTORS_AT_MHZ.map((mhz) => [mhz * 1e6, Math.round(factorAt(mhz * 1e6) * 100) / 100] as const);
  return { name: 'Dipole', minHz: 20e6, maxHz: 8e9, factors };
}

/** A license that is there already stays as it is: somebody may have changed it on purpose. */
async function ensureLicenses(api: ServiceApi, licenses: readonly LicenseBody[]): Promise<void> {
  if (licenses.length === 0) return;
  const known = new Set((await api.list<{ number: string }>('/api/licenses')).map(({ number }) => number));
  const missing = licenses.filter(({ number }) => !known.has(number));
  await inTurns(missing, (license) => api.call('POST', '/api/licenses', { ...license, fictitious: true }, [409]));
}

async function inTurns<Item>(items: readonly Item[], step: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await step(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
