import { toHeard, type Heard } from '../../src/interference/heard/heard';
import type { Emission } from '../../src/monitoring/emissions/emission';
import type { MonitoringStation } from '../../src/stations/register/monitoring-station';
import { aStation } from './a-station';

/** 16:00 in Harbin, a Monday. */
export const HEARD_FROM = Date.UTC(2026, 10, 23, 8);
export const HEARD_UNTIL = HEARD_FROM + 20 * 60_000;

/** A broadcast on 98.6 MHz by bins of 25 kHz, 50 dBµV/m and 30 dB above the noise, heard without a pause from 08:00 to 08:20 UTC. */
export function anEmission(changes: Partial<Emission> = {}): Emission {
  const { firstSeenAt = HEARD_FROM, lastSeenAt = HEARD_UNTIL, level = 50 } = changes;
  return {
    id: '00000000-0000-8000-8000-000000000001',
    stationId: 1,
    stationCode: 'H01',
    prefecture: '230100',
    bandId: 1,
    stepHz: 25_000,
    rbwHz: 25_000,
    unit: 'dBuV/m',
    centerHz: 98_600_000,
    centerUncertaintyHz: 500,
    bandwidthHz: 180_000,
    width20Hz: 200_000,
    level,
    peakLevel: level,
    snrDb: 30,
    firstSeenAt,
    lastSeenAt,
    confirmedAt: firstSeenAt,
    sightings: 240,
    runs: [{ from: firstSeenAt, to: lastSeenAt, hits: 240 }],
    boots: ['boot-1'],
    truncated: false,
    active: true,
    judgement: null,
    licenses: [],
    ...changes,
  };
}

/** The same as a station hears it. */
export function aHeard(emission: Partial<Emission> = {}, station: Partial<MonitoringStation> = {}): Heard {
  const hearing = aStation(station);
  const { id: stationId, code: stationCode, prefecture } = hearing;
  return toHeard(anEmission({ stationId, stationCode, prefecture, ...emission }), hearing);
}
