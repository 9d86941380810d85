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

interface PrivateParts {
  _sendPacket?(packet: { cmd: 'puback'; messageId: number; reasonCode: number }): void;
}

/**
 * Withholds the acknowledgement of QoS 1 messages until they are taken, many at a time. To be called before the client connects.
 *
 * mqtt.js acknowledges when its callback is called, one message after the other; called with an error it leaves the acknowledgement to us and
 * goes on. Packet numbers are void after a reconnect, so that what was taken meanwhile is not acknowledged on the new connection; the broker
 * delivers it again there. Sending the acknowledgement is a private call: the package is pinned, and a test on a real broker holds it.
 *
 * @returns  `pause`: nothing more is taken; what is in hand may still be acknowledged
 * @throws Error  if the package has changed and the call is not there
 */
export function deferAcknowledgements(client: MqttClient, { window, take }: DeferredAckOptions): { readonly pause: () => void } {
  const connection = client as unknown as PrivateParts;
  if (typeof connection._sendPacket !== 'function') throw new Error('this version of mqtt.js has no _sendPacket');
  let generation = 0;
  let inHand = 0;
  let paused = false;
  let parked: (() => void)[] = [];

  const unpark = (): void => {
    while (!paused && parked.length > 0 && inHand < window) parked.shift()?.();
  };

  // What an ended connection had delivered may be handled until the next one is greeted: it belongs to neither.
  const beginAnew = (): void => {
    generation++;
    inHand = 0;
    parked = [];
  };
  client.on('close', beginAnew);
  client.on('packetreceive', (packet) => {
    if (packet.cmd === 'connack') beginAnew();
  });

  client.handleMessage = (packet: IPublishPacket, callback): void => {
    // Its acknowledgement might come after our goodbye, which is no acknowledgement: the broker delivers it again, to whoever reads next.
    if (paused) return;
    const mine = generation;
    inHand++;
    take({ topic: packet.topic, payload: toBuffer(packet.payload), retain: packet.retain, qos: packet.qos }).then(
      () => {
        if (mine !== generation) return;
        inHand--;
        if (packet.qos > 0 && client.connected)
          connection._sendPacket?.({ cmd: 'puback', messageId: packet.messageId as number, reasonCode: 0 });
        unpark();
      },
      () => {
        // The broker delivers again only on a new connection.
        if (mine === generation) client.stream.destroy();
      },
    );
    const goOn = (): void => callback(LATER);
    if (inHand < window) goOn();
    else parked.push(goOn);
  };
  return { pause: () => (paused = true) };
}

function toBuffer(payload: string | Buffer): Buffer {
  return Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
}
