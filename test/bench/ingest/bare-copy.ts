import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { START_HZ, STEP_HZ, type MadeStation } from './made-province';
import { spectraOf } from './made-sweeps';

const ROWS = 200;
const BATCHES = 5;
const PIECE_BYTES = 65_536;
const POSTGRES_EPOCH = Date.UTC(2000, 0, 1);
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.of(0xff, 0xff);
const COLUMNS = 'station_id, boot, seq, started_at, received_at, duration_ms, start_hz, step_hz, rbw_hz, detector, averages, levels';

/** What the intake is measured against: the same sweeps, already encoded, by binary COPY in batches of 200, each a transaction of its own. */
export class BareCopy {
  private readonly batches: readonly Buffer[][];

  constructor(
    private readonly client: Client,
    stations: readonly MadeStation[],
  ) {
    const spectra = stations.flatMap(spectraOf);
    this.batches = Array.from({ length: BATCHES }, (_, batch) => encodeBatch(spectra, batch));
  }

  async prepare(): Promise<void> {
    await this.client.query(`
      CREATE TABLE bench_reference (
        station_id integer NOT NULL, boot text NOT NULL, seq bigint NOT NULL, started_at timestamptz NOT NULL, received_at timestamptz NOT NULL,
        duration_ms integer NOT NULL, start_hz double precision NOT NULL, step_hz double precision NOT NULL, rbw_hz double precision NOT NULL,
        detector smallint NOT NULL, averages integer NOT NULL, levels bytea NOT NULL
      ) WITH (toast_tuple_target = 8160)`);
    await this.client.query('ALTER TABLE bench_reference ALTER COLUMN levels SET STORAGE EXTERNAL');
  }

  /** @returns  sweeps a second */
  async run(milliseconds: number): Promise<number> {
    await this.client.query('TRUNCATE bench_reference');
    await this.client.query('CHECKPOINT');
    const began = performance.now();
    let rows = 0;
    for (let i = 0; performance.now() - began < milliseconds; i++, rows += ROWS) {
      const pieces = Readable.from(this.batches[i % BATCHES] as Buffer[], { objectMode: true });
      await pipeline(pieces, this.client.query(copyFrom(`COPY bench_reference (${COLUMNS}) FROM STDIN (FORMAT binary)`)));
    }
    const seconds = (performance.now() - began) / 1_000;
    await this.client.query('TRUNCATE bench_reference');
    return rows / seconds;
  }
}

function encodeBatch(spectra: readonly Int16Array[], batch: number): Buffer[] {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const seq = batch * ROWS + i;
    return encodeRow(seq, spectra[seq % spectra.length] as Int16Array);
  });
  const whole = Buffer.concat([HEADER, ...rows, TRAILER]);
  return Array.from({ length: Math.ceil(whole.length / PIECE_BYTES) }, (_, i) => whole.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES));
}

function encodeRow(seq: number, levels: Int16Array): Buffer {
  const now = BigInt(Date.now() - POSTGRES_EPOCH) * 1_000n;
  const fields = [
    int4(1),
    Buffer.from('01JD3V0Q8Z7'),
    int8(BigInt(seq)),
    int8(now),
    int8(now),
    int4(240),
    float8(START_HZ),
    float8(STEP_HZ),
    float8(STEP_HZ),
    Buffer.of(0, 0),
    int4(16),
    Buffer.from(levels.buffer, levels.byteOffset, levels.byteLength),
  ];
  return Buffer.concat([Buffer.of(0, fields.length), ...fields.flatMap((field) => [int4(field.length), field])]);
}

function int4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int8(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

function float8(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
