/** Longer texts are no names of fields. */
const LONGEST = 23;
/** Messages have some forty names; who sends ever new ones must not cost memory. A power of two. */
const PLACES = 512;

interface KnownName {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Names of fields by their bytes, as the last messages had them: to decode the same twenty for thousands of messages a second, and to look each up among
 * all texts of the program, takes longer than to read the rest of a message.
 */
export class KnownNames {
  private readonly places = new Array<KnownName | undefined>(PLACES).fill(undefined);

  /**
   * @param decode  what a name is that is not known; is given bytes of its own, and may throw
   * @returns       the text of `length` bytes from `from` on
   */
  nameOf(bytes: Uint8Array, from: number, length: number, decode: (bytes: Uint8Array) => string): string {
    const place = length <= LONGEST ? placeOf(bytes, from, length) : -1;
    const known = this.places[place];
    if (known && isSame(known.bytes, bytes, from, length)) return known.text;
    // A copy, which `slice` of a Buffer is not: what is given is written over by the next message.
    const own = new Uint8Array(bytes.subarray(from, from + length));
    const text = decode(own);
    if (place >= 0) this.places[place] = { bytes: own, text: asPropertyName(text) };
    return text;
  }
}

function placeOf(bytes: Uint8Array, from: number, length: number): number {
  let hash = length;
  for (let i = from; i < from + length; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
  return (hash ^ (hash >>> 9)) & (PLACES - 1);
}

function isSame(name: Uint8Array, bytes: Uint8Array, from: number, length: number): boolean {
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) if (name[i] !== bytes[from + i]) return false;
  return true;
}

/** The one string that V8 keeps for all properties of this name, which is found without comparing letters. */
function asPropertyName(text: string): string {
  return Object.keys({ [text]: null })[0] as string;
}
