import { connect, type IClientOptions, type MqttClient } from 'mqtt';
import { Gate } from './gate';

export interface BrokerAccount {
  readonly brokerUrl: string;
  readonly code: string;
  readonly secret: string;
}

/** A broker turns away an address from which too many come at once; a province's stations all live in one process here. */
const signIns = new Gate(10);

/** MQTT 3.1.1 return codes 4 and 5, and their counterparts of MQTT 5: name or password are wrong. */
const REFUSED = new Set([4, 5, 134, 135]);

/** True if the broker does not know these credentials (any more); trying again changes nothing. */
export function isRefusedSignIn(error: unknown): boolean {
  return REFUSED.has((error as { code?: number }).code ?? -1);
}

/** Return codes of a subscription from this one on refuse it. */
const FIRST_REFUSAL = 128;

/** True if the broker does not let the station hear its own acknowledgements: it belongs to another prefecture. */
export function isForbiddenTopic(error: unknown): boolean {
  const { granted } = (error as { packet?: { granted?: readonly number[] } }).packet ?? {};
  return granted?.some((code) => code >= FIRST_REFUSAL) ?? false;
}

/**
 * Opens one connection as a station: user name = client id = its code. It does not reconnect by itself, and keeps nothing for a later one: what
 * counts is in the spool.
 *
 * @param will  what the broker says when the station falls silent
 * @throws Error  if there is no connection within 10 s or the broker refuses the sign-in (`isRefusedSignIn`)
 */
export function openConnection(account: BrokerAccount, will: { topic: string; payload: Buffer }): Promise<MqttClient> {
  return signIns.through(() => signIn(account, will));
}

function signIn({ brokerUrl, code, secret }: BrokerAccount, will: { topic: string; payload: Buffer }): Promise<MqttClient> {
  const options: IClientOptions = {
    protocolVersion: 4,
    clientId: code,
    username: code,
    password: secret,
    clean: true,
    keepalive: 30,
    reconnectPeriod: 0,
    connectTimeout: 10_000,
    resubscribe: false,
    will: { ...will, qos: 1, retain: true },
  };
  return new Promise((resolve, reject) => {
    const client = connect(withoutAccount(brokerUrl), options);
    const fail = (error: Error): void => {
      client.removeAllListeners('close');
      client.end(true);
      reject(error);
    };
    client.once('error', fail);
    client.once('close', () => fail(new Error('the broker closed the connection')));
    client.once('connect', () => {
      client.removeListener('error', fail);
      client.removeAllListeners('close');
      client.on('error', () => undefined);
      resolve(client);
    });
  });
}

/** The service's own account may stand in the address it was given; a station has its own. */
function withoutAccount(brokerUrl: string): string {
  const url = new URL(brokerUrl);
  url.username = url.password = '';
  return url.toString();
}
