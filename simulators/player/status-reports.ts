import type { StationStatus } from '../../src/monitoring/mqtt/wire/status-message';
import { DAY_MS } from '../../src/shared/time';
import type { Milliseconds } from '../../src/shared/units';
import { randomFor } from '../environment/random';
import type { StationEar } from '../environment/station-ear';
import type { StationFaults } from './station-faults';

/** docs/interfaces.md 2: at least every 30 s. */
export const STATUS_EVERY_MS = 25_000;
/** A shelter with a heater: so warm in the mean, so much by day and night. */
const SHELTER = { meanC: 22, swingC: 4, spreadC: 3 };
const AFTERNOON_MS = DAY_MS * (7 / 24);
const LOCKED = { lock: true, satellites: 11, cn0Db: 44 };
const LOST = { lock: false, satellites: 1, cn0Db: 19 };

/** What a station says of itself at a time, faults included. */
export function conditionOf(ear: StationEar, faults: StationFaults, t: Milliseconds): Partial<StationStatus> {
  const { air, station, zero } = ear;
  const clockError = faults.clockErrorAt(t);
  return {
    at: zero + t + clockError,
    firmware: 'simulator',
    position: faults.conditionAt(t).place,
    gnss: faults.active('gnss-loss', t) ? LOST : LOCKED,
    temperatureC: Math.round(10 * temperature(air.seed, station.code, zero + t)) / 10,
    clockOffsetMs: clockError,
    doorOpen: faults.active('door-open', t) !== undefined,
    mainsPower: true,
  };
}

function temperature(seed: number, code: string, at: number): number {
  const { meanC, swingC, spreadC } = SHELTER;
  const own = spreadC * (2 * randomFor(seed, 'shelter', code)() - 1);
  return meanC + own + swingC * Math.cos((2 * Math.PI * (at - AFTERNOON_MS)) / DAY_MS);
}
