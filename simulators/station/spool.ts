import { createHash } from 'node:crypto';
import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { Instant } from '../../src/shared/units';
import { decodeRecord, encodeRecord, type SpoolEntry, type SpoolRecord } from './spool-records';

/** A message that waits for the service's acknowledgement; its bytes are on the disk. */
export interface SpooledMessage extends SpoolEntry {
  readonly sha256: string;
  readonly bytesAt: number;
  readonly length: number;
}

/** 72 hours of a station that sends 4 kB each 10 s. */
const LARGEST_BYTES = 128 * 1024 * 1024;
const COMPACT_ABOVE_BYTES = 4 * 1024 * 1024;

/**
 * What a station has measured and the service has not yet acknowledged, in a file to which it only appends: a crash loses nothing that was added,
 * and a torn last record is cut off when the file is opened again.
 */
export class Spool {
  private readonly waiting = new Map<number, SpooledMessage>();
  private end = 0;
  private liveBytes = 0;
  private nextId = 0;
  private position: Instant | null = null;
  private dirty = false;

  private constructor(
    private readonly file: string,
    private handle: number,
    private readonly largestBytes: number,
  ) {}

  static open(file: string, { largestBytes = LARGEST_BYTES } = {}): Spool {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const spool = new Spool(file, openSync(file, 'a+', 0o600), largestBytes);
    spool.recover();
    return spool;
  }

  /** Oldest first. */
  messages(): IterableIterator<SpooledMessage> {
    return this.waiting.values();
  }

  get(id: number): SpooledMessage | undefined {
    return this.waiting.get(id);
  }

  get size(): number {
    return this.waiting.size;
  }

  get bytes(): number {
    return this.liveBytes;
  }

  get oldestAt(): Instant | null {
    const oldest = this.waiting.values().next();
    return oldest.done ? null : oldest.value.capturedAt;
  }

  /** Capture time of the newest message that was ever added: measured up to here. */
  get lastCapturedAt(): Instant | null {
    return this.position;
  }

  /** Takes a message; from here on it is delivered, whatever dies. Returns how many of the oldest had to give way. */
  add(entry: Omit<SpoolEntry, 'id'>, bytes: Buffer): { readonly evicted: readonly SpooledMessage[] } {
    const record: SpoolRecord = { type: 'message', entry: { ...entry, id: this.nextId }, bytes };
    const frame = encodeRecord(record);
    this.append(frame);
    this.learn(record, this.end - bytes.length);
    return { evicted: this.evict() };
  }

  /** The bytes as they were added. */
  read(message: SpooledMessage): Buffer {
    const bytes = Buffer.allocUnsafe(message.length);
    readSync(this.handle, bytes, 0, message.length, message.bytesAt);
    return bytes;
  }

  forget(ids: readonly number[]): void {
    const known = ids.filter((id) => this.waiting.has(id));
    if (known.length === 0) return;
    const record: SpoolRecord = { type: 'forget', ids: known };
    this.append(encodeRecord(record));
    this.learn(record, this.end);
    if (this.end > COMPACT_ABOVE_BYTES && this.liveBytes < this.end / 4) this.compact();
  }

  /** Waits until all that was added is on the disk: what survives a loss of power, not only of the process. */
  async sync(): Promise<void> {
    if (!this.dirty) return;
    this.dirty = false;
    await promisify(fdatasync)(this.handle);
  }

  close(): void {
    fdatasyncSync(this.handle);
    closeSync(this.handle);
  }

  private append(frame: Buffer): void {
    writeSync(this.handle, frame);
    this.end += frame.length;
    this.dirty = true;
  }

  private learn(record: SpoolRecord, bytesAt: number): void {
    if (record.type === 'forget') {
      for (const id of record.ids) this.drop(id);
    } else if (record.type === 'position') {
      this.position = record.capturedAt;
      this.nextId = record.nextId;
    } else {
      const { entry, bytes } = record;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      this.waiting.set(entry.id, { ...entry, sha256, bytesAt, length: bytes.length });
      this.liveBytes += bytes.length;
      this.nextId = entry.id + 1;
      this.position = Math.max(this.position ?? entry.capturedAt, entry.capturedAt);
    }
  }

  private drop(id: number): void {
    const message = this.waiting.get(id);
    if (!message) return;
    this.waiting.delete(id);
    this.liveBytes -= message.length;
  }

  private recover(): void {
    const log = readFileSync(this.file);
    for (let next = decodeRecord(log, 0); next; next = decodeRecord(log, this.end)) {
      this.learn(next.record, next.bytesAt);
      this.end = next.end;
    }
    if (this.end < log.length) ftruncateSync(this.handle, this.end);
  }

  private evict(): SpooledMessage[] {
    const evicted: SpooledMessage[] = [];
    for (const message of this.waiting.values()) {
      if (this.liveBytes <= this.largestBytes) break;
      evicted.push(message);
      this.forget([message.id]);
    }
    return evicted;
  }

  /** Writes what still waits into a new file, which then takes the place of the old one at once. */
  private compact(): void {
    const kept = [...this.waiting.values()];
    const records: SpoolRecord[] = kept.map((message) => ({ type: 'message', entry: entryOf(message), bytes: this.read(message) }));
    const position: SpoolRecord[] = this.position === null ? [] : [{ type: 'position', capturedAt: this.position, nextId: this.nextId }];
    const fresh = `${this.file}.new`;
    const handle = openSync(fresh, 'w+', 0o600);
    for (const record of [...records, ...position]) writeSync(handle, encodeRecord(record));
    fdatasyncSync(handle);
    closeSync(handle);
    renameSync(fresh, this.file);
    closeSync(this.handle);
    this.handle = openSync(this.file, 'a+', 0o600);
    this.waiting.clear();
    this.end = this.liveBytes = 0;
    this.recover();
  }
}

function entryOf({ id, kind, boot, seq, capturedAt }: SpooledMessage): SpoolEntry {
  return { id, kind, boot, seq, capturedAt };
}
