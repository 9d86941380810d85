import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { OnAir } from '../../simulators/environment/on-air';
import type { Emitter, Fault, Scenario, SimulatedStation } from '../../simulators/scenario/scenario';
import { Spool } from '../../simulators/station/spool';
import { StationPlayer } from '../../simulators/player/station-player';

/** For specs: 2026-01-01 in China, 10 in the morning. */
export const ZERO = Date.UTC(2026, 0, 1, 2);

const STATION: SimulatedStation = {
  ...{ code: 'H01', name: 'H01', prefecture: '230100', kind: 'fixed', lat: 45.75, lon: 126.65 },
  ...{ antennaHeightM: 40, noiseFigureDb: 12, iip3Dbm: 15, df: { sigmaDeg: 2, biasDeg: 1 } },
  bands: [{ startHz: 150e6, stopHz: 152e6, stepHz: 25e3, rbwHz: 25e3, everyMs: 1_000, averages: 16 }],
};
const EMITTER: Emitter = {
  ...{ id: 'e', kind: 'digital', centerHz: 151e6, bandwidthHz: 7_600, erpW: 25, lat: 45.8, lon: 126.7, antennaHeightM: 30 },
  ...{ steps: [], route: [], turns: [], harmonicsDbc: [], spurious: [], license: null },
};

export function aSimulatedStation(changes: Partial<SimulatedStation> = {}): SimulatedStation {
  return { ...STATION, ...changes };
}

export function aScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    ...{ name: 'spec', seed: 7, start: new Date(ZERO).toISOString(), hasFixedStart: true, duration: 600_000 },
    ...{ environment: { noise: 'residential', shadowingSigmaDb: 6 }, stations: [STATION], licenses: [], rules: {}, baselineDays: 0 },
    ...{ emitters: [EMITTER], faults: [], pass: {} },
    ...changes,
  };
}

export function aFault(changes: Partial<Fault> & Pick<Fault, 'kind'>): Fault {
  const nothing = { share: 0, spanMs: 10_000, offsetMs: 0, ppm: 0, centerHz: 0, levelDbuv: 0, dropDb: 0, lat: 0, lon: 0 };
  return { station: 'H01', from: 0, to: Infinity, ...nothing, ...changes };
}

/** A station without a line: what it makes stays in its spool. */
export function aPlayer(scenario: Scenario, station = scenario.stations[0] as SimulatedStation): { player: StationPlayer; spool: Spool } {
  const spool = Spool.open(path.join(mkdtempSync(path.join(tmpdir(), 'player-')), `${station.code}.spool`));
  const line = { brokerUrl: 'mqtt://127.0.0.1:1', secret: '', log: () => undefined };
  return { spool, player: new StationPlayer({ station, scenario, runId: 'run', onAir: new OnAir(scenario, ZERO), spool, line }) };
}
