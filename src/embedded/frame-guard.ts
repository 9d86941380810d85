import type { Socket } from 'node:net';
import { LARGEST_FRAME_BEFORE_SIGN_IN } from './connection-limits';

/** The parts of the broker's client that the guard reaches into; the broker has no setting for a limit before sign-in. */
export interface GuardedClient {
  readonly connected: boolean;
  readonly _parser?: { packet?: { length?: number }; parse(chunk: Buffer): number };
}

/**
 * Cuts a connection whose header announces a large frame before anybody has signed in, so that strangers fill no memory.
 *
 * @throws Error  if the broker has no such parser any more: then the guard would silently guard nothing
 */
export function guardFrames(client: GuardedClient, socket: Socket): void {
  const parser = client._parser;
  if (typeof parser?.parse !== 'function') throw new Error('the broker’s client has no parser to guard');
  const parse = parser.parse.bind(parser);
  parser.parse = (chunk) => {
    const left = parse(chunk);
    if (!client.connected && (parser.packet?.length ?? 0) > LARGEST_FRAME_BEFORE_SIGN_IN) socket.destroy();
    return left;
  };
}
