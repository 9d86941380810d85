import { createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections: one of those may take a port before who asked for it listens. */
const [FIRST, LAST] = [15_000, 32_000];

/** A port of the loopback interface that nobody listens on, and that nobody is given by chance before it is used. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
