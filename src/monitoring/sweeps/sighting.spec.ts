import * as fc from 'fast-check';
import { putSighting, roomForSightings, unpackSightings, type PackedSightings, type Sighting } from './sighting';

const sightings: fc.Arbitrary<Sighting> = fc.record({
  firstBin: fc.nat(100_000),
  lastBin: fc.nat(100_000),
  peakDb: fc.double({ min: -400, max: 400, noNaN: true }),
  snrDb: fc.double({ min: -10, max: 400, noNaN: true }),
});

function pack(list: readonly Sighting[]): PackedSightings {
  const packed = roomForSightings(list.length);
  list.forEach((sighting, i) => putSighting(packed, i, sighting, sighting.peakDb, sighting.snrDb));
  return packed;
}

it('gives back what was packed, in steps of 0.01 dB as far as they reach', () => {
  const inSteps = (decibels: number): number => Math.max(-32_767, Math.min(32_767, Math.round(decibels * 100) + 0)) / 100;
  fc.assert(
    fc.property(fc.array(sightings, { maxLength: 40 }), (list) => {
      expect(unpackSightings(pack(list))).toEqual(
        list.map(({ peakDb, snrDb, ...bins }) => ({ ...bins, peakDb: inSteps(peakDb), snrDb: inSteps(snrDb) })),
      );
    }),
  );
});

it('takes three words each', () => {
  expect([...pack([{ firstBin: 1, lastBin: 258, peakDb: -90.5, snrDb: 12.34 }])]).toEqual([1, 258, 0x04d2dca6]);
});
