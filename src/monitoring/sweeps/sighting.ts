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

const BYTES = 12;

/** Packs sightings into 12 bytes each, little-endian: first bin uint32, last bin uint32, peak int16 and ratio int16 in 0.01 dB. */
export function packSightings(sightings: readonly Sighting[]): Buffer {
  const packed = Buffer.allocUnsafe(sightings.length * BYTES);
  sightings.forEach((sighting, i) => {
    packed.writeUInt32LE(sighting.firstBin, i * BYTES);
    packed.writeUInt32LE(sighting.lastBin, i * BYTES + 4);
    packed.writeInt16LE(Math.round(sighting.peakDb * 100), i * BYTES + 8);
    packed.writeInt16LE(Math.min(32767, Math.round(sighting.snrDb * 100)), i * BYTES + 10);
  });
  return packed;
}

export function unpackSightings(packed: Buffer): Sighting[] {
  return Array.from({ length: packed.length / BYTES }, (_, i) => ({
    firstBin: packed.readUInt32LE(i * BYTES),
    lastBin: packed.readUInt32LE(i * BYTES + 4),
    peakDb: packed.readInt16LE(i * BYTES + 8) / 100,
    snrDb: packed.readInt16LE(i * BYTES + 10) / 100,
  }));
}
