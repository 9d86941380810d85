import { takeRoom } from './room';

it('gives rooms side by side that do not overlap and begin where any typed array may begin', () => {
  const rooms = Array.from({ length: 2_000 }, (_, i) => takeRoom(1 + (i % 900)).fill(i % 251));
  for (const [i, room] of rooms.entries()) {
    expect(room.byteOffset % 8).toBe(0);
    expect(room.length).toBe(1 + (i % 900));
    expect(room.every((byte) => byte === i % 251)).toBe(true);
  }
  expect(new Set(rooms.map(({ buffer }) => buffer)).size).toBeLessThan(20);
});

it('gives what is large a buffer of its own', () => {
  const room = takeRoom(1_000_000);
  expect([room.byteOffset, room.length, room.buffer.byteLength]).toEqual([0, 1_000_000, 1_000_000]);
});
