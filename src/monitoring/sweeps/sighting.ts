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
const BYTES = 12;
const HIGHEST = 32_767;

/**
 * Packs sightings into 12 bytes each, little-endian: first bin uint32, last bin uint32, peak int16 and ratio int16 in 0.01 dB.
 * Written as words of the machine, all of which we run on are little-endian.
 */
export function packSightings(sightings: readonly Sighting[]): Buffer {
  const packed = new Uint32Array(sightings.length * WORDS);
  for (let i = 0; i < sightings.length; i++) {
    const { firstBin, lastBin, peakDb, snrDb } = sightings[i] as Sighting;
    packed[i * WORDS] = firstBin;
    packed[i * WORDS + 1] = lastBin;
    packed[i * WORDS + 2] = (steps(peakDb) & 0xffff) | (steps(snrDb) << 16);
  }
  return Buffer.from(packed.buffer);
}

export function unpackSightings(packed: Buffer): Sighting[] {
  return Array.from({ length: packed.length / BYTES }, (_, i) => ({
    firstBin: packed.readUInt32LE(i * BYTES),
    lastBin: packed.readUInt32LE(i * BYTES + 4),
    peakDb: packed.readInt16LE(i * BYTES + 8) / 100,
    snrDb: packed.readInt16LE(i * BYTES + 10) / 100,
  }));
}

/** The sighting that packing and unpacking would give. */
export function quantized({ firstBin, lastBin, peakDb, snrDb }: Sighting): Sighting {
  return { firstBin, lastBin, peakDb: steps(peakDb) / 100, snrDb: steps(snrDb) / 100 };
}

/** In 0.01 dB, as far as int16 reaches. */
function steps(decibels: Decibels): number {
  return Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(decibels * 100))) | 0;
}
