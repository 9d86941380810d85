import type { Socket } from 'node:net';

/** A CONNECT holds an id, a name, a secret and a will: no honest one is larger. */
const LARGEST_BEFORE_SIGN_IN = 4_096;
/** A station has two topics to hear, a person the events of the thirteen prefectures. */
const MOST_FILTERS = 32;
/** CONNACK of MQTT 3.1.1 with return code 2, identifier rejected. */
const IDENTIFIER_REJECTED = Buffer.from([0x20, 0x02, 0x00, 0x02]);
const GOODBYE_MS = 500;

/** As far as the guard looks into them. */
interface Packet {
  readonly cmd?: string | null;
  readonly length?: number;
  readonly subscriptions?: readonly unknown[];
}

/** The parts of the broker's client that the guard reaches into; the broker has no setting for these limits. */
export interface GuardedClient {
  readonly connected: boolean;
  readonly _parser?: {
    packet?: Packet;
    parse(chunk: Buffer): number;
    prependListener(event: 'packet', listener: (packet: Packet) => void): void;
  };
}

/**
 * Cuts a connection whose header announces a large frame before anybody has signed in, so that strangers fill no memory, and one that asks
 * for more topics than anybody has.
 *
 * @throws Error  if the broker has no such parser any more: then the guard would silently guard nothing
 */
export function guardFrames(client: GuardedClient, socket: Socket): void {
  const parser = client._parser;
  if (typeof parser?.parse !== 'function') throw new Error('the broker’s client has no parser to guard');
  const parse = parser.parse.bind(parser);
  parser.parse = (chunk) => {
    const left = parse(chunk);
    if (!client.connected && (parser.packet?.length ?? 0) > LARGEST_BEFORE_SIGN_IN) {
      parser.parse = () => 0;
      turnAway(socket, parser.packet?.cmd === 'connect');
    }
    return left;
  };
  parser.prependListener('packet', ({ cmd, subscriptions = [] }) => {
    if (cmd === 'subscribe' && subscriptions.length > MOST_FILTERS) socket.destroy();
  });
}

/** What still comes is read and forgotten for a moment, so that the answer gets through. */
function turnAway(socket: Socket, answers: boolean): void {
  if (answers) socket.end(IDENTIFIER_REJECTED);
  setTimeout(() => socket.destroy(), answers ? GOODBYE_MS : 0);
}
