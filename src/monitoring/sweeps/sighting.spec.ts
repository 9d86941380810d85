import * as fc from 'fast-check';
import { bytesOfSightings, packSightings, quantized, sightingsOfBytes, unpackSightings, type Sighting } from './sighting';

const sightings: fc.Arbitrary<Sighting> = fc.record({
  firstBin: fc.nat(100_000),
  lastBin: fc.nat(100_000),
  peakDb: fc.double({ min: -400, max: 400, noNaN: true }),
  snrDb: fc.double({ min: -10, max: 400, noNaN: true }),
});

it('gives back what was packed, in steps of 0.01 dB as far as they reach', () => {
  fc.assert(
    fc.property(fc.array(sightings, { maxLength: 40 }), (list) => {
      const stored = bytesOfSightings(packSightings(list));
      expect(unpackSightings(sightingsOfBytes(stored))).toEqual(list.map(quantized));
    }),
  );
});

it('takes 12 bytes each, little-endian', () => {
  const packed = bytesOfSightings(packSightings([{ firstBin: 1, lastBin: 258, peakDb: -90.5, snrDb: 12.34 }]));
  expect(packed.toString('hex')).toBe('01000000' + '02010000' + 'a6dc' + 'd204');
});
