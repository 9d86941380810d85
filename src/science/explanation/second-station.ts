import type { DbuvPerMeter, Decibels } from '../../shared/units';

/** A transmitter is heard elsewhere too; what a receiver makes is not. Null: the other station cannot say. */
export type SecondStationVerdict = 'heard' | 'missing' | null;

/** A prediction is right to about 8 dB; two of those, and who would have been heard is told from who might have been. */
const CERTAIN_DB: Decibels = 16;

/**
 * What a second station says of an emission that a first one hears: heard there, or missing there although a transmitter would have been heard.
 *
 * @param heard             whether it heard something on that frequency, while it looked
 * @param expected          field that a transmitter would give there, the first station's level taken for it; null if nobody can tell
 * @param weakest           weakest field that it would have noticed
 * @param certainDb         by so much the expected field must be the stronger
 * @throws RangeError  if a number is not finite
 */
export function secondStationVerdict(
  heard: boolean,
  expected: DbuvPerMeter | null,
  weakest: DbuvPerMeter,
  certainDb: Decibels = CERTAIN_DB,
): SecondStationVerdict {
  for (const [name, value] of Object.entries({ expected: expected ?? 0, weakest, certainDb })) {
    if (!Number.isFinite(value)) throw new RangeError(`${name}: a number is needed, not ${value}`);
  }
  if (heard) return 'heard';
  return expected !== null && expected >= weakest + certainDb ? 'missing' : null;
}
