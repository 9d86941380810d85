import { ALIGNMENT, Slabs } from './slabs';

const slabs = new Slabs(0);

/**
 * Room for the levels of a message, or for what was found in it, that is never given back: a piece of a slab that others share, where it is small. A
 * buffer of its own for each of thousands of messages a second takes longer to make and to collect than to fill.
 */
export function takeRoom(bytes: number): Uint8Array<ArrayBuffer> {
  const room = slabs.take(Math.ceil(bytes / ALIGNMENT) * ALIGNMENT).bytes;
  return room.length === bytes ? room : room.subarray(0, bytes);
}
