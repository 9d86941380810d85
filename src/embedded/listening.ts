/** Why a server cannot listen, naming the variable that is to be changed. */
export function whyNotListening(
  { code }: NodeJS.ErrnoException,
  variables: { readonly port: string; readonly host: string },
  port: number,
  host: string,
): string {
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
