const SLAB_BYTES = 262_144;
const LARGEST_SHARE = SLAB_BYTES / 8;
/** Any typed array may begin there. */
const ALIGNMENT = 8;

let slab = new ArrayBuffer(0);
let used = 0;

/**
 * Room for the levels of a message, or for what was found in it: a piece of a slab that others share, where it is small. A buffer of its own for each of
 * thousands of messages a second takes longer to make and to collect than to fill.
 */
export function takeRoom(bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes > LARGEST_SHARE) return new Uint8Array(newBuffer(bytes), 0, bytes);
  if (used + bytes > slab.byteLength) {
    slab = newBuffer(SLAB_BYTES);
    used = 0;
  }
  const room = new Uint8Array(slab, used, bytes);
  used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  return room;
}

/** Not filled with zeros, as whoever takes it fills it whole. */
function newBuffer(bytes: number): ArrayBuffer {
  return Buffer.allocUnsafeSlow(bytes).buffer;
}
