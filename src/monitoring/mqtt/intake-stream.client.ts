import type { OnReadOpts, Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { frameAt, readPublish, type PacketFrame, type ProtocolVersion, type PublishPacket } from './wire/control-packet';

export interface IntakeStreamOptions {
  readonly version: ProtocolVersion;
  /** So many messages are in hand at once; then nothing more is read, and the broker waits. */
  readonly window: number;
  /**
   * Resolves when the message may be acknowledged; rejects when it must be delivered again. Its payload is to be copied before `take` returns: the bytes
   * are written over then.
   */
  readonly take: (message: PublishPacket) => Promise<void>;
}

/** Memory into which the socket writes, again and again; a packet that is longer gets some of its own. */
const READ_BYTES = 262_144;
/** Less than this is not worth a journey to the kernel: what has come of a packet is then moved to the front. */
const LEAST_ROOM_BYTES = 65_536;
/** After so many messages others have their turn: what a broker has waiting would otherwise be read whole before the database's answers are. */
const BREATH = 8;
const PUBACK = 0x40;
const PUBACK_REST = 2;

/**
 * One connection to a broker: messages go from its bytes to `take`, and are acknowledged when they are taken, many at a time; all else is for the
 * MQTT client at the other end of the stream. A client of the shelf would acknowledge one message after the other, and spend more on its
 * streams than the message costs here.
 *
 * Packet numbers are void after a reconnect, and so is the stream: what was taken meanwhile is not acknowledged, and is delivered again.
 */
export class IntakeStream extends Duplex {
  private readonly connection: Socket;
  private bytes: Buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  /** What has come and is not read yet. */
  private from = 0;
  private to = 0;
  /** So long is the packet that has not come whole, as far as it is known. */
  private wanted = 0;
  private inHand = 0;
  private taken: number[] = [];
  private isSettling = false;
  /** What has come is not read on at once. */
  private isHolding = false;
  private isLeaving = false;

  /** @param open  connects, and reads as it is told */
  constructor(
    open: (onread: OnReadOpts) => Socket,
    private readonly options: IntakeStreamOptions,
  ) {
    super();
    this.connection = open({ buffer: () => this.room(), callback: (count) => this.arrived(count) });
    this.connection.once('error', (error) => this.destroy(error)).once('close', () => this.destroy());
  }

  /** Takes nothing more: its acknowledgement might come after our goodbye. What is in hand may still be acknowledged. */
  takeNoMore(): void {
    this.isLeaving = true;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    if (this.connection.write(chunk)) done();
    else this.connection.once('drain', done);
  }

  override _final(done: () => void): void {
    this.connection.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.connection.destroy();
    done(error);
  }

  /** Where the next bytes are to stand: behind those that wait, so that every packet stands in one piece. */
  private room(): Buffer {
    const waiting = this.to - this.from;
    const needed = Math.max(this.wanted, waiting + LEAST_ROOM_BYTES);
    const isTooLong = waiting === 0 && this.bytes.length > READ_BYTES;
    if (needed > this.bytes.length || isTooLong) this.moveTo(Buffer.allocUnsafeSlow(Math.max(needed, READ_BYTES)));
    else if (waiting === 0 || this.from + needed > this.bytes.length) this.moveTo(this.bytes);
    return this.bytes.subarray(this.to);
  }

  private moveTo(bytes: Buffer): void {
    this.bytes.copy(bytes, 0, this.from, this.to);
    this.to -= this.from;
    this.from = 0;
    this.bytes = bytes;
  }

  /** @returns  whether more may be read at once */
  private arrived(count: number): boolean {
    this.to += count;
    this.readOn();
    return !this.isHolding;
  }

  private readOn(): void {
    this.isHolding = true;
    try {
      for (let messages = 0; messages < BREATH;) {
        if (this.isLeaving || this.destroyed || this.inHand >= this.options.window) return;
        const at = this.from;
        const frame = frameAt(this.bytes, at, this.to);
        if (!frame || frame.endsAt > this.to) {
          this.wanted = frame ? frame.endsAt - at : 0;
          this.isHolding = false;
          return;
        }
        this.from = frame.endsAt;
        if (frame.isPublish) messages++;
        this.handOn(at, frame);
      }
      setImmediate(() => this.goOn());
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  private handOn(at: number, frame: PacketFrame): void {
    if (frame.isPublish) this.takeIn(readPublish(this.bytes, at, frame, this.options.version));
    else this.push(Buffer.from(this.bytes.subarray(at, frame.endsAt)));
  }

  private goOn(): void {
    if (!this.isHolding) return;
    this.readOn();
    if (!this.isHolding) this.connection.resume();
  }

  private takeIn(message: PublishPacket): void {
    this.inHand++;
    this.options.take(message).then(
      () => this.settle(message),
      // The broker delivers again only on a new connection.
      () => this.destroy(),
    );
  }

  /** Those of a batch are settled one after the other, and acknowledged in one write. */
  private settle({ packetId, qos }: PublishPacket): void {
    this.inHand--;
    if (qos > 0) this.taken.push(packetId);
    if (this.isSettling) return;
    this.isSettling = true;
    process.nextTick(() => this.settled());
  }

  private settled(): void {
    this.isSettling = false;
    if (this.destroyed || this.writableEnded) return;
    if (this.taken.length > 0) this.write(pubacks(this.taken));
    this.taken = [];
    this.goOn();
  }
}

/** MQTT 3.1.1 and 5, section 3.4: without a reason code, which is success. */
function pubacks(packetIds: readonly number[]): Buffer {
  const packets = Buffer.allocUnsafe(4 * packetIds.length);
  for (let i = 0; i < packetIds.length; i++) {
    packets.writeUInt16BE((PUBACK << 8) | PUBACK_REST, 4 * i);
    packets.writeUInt16BE(packetIds[i] as number, 4 * i + 2);
  }
  return packets;
}
