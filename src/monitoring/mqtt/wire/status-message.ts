import type { Decibels, Instant, Milliseconds } from '../../../shared/units';
import type { Position } from '../../sweeps/sweep';
import { readBoot, readPosition } from './common-fields';
import type { Fields } from './fields';

export const STATION_STATES = ['online', 'offline', 'maintenance'] as const;
export type StationState = (typeof STATION_STATES)[number];

/** How a station is: docs/interfaces.md 2, status; also its last will. Neither numbered nor acknowledged. */
export interface StationStatus {
  readonly boot: string;
  readonly state: StationState;
  readonly at: Instant;
  readonly firmware?: string;
  readonly position?: Position;
  readonly gnss?: { readonly lock?: boolean; readonly satellites?: number; readonly cn0Db?: Decibels };
  readonly temperatureC?: number;
  readonly spool?: { readonly messages?: number; readonly bytes?: number; readonly oldestAt?: Instant };
  readonly clockOffsetMs?: Milliseconds;
  readonly doorOpen?: boolean;
  readonly mainsPower?: boolean;
}

export function readStatus(fields: Fields): StationStatus {
  return {
    boot: readBoot(fields),
    state: fields.oneOf('state', STATION_STATES),
    at: fields.instant('at'),
    firmware: fields.optional('firmware', (name) => fields.text(name)),
    position: fields.optional('position', (name) => readPosition(fields.object(name))),
    gnss: fields.optional('gnss', (name) => readGnss(fields.object(name))),
    temperatureC: fields.optional('temperatureC', (name) => fields.number(name, { min: -273.15, max: 1_000 })),
    spool: fields.optional('spool', (name) => readSpool(fields.object(name))),
    clockOffsetMs: fields.optional('clockOffsetMs', (name) => fields.number(name)),
    doorOpen: fields.optional('doorOpen', (name) => fields.flag(name)),
    mainsPower: fields.optional('mainsPower', (name) => fields.flag(name)),
  };
}

function readGnss(fields: Fields): NonNullable<StationStatus['gnss']> {
  return {
    lock: fields.optional('lock', (name) => fields.flag(name)),
    satellites: fields.optional('satellites', (name) => fields.integer(name, { min: 0, max: 1_000 })),
    cn0Db: fields.optional('cn0Db', (name) => fields.number(name, { min: -200, max: 200 })),
  };
}

function readSpool(fields: Fields): NonNullable<StationStatus['spool']> {
  const count = { min: 0, max: Number.MAX_SAFE_INTEGER };
  return {
    messages: fields.optional('messages', (name) => fields.integer(name, count)),
    bytes: fields.optional('bytes', (name) => fields.integer(name, count)),
    oldestAt: fields.optional('oldestAt', (name) => fields.instant(name)),
  };
}
