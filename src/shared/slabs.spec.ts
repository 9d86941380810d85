import * as fc from 'fast-check';
import { Slabs, type Room } from './slabs';

const SLAB = 262_144;

it('gives rooms that do not overlap as long as they are on loan, and end where any typed array may begin', () => {
  const steps = fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 40_000 }), releases: fc.array(fc.nat(50), { maxLength: 3 }) }), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(steps, (taken) => {
      const slabs = new Slabs(2 * SLAB);
      const onLoan: { room: Room; mark: number }[] = [];
      taken.forEach(({ bytes, releases }, i) => {
        const room = slabs.take(bytes);
        expect(room.bytes.length).toBe(bytes);
        expect((room.bytes.byteOffset + bytes) % 8).toBe(0);
        room.bytes.fill(i % 251);
        onLoan.push({ room, mark: i % 251 });
        for (const nth of releases) onLoan.splice(nth, 1)[0]?.room.release();
      });
      for (const { room, mark } of onLoan) expect(room.bytes.every((byte) => byte === mark)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('writes again where everything was given back, in any order', () => {
  const slabs = new Slabs(4 * SLAB);
  const buffers = new Set<ArrayBuffer>();
  for (let turn = 0; turn < 20; turn++) {
    const rooms = Array.from({ length: 60 }, () => slabs.take(8_000));
    for (const { bytes } of rooms) buffers.add(bytes.buffer);
    for (const room of turn % 2 === 0 ? rooms : rooms.reverse()) room.release();
  }
  // 60 rooms of 8,000 bytes fill two slabs of 32 rooms, of which the second is begun anew each time.
  expect(buffers.size).toBeLessThanOrEqual(3);
});

it('takes a room back once, however often it is said', () => {
  const slabs = new Slabs(SLAB);
  const first = slabs.take(100);
  const second = slabs.take(100);
  first.release();
  first.release();
  second.bytes.fill(7);
  slabs.take(100).bytes.fill(1);
  expect(second.bytes.every((byte) => byte === 7)).toBe(true);
});

it('keeps no more than it may, and nothing of what is large', () => {
  const slabs = new Slabs(0);
  const large = slabs.take(1_000_000);
  expect(large.bytes.buffer.byteLength).toBe(1_000_000);
  large.release();
  expect(slabs.take(1_000_000).bytes.buffer).not.toBe(large.bytes.buffer);
  const rooms = Array.from({ length: 64 }, () => slabs.take(8_000));
  const first = (rooms[0] as Room).bytes.buffer;
  for (const room of rooms) room.release();
  const later = Array.from({ length: 64 }, () => slabs.take(8_000));
  expect(later.some(({ bytes }) => bytes.buffer === first)).toBe(false);
});
