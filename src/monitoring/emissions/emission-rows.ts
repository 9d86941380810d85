import type { Hertz, Instant } from '../../shared/units';
import { LEVEL_UNITS, type LevelUnit } from '../sweeps/sweep';
import type { Emission, Judgement, Run } from './emission';
import type { TrackedEmission } from './tracked-emission';

/** What of an emission is kept in one value: nobody selects by it. */
interface EmissionBody {
  readonly width20Hz: Hertz | null;
  readonly peakLevel: number;
  readonly runs: readonly Run[];
  readonly boots: readonly string[];
  readonly strongestMinute: Instant;
  readonly lastMinute: Instant;
}

export interface EmissionRow {
  readonly id: string;
  readonly station_id: number;
  readonly band_id: number;
  readonly center_hz: number;
  readonly center_uncertainty_hz: number;
  readonly bandwidth_hz: number;
  readonly level: number;
  readonly snr_db: number;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly confirmed_at: Date | null;
  readonly sightings: number;
  readonly active: boolean;
  readonly truncated: boolean;
  readonly judgement: Judgement | null;
  readonly licenses: Emission['licenses'];
  readonly body: EmissionBody;
}

/** With what the band and the station's register say. */
export interface JoinedEmissionRow extends EmissionRow {
  readonly code: string;
  readonly prefecture: string;
  readonly step_hz: number;
  readonly rbw_hz: number;
  readonly unit: number;
}

export const JOINED_COLUMNS = 'emission.*, station.code, station.prefecture, band.step_hz, band.rbw_hz, band.unit';
export const JOINS = 'JOIN band ON band.id = emission.band_id JOIN monitoring_station AS station ON station.id = emission.station_id';

export function toTracked(row: EmissionRow): TrackedEmission {
  const { width20Hz, peakLevel, runs, boots, strongestMinute, lastMinute } = row.body;
  return {
    id: row.id,
    stationId: row.station_id,
    bandId: row.band_id,
    centerHz: row.center_hz,
    centerUncertaintyHz: row.center_uncertainty_hz,
    bandwidthHz: row.bandwidth_hz,
    width20Hz,
    level: row.level,
    truncated: row.truncated,
    peakLevel,
    snrDb: row.snr_db,
    firstSeenAt: row.first_seen_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    confirmedAt: row.confirmed_at?.getTime() ?? null,
    sightings: row.sightings,
    runs,
    boots,
    active: row.active,
    strongestMinute,
    lastMinute,
  };
}

/** Assigned, for a spread before so many fields takes 30 µs, and there are thousands of them. */
export function toEmission(row: JoinedEmissionRow): Emission & Pick<TrackedEmission, 'strongestMinute' | 'lastMinute'> {
  return Object.assign(toTracked(row), {
    stationCode: row.code,
    prefecture: row.prefecture,
    stepHz: row.step_hz,
    rbwHz: row.rbw_hz,
    unit: LEVEL_UNITS[row.unit] as LevelUnit,
    judgement: row.judgement,
    licenses: row.licenses,
  });
}

/** For `jsonb_to_recordset`: times in ms. */
export function toColumns(emission: TrackedEmission): Record<string, unknown> {
  const { width20Hz, peakLevel, runs, boots, strongestMinute, lastMinute } = emission;
  return {
    id: emission.id,
    station_id: emission.stationId,
    band_id: emission.bandId,
    center_hz: emission.centerHz,
    center_uncertainty_hz: emission.centerUncertaintyHz,
    bandwidth_hz: emission.bandwidthHz,
    level: emission.level,
    snr_db: emission.snrDb,
    first_seen_ms: emission.firstSeenAt,
    last_seen_ms: emission.lastSeenAt,
    confirmed_ms: emission.confirmedAt,
    sightings: emission.sightings,
    active: emission.active,
    truncated: emission.truncated,
    body: { width20Hz, peakLevel, runs, boots, strongestMinute, lastMinute } satisfies EmissionBody,
  };
}
