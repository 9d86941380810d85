import { TAG_FLOAT32_LE, TAG_INT16_LE } from './cbor-reader';

/**
 * Writes a value as one CBOR data item (RFC 8949): integers in their shortest form, other numbers as binary64, typed arrays with tags 77 and
 * 85 (RFC 8746). Fields that are undefined are left out. The same value gives the same bytes.
 *
 * @throws TypeError  for values that no message has (functions, symbols, bigints)
 */
export function writeCbor(value: unknown): Buffer {
  const pieces: Buffer[] = [];
  write(value, pieces);
  return Buffer.concat(pieces);
}

function write(value: unknown, pieces: Buffer[]): void {
  if (value === null) pieces.push(Buffer.of(0xf6));
  else if (typeof value === 'boolean') pieces.push(Buffer.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') pieces.push(numberItem(value));
  else if (typeof value === 'string') pushString(3, Buffer.from(value, 'utf8'), pieces);
  else if (value instanceof Int16Array) pushTyped(TAG_INT16_LE, value, pieces);
  else if (value instanceof Float32Array) pushTyped(TAG_FLOAT32_LE, value, pieces);
  else if (value instanceof Uint8Array) pushString(2, Buffer.from(value), pieces);
  else if (Array.isArray(value)) {
    pieces.push(head(4, value.length));
    for (const item of value) write(item, pieces);
  } else if (typeof value === 'object') writeMap(value, pieces);
  else throw new TypeError(`a message has no ${typeof value}`);
}

function writeMap(value: object, pieces: Buffer[]): void {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  pieces.push(head(5, fields.length));
  for (const [name, field] of fields) {
    write(name, pieces);
    write(field, pieces);
  }
}

function numberItem(value: number): Buffer {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return value >= 0 ? head(0, value) : head(1, -1 - value);
  const item = Buffer.allocUnsafe(9);
  item[0] = 0xfb;
  item.writeDoubleBE(value, 1);
  return item;
}

function pushString(major: number, bytes: Buffer, pieces: Buffer[]): void {
  pieces.push(head(major, bytes.length), bytes);
}

function pushTyped(tag: number, array: Int16Array | Float32Array, pieces: Buffer[]): void {
  pieces.push(head(6, tag));
  pushString(2, Buffer.from(array.buffer, array.byteOffset, array.byteLength), pieces);
}

function head(major: number, argument: number): Buffer {
  const type = major << 5;
  if (argument < 24) return Buffer.of(type | argument);
  if (argument < 2 ** 8) return Buffer.of(type | 24, argument);
  const wide = argument < 2 ** 16 ? 2 : argument < 2 ** 32 ? 4 : 8;
  const item = Buffer.alloc(1 + wide);
  item[0] = type | { 2: 25, 4: 26, 8: 27 }[wide];
  if (wide === 8) item.writeBigUInt64BE(BigInt(argument), 1);
  else item.writeUIntBE(argument, 1, wide);
  return item;
}
