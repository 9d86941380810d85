import { areWithin } from '../../../science/signal/level-kernels';
import { LEVEL_STEP_DB } from '../../sweeps/sweep';
import type { Fields } from './fields';
import { Rejection } from './rejection';

export const MIN_BINS = 2;
export const MAX_BINS = 100_000;
const MAX_LEVEL_DB = 200;
const STEPS_PER_DB = Math.round(1 / LEVEL_STEP_DB);
const MAX_STEPS = MAX_LEVEL_DB * STEPS_PER_DB;

/**
 * Reads `levels` to int16 in steps of 0.01 dB: a list of numbers, a float32 array, or an int16 array in steps of `levelsScale` dB.
 *
 * @throws Rejection  `type` or `range`, with the first bin that is wrong
 */
export function readLevels(fields: Fields): Int16Array {
  const given = fields.value('levels');
  const scale = fields.optional('levelsScale', (name) => fields.number(name, { above: 0, max: MAX_LEVEL_DB })) ?? LEVEL_STEP_DB;
  if (!Array.isArray(given) && !(given instanceof Int16Array) && !(given instanceof Float32Array)) {
    throw new Rejection('type', 'Must be a list of numbers or a typed array of tag 77 or 85.', 'levels');
  }
  if (given.length < MIN_BINS || given.length > MAX_BINS) {
    throw new Rejection('range', `Must have ${MIN_BINS} to ${MAX_BINS} levels, not ${given.length}.`, 'levels');
  }
  if (given instanceof Int16Array) return scale === LEVEL_STEP_DB ? checked(given) : quantized(given, scale);
  return quantized(given as ArrayLike<unknown>, 1);
}

function checked(steps: Int16Array): Int16Array {
  if (!areWithin(steps, MAX_STEPS)) throw outOfRange(steps.findIndex((step) => Math.abs(step) > MAX_STEPS));
  return steps;
}

function quantized(levels: ArrayLike<unknown>, scale: number): Int16Array {
  const steps = new Int16Array(levels.length);
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i];
    if (typeof level !== 'number') throw new Rejection('type', 'Must be a number.', `levels[${i}]`);
    const decibels = level * scale;
    if (!(decibels >= -MAX_LEVEL_DB && decibels <= MAX_LEVEL_DB)) throw outOfRange(i);
    steps[i] = Math.round(decibels * STEPS_PER_DB);
  }
  return steps;
}

function outOfRange(index: number): Rejection {
  return new Rejection('range', `Must be a finite number between -${MAX_LEVEL_DB} and ${MAX_LEVEL_DB}.`, `levels[${index}]`);
}
