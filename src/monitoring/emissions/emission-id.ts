import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/units';
import { bandKey, type BandGrid } from '../minutes/band';

/**
 * Names an emission by what never changes about it: its band, when it was heard first, and where in the band.
 *
 * @param nth  counts emissions of which all that is the same (one sighting that began two), from 0 upwards in frequency
 * @returns    a UUID of version 8 (RFC 9562)
 */
export function emissionId(band: BandGrid, firstSeenAt: Instant, seenAtBin: number, nth: number): string {
  const hash = createHash('sha256')
    .update(`${bandKey(band)}/${firstSeenAt}/${seenAtBin}/${nth}`)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
