import { parseDesignator } from '../../src/science/assignment/designator';
import type { Emitter, Fault, LicenseBody, SimulatedStation } from './scenario';
import type { EmitterEntry, FaultEntry, StationEntry } from './scenario-schema';

export function resolveStation(entry: StationEntry): SimulatedStation {
  return { ...entry, name: entry.name ?? entry.code, bands: entry.bands.map((band) => ({ ...band, rbwHz: band.rbwHz ?? band.stepHz })) };
}

/**
 * Fills in what an emitter that works under a license leaves out: frequency, bandwidth, power and site of the license's transmitter.
 *
 * @throws RangeError  naming what is missing
 */
export function resolveEmitter(entry: EmitterEntry, licenses: readonly LicenseBody[]): Emitter {
  const license = licenses.find(({ number }) => number === entry.license);
  const transmitters = license?.transmitters ?? [];
  const transmitter = transmitters.find(({ centerHz }) => centerHz === entry.centerHz) ?? transmitters[0] ?? {};
  const first = entry.route[0];
  const need = (field: 'centerHz' | 'bandwidthHz' | 'erpW' | 'lat' | 'lon' | 'antennaHeightM', otherwise?: number): number => {
    const value = entry[field] ?? otherwise ?? transmitter[field];
    if (typeof value !== 'number') throw new RangeError(`${field} is missing, and no license of the scenario tells it`);
    return value;
  };
  return {
    ...entry,
    centerHz: need('centerHz'),
    bandwidthHz: entry.kind === 'carrier' ? (entry.bandwidthHz ?? 0) : need('bandwidthHz', widthOf(transmitter)),
    erpW: need('erpW'),
    lat: need('lat', first?.lat),
    lon: need('lon', first?.lon),
    antennaHeightM: need('antennaHeightM'),
    steps: [...entry.steps].sort((a, b) => a.at - b.at),
    route: [...entry.route].sort((a, b) => a.at - b.at),
  };
}

/** A transmitter's bandwidth, or that of its designator; undefined if neither is given. */
export function widthOf({ bandwidthHz, designator }: Readonly<Record<string, unknown>>): number | undefined {
  if (typeof bandwidthHz === 'number') return bandwidthHz;
  return typeof designator === 'string' ? parseDesignator(designator).bandwidthHz : undefined;
}

/** @throws RangeError  if the fault befalls a station that the scenario does not have */
export function resolveFault(entry: FaultEntry, stations: readonly SimulatedStation[]): Fault {
  if (!stations.some(({ code }) => code === entry.station))
    throw new RangeError(`there is no station ${entry.station}; there are ${stations.map(({ code }) => code).join(', ')}`);
  const { at, to = Infinity, spanS, centerHz = 0, levelDbuv = 0, dropDb = 0, lat = 0, lon = 0 } = entry;
  const { share = 0, offsetMs = 0, ppm = 0, kind, station, from, expect } = entry;
  const befalls = { kind, station, from: at ?? from, to: at ?? to, share, offsetMs, ppm, expect };
  return { ...befalls, spanMs: spanS * 1_000, centerHz, levelDbuv, dropDb, lat, lon };
}
