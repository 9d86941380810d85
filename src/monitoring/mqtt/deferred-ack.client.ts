import type { IPublishPacket, MqttClient } from 'mqtt';

/** What came in, to be acknowledged when it is safe. */
export interface UnacknowledgedMessage {
  readonly topic: string;
  readonly payload: Buffer;
  readonly retain: boolean;
  readonly qos: 0 | 1 | 2;
}

export interface DeferredAckOptions {
  /** So many messages are in hand at once; then nothing more is read, and the broker waits. */
  readonly window: number;
  /** Resolves when the message may be acknowledged; rejects when it must be delivered again. */
  readonly take: (message: UnacknowledgedMessage) => Promise<void>;
}

/** One for all: to make an error, with its stack, for each message costs more than to take the message in. */
const LATER = new Error('acknowledged later');

/** After so many messages others have their turn: what a broker has waiting would otherwise be read whole before the database's answers are. */
const BREATH = 8;
const PUBACK = 0x40;
const PUBACK_REST = 2;

/**
 * Withholds the acknowledgement of QoS 1 messages until they are taken, many at a time. To be called before the client connects.
 *
 * mqtt.js acknowledges when its callback is called, one message after the other; called with an error it leaves the acknowledgement to us and
 * goes on. Packet numbers are void after a reconnect, so that what was taken meanwhile is not acknowledged on the new connection; the broker
 * delivers it again there. mqtt.js has no call to acknowledge later: the packets are written to its stream, those of a batch at once; a test on a real
 * broker holds it.
 *
 * @returns  `pause`: nothing more is taken; what is in hand may still be acknowledged
 */
export function deferAcknowledgements(client: MqttClient, { window, take }: DeferredAckOptions): { readonly pause: () => void } {
  let generation = 0;
  let inHand = 0;
  let paused = false;
  let parked: (() => void)[] = [];
  let taken: number[] = [];
  let sinceBreath = 0;

  const unpark = (): void => {
    while (!paused && parked.length > 0 && inHand < window) parked.shift()?.();
  };

  // What an ended connection had delivered may be handled until the next one is greeted: it belongs to neither.
  const beginAnew = (): void => {
    generation++;
    inHand = 0;
    parked = [];
    taken = [];
  };
  client.on('close', beginAnew);
  client.on('packetreceive', (packet) => {
    if (packet.cmd === 'connack') beginAnew();
  });

  const acknowledge = (): void => {
    if (taken.length > 0 && client.connected) client.stream.write(pubacks(taken));
    taken = [];
  };

  client.handleMessage = (packet: IPublishPacket, callback): void => {
    // Its acknowledgement might come after our goodbye, which is no acknowledgement: the broker delivers it again, to whoever reads next.
    if (paused) return;
    const mine = generation;
    inHand++;
    take({ topic: packet.topic, payload: toBuffer(packet.payload), retain: packet.retain, qos: packet.qos }).then(
      () => {
        if (mine !== generation) return;
        inHand--;
        if (packet.qos > 0 && taken.push(packet.messageId as number) === 1) process.nextTick(acknowledge);
        unpark();
      },
      () => {
        // The broker delivers again only on a new connection.
        if (mine === generation) client.stream.destroy();
      },
    );
    const goOn = (): void => callback(LATER);
    if (inHand >= window) parked.push(goOn);
    else if (++sinceBreath % BREATH === 0) setImmediate(goOn);
    else goOn();
  };
  return { pause: () => (paused = true) };
}

/** MQTT 3.1.1 and 5, section 3.4: without a reason code, which is success. */
function pubacks(messageIds: readonly number[]): Buffer {
  const packets = Buffer.allocUnsafe(4 * messageIds.length);
  for (let i = 0; i < messageIds.length; i++) {
    packets.writeUInt16BE((PUBACK << 8) | PUBACK_REST, 4 * i);
    packets.writeUInt16BE(messageIds[i] as number, 4 * i + 2);
  }
  return packets;
}

function toBuffer(payload: string | Buffer): Buffer {
  return Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
}
