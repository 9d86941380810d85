import type { Instant } from '../../shared/units';
import type { StoredSweep } from './stored-sweep';
import { detectorNumber, extraOf, HEADER_COLUMNS, traceNumber, unitNumber } from './sweep-rows';

export const COPY_SWEEPS = `COPY sweep (${HEADER_COLUMNS}, levels) FROM STDIN (FORMAT binary)`;

const FIELD_COUNT = 17;
/** PostgreSQL counts microseconds from here. */
const POSTGRES_EPOCH = Date.UTC(2000, 0, 1);
const JSONB_VERSION = 1;
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.of(0xff, 0xff);
const PIECE_BYTES = 262_144;
/** More than the fixed fields, the boot and their lengths need. */
const FIXED_BYTES = 400;

/**
 * Sweeps as a binary copy into the table, in pieces of about 256 kB, which are written again for the next copy: to make them anew for thousands of sweeps a
 * second keeps the garbage collector busy.
 *
 * @see PostgreSQL documentation, COPY, "Binary Format"
 */
export class SweepCopy {
  private readonly rooms: Buffer[] = [];

  /** To be called when the server has read the pieces of the call before. */
  encode(sweeps: readonly StoredSweep[]): Buffer[] {
    const pieces: Buffer[] = [HEADER];
    let used = 0;
    let row = new RowWriter(this.room(used));
    for (const sweep of sweeps) {
      const extra = extraOf(sweep.sweep);
      const extraJson = extra ? Buffer.from(JSON.stringify(extra)) : null;
      const needed = FIXED_BYTES + (extraJson?.length ?? 0) + sweep.sweep.levels.byteLength;
      if (!row.hasRoomFor(needed)) {
        pieces.push(row.written);
        row = new RowWriter(needed > PIECE_BYTES ? Buffer.allocUnsafe(needed) : this.room(++used));
      }
      writeRow(row, sweep, extraJson);
    }
    pieces.push(row.written, TRAILER);
    return pieces;
  }

  private room(index: number): Buffer {
    return (this.rooms[index] ??= Buffer.allocUnsafeSlow(PIECE_BYTES));
  }
}

function writeRow(row: RowWriter, stored: StoredSweep, extraJson: Buffer | null): void {
  const { sweep } = stored;
  row.begin(FIELD_COUNT);
  row.int4(stored.stationId);
  row.bytes(Buffer.from(sweep.boot, 'latin1'));
  row.int8(BigInt(sweep.seq));
  row.timestamp(sweep.startedAt);
  row.timestamp(stored.receivedAt);
  row.float8(sweep.durationMs);
  row.float8(sweep.startHz);
  row.float8(sweep.stepHz);
  row.float8(sweep.rbwHz);
  row.int4(sweep.levels.length);
  row.int2(unitNumber(sweep.unit));
  row.int2(detectorNumber(sweep.detector));
  row.float4(sweep.averages);
  row.int2(traceNumber(sweep.trace));
  row.int2(stored.flags);
  if (extraJson) row.jsonb(extraJson);
  else row.nothing();
  row.bytes(Buffer.from(sweep.levels.buffer, sweep.levels.byteOffset, sweep.levels.byteLength));
}

/** Fields of a binary copy: a length of four bytes, then the value, big-endian. */
class RowWriter {
  private at = 0;

  constructor(private readonly buffer: Buffer) {}

  get written(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  hasRoomFor(bytes: number): boolean {
    return this.buffer.length - this.at >= bytes;
  }

  begin(fields: number): void {
    this.at = this.buffer.writeInt16BE(fields, this.at);
  }

  nothing(): void {
    this.at = this.buffer.writeInt32BE(-1, this.at);
  }

  int2(value: number): void {
    this.length(2);
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  int4(value: number): void {
    this.length(4);
    this.at = this.buffer.writeInt32BE(value, this.at);
  }

  int8(value: bigint): void {
    this.length(8);
    this.at = this.buffer.writeBigInt64BE(value, this.at);
  }

  float4(value: number): void {
    this.length(4);
    this.at = this.buffer.writeFloatBE(value, this.at);
  }

  float8(value: number): void {
    this.length(8);
    this.at = this.buffer.writeDoubleBE(value, this.at);
  }

  timestamp(instant: Instant): void {
    this.int8(BigInt(instant - POSTGRES_EPOCH) * 1_000n);
  }

  jsonb(text: Buffer): void {
    this.length(text.length + 1);
    this.at = this.buffer.writeUInt8(JSONB_VERSION, this.at);
    this.at += text.copy(this.buffer, this.at);
  }

  bytes(value: Buffer): void {
    this.length(value.length);
    this.at += value.copy(this.buffer, this.at);
  }

  private length(bytes: number): void {
    this.at = this.buffer.writeInt32BE(bytes, this.at);
  }
}
