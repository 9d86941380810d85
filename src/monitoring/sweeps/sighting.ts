import { takeRoom } from '../../shared/room';
import type { Decibels } from '../../shared/units';

/** A run of bins above the floor of one sweep. */
export interface Sighting {
  readonly firstBin: number;
  /** Inclusive. */
  readonly lastBin: number;
  /** Highest level in the run, in the sweep's unit. */
  readonly peakDb: Decibels;
  /** Highest ratio to the noise floor. */
  readonly snrDb: Decibels;
}

const WORDS = 3;
const HIGHEST = 32_767;

/**
 * Sightings in three words each, as objects would take ten times the room: first bin, last bin, then peak (lower half) and ratio (upper half) as int16 in
 * 0.01 dB.
 */
export type PackedSightings = Uint32Array;

/** Room for so many; to be filled by `putSighting`. */
export function roomForSightings(count: number): PackedSightings {
  const { buffer, byteOffset } = takeRoom(count * WORDS * Uint32Array.BYTES_PER_ELEMENT);
  return new Uint32Array(buffer, byteOffset, count * WORDS);
}

export function putSighting(
  packed: PackedSightings,
  i: number,
  span: Pick<Sighting, 'firstBin' | 'lastBin'>,
  peakDb: Decibels,
  snrDb: Decibels,
): void {
  packed[i * WORDS] = span.firstBin;
  packed[i * WORDS + 1] = span.lastBin;
  packed[i * WORDS + 2] = (steps(peakDb) & 0xffff) | (steps(snrDb) << 16);
}

export function countSightings(packed: PackedSightings): number {
  return packed.length / WORDS;
}

/** One of them, by its place. */
function sightingAt(packed: PackedSightings, i: number): Sighting {
  const levels = packed[i * WORDS + 2] as number;
  return {
    firstBin: packed[i * WORDS] as number,
    lastBin: packed[i * WORDS + 1] as number,
    peakDb: ((levels << 16) >> 16) / 100,
    snrDb: (levels >> 16) / 100,
  };
}

/** Ratio to the noise floor of one of them, in steps of 0.01 dB. */
export function snrStepsAt(packed: PackedSightings, i: number): number {
  return (packed[i * WORDS + 2] as number) >> 16;
}

export function firstBinAt(packed: PackedSightings, i: number): number {
  return packed[i * WORDS] as number;
}

export function lastBinAt(packed: PackedSightings, i: number): number {
  return packed[i * WORDS + 1] as number;
}

export function unpackSightings(packed: PackedSightings): Sighting[] {
  return Array.from({ length: countSightings(packed) }, (_, i) => sightingAt(packed, i));
}

/** In 0.01 dB, as far as int16 reaches. */
function steps(decibels: Decibels): number {
  return Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(decibels * 100))) | 0;
}
