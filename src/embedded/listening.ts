import type { Server } from 'node:net';
import { StartupError } from '../config/environment';

/** The environment variables that say where to listen. */
interface Variables {
  readonly port: string;
  readonly host: string;
}

/** @throws StartupError  naming the variable that is to be changed */
export function listen(server: Server, port: number, host: string, variables: Variables): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(new StartupError(whyNot(error, port, host, variables)));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function whyNot({ code }: NodeJS.ErrnoException, port: number, host: string, variables: Variables): string {
  if (code === 'EADDRINUSE') return `${variables.port}: the port ${port} of ${host} is in use`;
  if (code === 'EACCES') return `${variables.port}: the port ${port} of ${host} is not for us (EACCES)`;
  return `${variables.host}: ${host} is no address of this machine (${code})`;
}

/** Under which host a listener of this machine is reached from this machine; one that listens everywhere, at the loopback interface. */
export function hostToReach(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
