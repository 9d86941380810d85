import { connect, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

const PORT = 1883;
const TLS_PORT = 8883;

/** Address of a broker without user name and password, as it may be shown. */
export function shownAddress(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** User name and password that stand in an address. */
export function credentialsIn(url: string): { username?: string; password?: string } {
  const { username, password } = new URL(url);
  return {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
}

/**
 * Begins to connect to the broker, by TLS where the address says so. An acknowledgement of a few bytes does not wait for the other side's delayed
 * acknowledgement of the one before (Nagle), 40 ms.
 *
 * @param onread  takes what comes in, where it is not to be read as a stream
 */
export function openConnection(url: string, onread?: OnReadOpts): Socket {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'mqtts:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const options = { host, port: Number(port) || (isSecure ? TLS_PORT : PORT), noDelay: true, ...(onread ? { onread } : {}) };
  return isSecure ? connectTls({ ...options, ...(isIP(host) ? {} : { servername: host }) }) : connect(options);
}

/** MQTT 3.1.1 return codes 4 and 5, and their counterparts of MQTT 5, mean that name or password are wrong. */
const REFUSED_SIGN_IN = new Set([4, 5, 134, 135]);
/** MQTT 3.1.1 return code 1, and its counterpart of MQTT 5. */
const REFUSED_VERSION = new Set([1, 132]);

/** The other side ended the connection before it had said whether it lets us in. */
export class HungUp extends Error {
  constructor() {
    super('it closes the connection without an answer');
  }
}

/** True if the broker is to be asked again with MQTT 3.1.1: some that do not speak MQTT 5 just hang up. */
export function isRefusedVersion(error: unknown): boolean {
  return error instanceof HungUp || REFUSED_VERSION.has(codeOf(error) as number);
}

/** One line that says what to mend. */
export function whyNotConnected(error: unknown): string {
  const code = codeOf(error);
  if (REFUSED_SIGN_IN.has(code as number))
    return 'it refuses the user name or the password (MQTT_USERNAME, MQTT_PASSWORD, or those in MQTT_URL)';
  if (typeof code === 'string') return code;
  return firstMessage(error);
}

function codeOf(error: unknown): number | string | undefined {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (inner as { code?: number | string } | null)?.code;
}

function firstMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? (error.message.split('\n')[0] as string) : 'no answer';
}
