import type { Position } from '../../sweeps/sweep';
import type { Fields } from './fields';
import { Rejection } from './rejection';

/** The version of the wire format. */
export const WIRE_VERSION = 1;

const BOOT = /^[A-Za-z0-9-]{1,36}$/;
const TASK_ID = /^.{1,100}$/;

/** Identifies a message of a station for ever. */
export interface MessageKey {
  readonly boot: string;
  readonly seq: number;
}

/** @throws Rejection `version` if the message is of a version that we do not know */
export function readVersion(fields: Fields): void {
  const version = fields.number('v');
  if (version !== WIRE_VERSION) throw new Rejection('version', `Only version ${WIRE_VERSION} is understood.`, 'v');
}

export function readBoot(fields: Fields): string {
  return fields.text('boot', { pattern: BOOT });
}

export function readKey(fields: Fields): MessageKey {
  return { boot: readBoot(fields), seq: fields.integer('seq', { min: 0, max: Number.MAX_SAFE_INTEGER }) };
}

export function readTaskId(fields: Fields): string | undefined {
  return fields.optional('taskId', (name) => fields.text(name, { pattern: TASK_ID, maxLength: 100 }));
}

export function readPosition(fields: Fields): Position {
  return {
    lat: fields.number('lat', { min: -90, max: 90 }),
    lon: fields.number('lon', { min: -180, max: 180 }),
    altM: fields.optional('altM', (name) => fields.number(name, { min: -1_000, max: 50_000 })),
  };
}
