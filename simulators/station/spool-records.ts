import { crc32 } from 'node:zlib';
import type { Instant } from '../../src/shared/units';

/** What a station keeps of a message beside its bytes. Messages that nobody can read have no key of their own: `seq` is null. */
export interface SpoolEntry {
  readonly id: number;
  readonly kind: 'sweep' | 'measurement' | 'bearing' | 'task-result';
  readonly boot: string;
  readonly seq: number | null;
  readonly capturedAt: Instant;
}

export type SpoolRecord =
  | { readonly type: 'message'; readonly entry: SpoolEntry; readonly bytes: Buffer }
  | { readonly type: 'forget'; readonly ids: readonly number[] }
  /** The newest capture time and the next id: kept when the messages that told them are gone. */
  | { readonly type: 'position'; readonly capturedAt: Instant; readonly nextId: number };

/** Length and checksum of what follows. */
const HEAD_BYTES = 8;
const LARGEST_RECORD = 4 * 1024 * 1024;

/** A record as it is written: length, CRC-32, JSON with its length, then the bytes of the message. */
export function encodeRecord(record: SpoolRecord): Buffer {
  const { bytes, ...rest } = record.type === 'message' ? record : { ...record, bytes: Buffer.alloc(0) };
  const text = Buffer.from(JSON.stringify(rest), 'utf8');
  const frame = Buffer.allocUnsafe(HEAD_BYTES + 4 + text.length + bytes.length);
  frame.writeUInt32BE(frame.length - HEAD_BYTES, 0);
  frame.writeUInt32BE(text.length, HEAD_BYTES);
  text.copy(frame, HEAD_BYTES + 4);
  bytes.copy(frame, HEAD_BYTES + 4 + text.length);
  frame.writeUInt32BE(crc32(frame.subarray(HEAD_BYTES)), 4);
  return frame;
}

/**
 * Reads the record at an offset.
 *
 * @returns  the record, where its bytes begin and where it ends; null where the log ends or was torn by a crash in the middle of a write
 */
export function decodeRecord(log: Buffer, offset: number): { record: SpoolRecord; bytesAt: number; end: number } | null {
  if (log.length < offset + HEAD_BYTES + 4) return null;
  const length = log.readUInt32BE(offset);
  const end = offset + HEAD_BYTES + length;
  if (length < 4 || length > LARGEST_RECORD || end > log.length) return null;
  const body = log.subarray(offset + HEAD_BYTES, end);
  if (crc32(body) !== log.readUInt32BE(offset + 4)) return null;
  const bytesAt = offset + HEAD_BYTES + 4 + body.readUInt32BE(0);
  const rest = JSON.parse(log.toString('utf8', offset + HEAD_BYTES + 4, bytesAt)) as SpoolRecord;
  return { record: rest.type === 'message' ? { ...rest, bytes: log.subarray(bytesAt, end) } : rest, bytesAt, end };
}
