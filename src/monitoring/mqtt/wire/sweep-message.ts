import { DETECTORS, LEVEL_UNITS, TRACES, type Sweep } from '../../sweeps/sweep';
import { readKey, readPosition, readTaskId } from './common-fields';
import type { Fields } from './fields';
import { readLevels } from './sweep-levels';

export type { Detector, LevelUnit, Position, Sweep, Trace } from '../../sweeps/sweep';

/** No receiver of ours looks above the radio spectrum: RR No. 1.5 ends at 3000 GHz, the contract at 300 GHz. */
export const MAX_FREQUENCY_HZ = 300e9;
const DAY_MS = 86_400_000;
/** Rules have a name because one that is written where it is used is made for each sweep. */
const DURATION = { min: 0, max: DAY_MS };
const FREQUENCY = { above: 0, max: MAX_FREQUENCY_HZ };
const COUNT = { min: 1, max: 1e9 };
const ATTENUATION = { min: -200, max: 200 };

/** Reads the fields of a sweep: docs/interfaces.md 2, Sweep. Each field by name: an object that begins with a spread takes 50 µs to make. */
export function readSweep(fields: Fields): Sweep {
  const { boot, seq } = readKey(fields);
  const startedAt = fields.instant('startedAt');
  const sweep: Sweep = {
    boot,
    seq,
    startedAt,
    durationMs: fields.number('durationMs', DURATION),
    startHz: fields.number('startHz', FREQUENCY),
    stepHz: fields.number('stepHz', FREQUENCY),
    rbwHz: fields.number('rbwHz', FREQUENCY),
    detector: fields.oneOf('detector', DETECTORS),
    // In single precision, as it is kept: what is found must not depend on whether the sweep was read back.
    averages: Math.fround(fields.optional('averages', (name) => fields.number(name, COUNT)) ?? 1),
    trace: fields.optional('trace', (name) => fields.oneOf(name, TRACES)) ?? 'clearwrite',
    holdCount: fields.optional('holdCount', (name) => fields.integer(name, COUNT)),
    peakSamples: fields.optional('peakSamples', (name) => fields.number(name, COUNT)),
    taskId: readTaskId(fields),
    unit: fields.oneOf('unit', LEVEL_UNITS, 'unit'),
    overload: fields.optional('overload', (name) => fields.flag(name)) ?? false,
    attenuationDb: fields.optional('attenuationDb', (name) => fields.number(name, ATTENUATION)),
    position: fields.optional('position', (name) => readPosition(fields.object(name))),
    sentAt: fields.optional('sentAt', (name) => fields.instant(name)),
    levels: readLevels(fields),
  };
  if (sweep.startHz + sweep.stepHz * (sweep.levels.length - 1) > MAX_FREQUENCY_HZ) {
    throw fields.wrong('range', 'levels', 'The last bin lies above 300 GHz.');
  }
  return sweep;
}
