import type { Decibels, Degrees, Hertz, Instant, Milliseconds } from '../../../shared/units';
import type { Position } from '../../sweeps/sweep';
import { readKey, readPosition, readTaskId } from './common-fields';
import type { Fields } from './fields';
import { MAX_FREQUENCY_HZ } from './sweep-message';

/** A measurement at one frequency: docs/interfaces.md 2. */
export interface Measurement {
  readonly boot: string;
  readonly seq: number;
  readonly taskId?: string;
  readonly startedAt: Instant;
  readonly durationMs: Milliseconds;
  readonly centerHz: Hertz;
  readonly spanHz: Hertz;
  readonly frequencyHz: Hertz;
  readonly frequencyUncertaintyHz: Hertz;
  readonly occupiedBandwidthHz?: Hertz;
  readonly fieldDbuvM?: Decibels;
  readonly levelDbuv?: Decibels;
  readonly snrDb?: Decibels;
  readonly modulation?: string;
  readonly fmDeviationHz?: Hertz;
  readonly rdsPi?: string;
}

/** A direction from which an emission comes: docs/interfaces.md 2. */
export interface Bearing {
  readonly boot: string;
  readonly seq: number;
  readonly taskId?: string;
  readonly startedAt: Instant;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly bearingDeg: Degrees;
  readonly sigmaDeg?: Degrees;
  /** 0–100. */
  readonly quality: number;
  readonly fieldDbuvM?: Decibels;
  readonly position?: Position;
}

export const TASK_STATES = ['accepted', 'running', 'done', 'failed', 'rejected'] as const;

/** How a task goes on: docs/interfaces.md 2. */
export interface TaskResult {
  readonly boot: string;
  readonly seq: number;
  readonly taskId: string;
  readonly state: (typeof TASK_STATES)[number];
  readonly reason?: string;
}

const FREQUENCY = { above: 0, max: MAX_FREQUENCY_HZ };
const WIDTH = { min: 0, max: MAX_FREQUENCY_HZ };
const LEVEL = { min: -200, max: 200 };

export function readMeasurement(fields: Fields): Measurement {
  const level = (name: string): number => fields.number(name, LEVEL);
  const width = (name: string): number => fields.number(name, WIDTH);
  return {
    ...readKey(fields),
    taskId: readTaskId(fields),
    startedAt: fields.instant('startedAt'),
    durationMs: fields.number('durationMs', { min: 0, max: 86_400_000 }),
    centerHz: fields.number('centerHz', FREQUENCY),
    spanHz: fields.number('spanHz', FREQUENCY),
    frequencyHz: fields.number('frequencyHz', FREQUENCY),
    frequencyUncertaintyHz: width('frequencyUncertaintyHz'),
    occupiedBandwidthHz: fields.optional('occupiedBandwidthHz', width),
    fieldDbuvM: fields.optional('fieldDbuvM', level),
    levelDbuv: fields.optional('levelDbuv', level),
    snrDb: fields.optional('snrDb', level),
    modulation: fields.optional('modulation', (name) => fields.text(name)),
    fmDeviationHz: fields.optional('fmDeviationHz', width),
    rdsPi: fields.optional('rdsPi', (name) => fields.text(name, { maxLength: 16 })),
  };
}

export function readBearing(fields: Fields): Bearing {
  return {
    ...readKey(fields),
    taskId: readTaskId(fields),
    startedAt: fields.instant('startedAt'),
    centerHz: fields.number('centerHz', FREQUENCY),
    bandwidthHz: fields.number('bandwidthHz', WIDTH),
    bearingDeg: readBearingDegrees(fields),
    sigmaDeg: fields.optional('sigmaDeg', (name) => fields.number(name, { min: 0, max: 180 })),
    quality: fields.number('quality', { min: 0, max: 100 }),
    fieldDbuvM: fields.optional('fieldDbuvM', (name) => fields.number(name, LEVEL)),
    position: fields.optional('position', (name) => readPosition(fields.object(name))),
  };
}

/** Clockwise from true north, [0, 360). */
function readBearingDegrees(fields: Fields): Degrees {
  const bearing = fields.number('bearingDeg', { min: 0, max: 360 });
  if (bearing === 360) throw fields.wrong('range', 'bearingDeg', 'Must be less than 360.');
  return bearing;
}

export function readTaskResult(fields: Fields): TaskResult {
  const key = readKey(fields);
  return {
    ...key,
    taskId: fields.text('taskId', { pattern: /^.{1,100}$/, maxLength: 100 }),
    state: fields.oneOf('state', TASK_STATES),
    reason: fields.optional('reason', (name) => fields.text(name)),
  };
}
