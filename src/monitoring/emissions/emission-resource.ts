import { formatInstant } from '../../shared/time';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import type { LevelUnit } from '../sweeps/sweep';
import type { Emission, Judgement } from './emission';
import { fieldOfLevel } from './field-of-level';

/** An emission as REST shows it: docs/interfaces.md 3. */
export interface EmissionView {
  readonly id: string;
  readonly station: string;
  readonly prefecture: string;
  readonly centerHz: number;
  readonly centerUncertaintyHz: number;
  readonly bandwidthHz: number;
  readonly width20Hz: number | null;
  readonly fieldDbuvM: number | null;
  readonly level: number;
  readonly unit: LevelUnit;
  readonly snrDb: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly sightings: number;
  readonly active: boolean;
  readonly truncated: boolean;
  readonly boots: readonly string[];
  readonly licenses: Emission['licenses'];
  readonly judgement: Judgement | null;
}

export function toEmissionView(emission: Emission, station: Pick<MonitoringStation, 'calibrated' | 'antennas'> | undefined): EmissionView {
  const { centerHz, level, unit } = emission;
  const field = station ? fieldOfLevel(level, unit, centerHz, station) : null;
  return {
    id: emission.id,
    station: emission.stationCode,
    prefecture: emission.prefecture,
    centerHz: Math.round(centerHz),
    centerUncertaintyHz: Math.round(emission.centerUncertaintyHz),
    bandwidthHz: Math.round(emission.bandwidthHz),
    width20Hz: emission.width20Hz === null ? null : Math.round(emission.width20Hz),
    fieldDbuvM: field === null ? null : hundredths(field),
    level: hundredths(level),
    unit,
    snrDb: hundredths(emission.snrDb),
    firstSeenAt: formatInstant(emission.firstSeenAt),
    lastSeenAt: formatInstant(emission.lastSeenAt),
    sightings: emission.sightings,
    active: emission.active,
    truncated: emission.truncated,
    boots: emission.boots,
    licenses: emission.licenses,
    judgement: emission.judgement,
  };
}

export function hundredths(decibels: number): number {
  return Math.round(decibels * 100) / 100;
}
