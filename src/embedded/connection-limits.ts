import type { Socket } from 'node:net';

/** Sockets that have not signed in: so many from one address, so many altogether. */
const WAITING_PER_ADDRESS = 20;
const WAITING_TOTAL = 2_000;
/** A CONNECT holds an id, a name, a secret and a will: no honest one is larger. */
export const LARGEST_FRAME_BEFORE_SIGN_IN = 4_096;
/** Stations send a status every 30 s; one that promises no keep-alive and is silent for so long is gone. */
const IDLE_MS = 180_000;

/** Counts the sockets that wait for their sign-in, and turns away what exceeds the limits. */
export class ConnectionLimits {
  private readonly waiting = new Map<Socket, string>();

  admit(socket: Socket): boolean {
    const address = socket.remoteAddress ?? '';
    const fromThere = [...this.waiting.values()].filter((other) => other === address).length;
    if (fromThere >= WAITING_PER_ADDRESS || this.waiting.size >= WAITING_TOTAL) return false;
    this.waiting.set(socket, address);
    socket.once('close', () => this.waiting.delete(socket));
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    return true;
  }

  signedIn(socket: Socket): void {
    this.waiting.delete(socket);
  }
}
