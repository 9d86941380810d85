import { readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { StartupError, type ServiceEnvironment } from '../config/environment';
import { whyNotListening } from './listening';

const HANDSHAKE_MS = 5_000;
const MOST_CONNECTIONS = 5_000;

export type ListenerSettings = Pick<ServiceEnvironment, 'mqttHost' | 'mqttPort' | 'mqttTls'>;

/**
 * Opens the broker's listeners: the plain one, and the one with TLS if there is to be one.
 *
 * @param servers  takes each as soon as it is made, so that it can be closed whatever happens to the next
 * @throws StartupError  naming the variable to be changed
 */
export async function openListeners(
  { mqttHost, mqttPort, mqttTls }: ListenerSettings,
  servers: Server[],
  welcome: (socket: Socket) => void,
): Promise<void> {
  const plain = createServer({ noDelay: true }, welcome);
  const tls = mqttTls ? tlsServer(mqttTls, welcome) : null;
  servers.push(plain);
  await listen(plain, mqttPort, mqttHost, 'MQTT_PORT');
  if (!mqttTls || !tls) return;
  servers.push(tls);
  await listen(tls, mqttTls.port, mqttHost, 'MQTT_TLS_PORT');
}

function tlsServer({ certFile, keyFile }: NonNullable<ListenerSettings['mqttTls']>, welcome: (socket: Socket) => void): Server {
  const pair = { cert: readPem(certFile, 'MQTT_TLS_CERT'), key: readPem(keyFile, 'MQTT_TLS_KEY') };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw new StartupError(`MQTT_TLS_CERT, MQTT_TLS_KEY: are no certificate and its key (${(error as Error).message})`);
  }
  const server = createTlsServer({ ...pair, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS, noDelay: true }, welcome);
  server.on('tlsClientError', (_, socket) => socket.destroy());
  return server;
}

function readPem(file: string, variable: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartupError(`${variable}: cannot read ${file} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function listen(server: Server, port: number, host: string, variable: string): Promise<void> {
  server.maxConnections = MOST_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartupError(whyNotListening(error, { port: variable, host: 'MQTT_HOST' }, port, host)));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
