import { takeRoom } from '../../../shared/room';
import { decodeUtf8, isForbiddenKey, MAX_DEPTH } from './json-reader';
import { KnownNames } from './known-names';
import { Rejection } from './rejection';

const TAG_DATE_TIME_TEXT = 0;
/** RFC 8746, section 2.1: sint16, little-endian. */
export const TAG_INT16_LE = 77;
/** RFC 8746, section 2.1: IEEE 754 binary32, little-endian. */
export const TAG_FLOAT32_LE = 85;
const TAG_SELF_DESCRIBED = 55_799;

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;

/** The first byte of a text of fewer than 24 bytes: its length in the lower five bits. */
const SHORT_TEXT = TEXT << 5;
const INDEFINITE = -1;
const BREAK = Symbol('break');

/**
 * An object without a prototype's names. Messages of a kind name their fields in one order: objects that this makes share a shape, where those of
 * `Object.create(null)` are tables of their own, slow to fill and to read.
 */
const Item = function () {} as unknown as new () => Record<string, unknown>;
Item.prototype = Object.create(null) as object;

const names = new KnownNames();

/**
 * Reads one CBOR data item (RFC 8949) to the value that JSON would have given: maps with text keys become objects without a prototype,
 * typed arrays of tags 77 and 85 (RFC 8746) become `Int16Array` and `Float32Array`, which stand in the given bytes where they may.
 *
 * @throws Rejection  `not-cbor`, `not-utf8`, `too-deep`, `duplicate-key`, or `type` for keys, tags and values that no message has
 */
export function readCbor(bytes: Uint8Array): unknown {
  const reader = new CborReader(bytes);
  const value = reader.item(0);
  if (value === BREAK || !reader.atEnd) throw notCbor();
  return value;
}

class CborReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  item(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new Rejection('too-deep', `The message is nested more than ${MAX_DEPTH} deep.`);
    const initial = this.view.getUint8(this.take(1));
    const major = initial >> 5;
    const info = initial & 0x1f;
    if (major === 7) return this.simple(info);
    const argument = this.argument(info, major);
    switch (major) {
      case UNSIGNED:
        return argument;
      case NEGATIVE:
        return -1 - argument;
      case BYTES:
        return this.string(argument, BYTES);
      case TEXT:
        return decodeUtf8(this.string(argument, TEXT));
      case ARRAY:
        return this.array(argument, depth);
      case MAP:
        return this.map(argument, depth);
      default:
        return this.tagged(argument, depth);
    }
  }

  private argument(info: number, major: number): number {
    if (info < 24) return info;
    if (info === 24) return this.view.getUint8(this.take(1));
    if (info === 25) return this.view.getUint16(this.take(2));
    if (info === 26) return this.view.getUint32(this.take(4));
    if (info === 27) return this.view.getUint32(this.take(4)) * 2 ** 32 + this.view.getUint32(this.take(4));
    if (info === 31 && major >= BYTES && major < TAG) return INDEFINITE;
    throw notCbor();
  }

  private simple(info: number): unknown {
    switch (info) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
        return null;
      case 23:
        return undefined;
      case 25:
        return halfFloat(this.view.getUint16(this.take(2)));
      case 26:
        return this.view.getFloat32(this.take(4));
      case 27:
        return this.view.getFloat64(this.take(8));
      case 31:
        return BREAK;
      default:
        throw notCbor();
    }
  }

  private string(length: number, major: number): Uint8Array {
    if (length !== INDEFINITE) {
      const from = this.take(length);
      return this.piece(from, length);
    }
    const pieces: Uint8Array[] = [];
    for (;;) {
      const initial = this.view.getUint8(this.take(1));
      if (initial === 0xff) return Buffer.concat(pieces);
      const pieceLength = this.argument(initial & 0x1f, major);
      if (initial >> 5 !== major || pieceLength === INDEFINITE) throw notCbor();
      pieces.push(this.string(pieceLength, major));
    }
  }

  private array(length: number, depth: number): unknown[] {
    const items: unknown[] = [];
    while (length === INDEFINITE || items.length < length) {
      const item = this.item(depth + 1);
      if (item === BREAK) {
        if (length === INDEFINITE) break;
        throw notCbor();
      }
      items.push(item);
    }
    return items;
  }

  private map(length: number, depth: number): Record<string, unknown> {
    const object = new Item();
    for (let pairs = 0; length === INDEFINITE || pairs < length; pairs++) {
      const key = this.key(depth + 1);
      if (key === BREAK && length === INDEFINITE) break;
      const value = key === BREAK ? BREAK : this.item(depth + 1);
      if (value === BREAK) throw notCbor();
      if (typeof key !== 'string') throw new Rejection('type', 'The keys of a map are texts.');
      if (key in object) throw new Rejection('duplicate-key', 'A key is given twice in one map.', key);
      object[key] = value;
    }
    return object;
  }

  /** Of a map: mostly a short text. */
  private key(depth: number): unknown {
    const length = (this.bytes[this.at] ?? 0) - SHORT_TEXT;
    if (length < 0 || length >= 24 || depth > MAX_DEPTH) return allowed(this.item(depth));
    this.at++;
    return names.nameOf(this.bytes, this.take(length), length, decodeKey);
  }

  private tagged(tag: number, depth: number): unknown {
    const content = this.item(depth + 1);
    if (content === BREAK) throw notCbor();
    if (tag === TAG_SELF_DESCRIBED || (tag === TAG_DATE_TIME_TEXT && typeof content === 'string')) return content;
    if (tag === TAG_INT16_LE && content instanceof Uint8Array) return int16Of(wholeElements(content, 2));
    if (tag === TAG_FLOAT32_LE && content instanceof Uint8Array) return float32Of(wholeElements(content, 4));
    throw new Rejection('type', `Tag ${tag} has no meaning here.`);
  }

  /** Without a copy; `subarray` of a Buffer takes several times as long. */
  private piece(from: number, length: number): Uint8Array {
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + from, length);
  }

  /** Moves on over so many bytes and returns where they begin. */
  private take(count: number): number {
    const from = this.at;
    if (count > this.bytes.length - from) throw notCbor();
    this.at = from + count;
    return from;
  }
}

function decodeKey(bytes: Uint8Array): string {
  return allowed(decodeUtf8(bytes));
}

function allowed<Key>(key: Key): Key {
  if (typeof key === 'string' && isForbiddenKey(key)) throw new Rejection('type', 'No message has a field of this name.', key);
  return key;
}

/** The bytes where they stand if a typed array may begin there, or a copy. */
function wholeElements(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length % size !== 0) throw new Rejection('type', `The typed array is not a whole number of ${size}-byte elements.`);
  if (bytes.byteOffset % size === 0) return bytes;
  const copy = takeRoom(bytes.length);
  copy.set(bytes);
  return copy;
}

/** IEEE 754 binary16, as in RFC 8949, appendix D. */
function halfFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const mantissa = half & 0x3ff;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  return sign * (mantissa + 1024) * 2 ** (exponent - 25);
}

function notCbor(): Rejection {
  return new Rejection('not-cbor', 'The bytes are not one whole CBOR data item.');
}

function int16Of({ buffer, byteOffset, length }: Uint8Array): Int16Array {
  return new Int16Array(buffer, byteOffset, length / 2);
}

function float32Of({ buffer, byteOffset, length }: Uint8Array): Float32Array {
  return new Float32Array(buffer, byteOffset, length / 4);
}
