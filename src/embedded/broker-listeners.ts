import { readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { StartupError, type ServiceEnvironment } from '../config/environment';
import { listen } from './listening';

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
  const open = async (server: Server, port: number, variable: string): Promise<void> => {
    server.maxConnections = MOST_CONNECTIONS;
    servers.push(server);
    await listen(server, port, mqttHost, { port: variable, host: 'MQTT_HOST' });
  };
  await open(createServer({ noDelay: true }, welcome), mqttPort, 'MQTT_PORT');
  if (mqttTls) await open(tlsServer(mqttTls, welcome), mqttTls.port, 'MQTT_TLS_PORT');
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
