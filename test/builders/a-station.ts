import type { MonitoringStation } from '../../src/stations/register/monitoring-station';

/** One degree of latitude, as `approximateDistance` has it within 0.5 %. */
const KM_PER_DEGREE = 111.2;

/** A fixed calibrated monitoring station in Harbin that sends field strengths, unless told otherwise. */
export function aStation(changes: Partial<MonitoringStation> = {}): MonitoringStation {
  return {
    id: 1,
    code: 'H01',
    name: '哈尔滨站',
    prefecture: '230100',
    kind: 'fixed',
    lat: 45.75,
    lon: 126.65,
    antennaHeightM: 40,
    calibrated: true,
    antennas: [],
    bands: [],
    fictitious: false,
    ...changes,
  };
}

/** A position so many kilometers north of Harbin. */
export function north(km: number): { readonly lat: number; readonly lon: number } {
  return { lat: 45.75 + km / KM_PER_DEGREE, lon: 126.65 };
}
