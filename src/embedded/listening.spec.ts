import { createServer, type AddressInfo } from 'node:net';
import { StartupError } from '../config/environment';
import { hostToReach, listen } from './listening';

const VARIABLES = { port: 'MQTT_PORT', host: 'MQTT_HOST' };

describe('a server that cannot listen', () => {
  it('says that the port is taken, by the name of its variable', async () => {
    const first = createServer();
    await listen(first, 0, '127.0.0.1', VARIABLES);
    const { port } = first.address() as AddressInfo;
    const second = listen(createServer(), port, '127.0.0.1', VARIABLES);
    await expect(second).rejects.toThrow(new StartupError(`MQTT_PORT: the port ${port} of 127.0.0.1 is in use`));
    first.close();
  });

  it('says that the host is none of ours', async () => {
    const server = listen(createServer(), 0, '192.0.2.1', VARIABLES);
    await expect(server).rejects.toThrow('MQTT_HOST: 192.0.2.1 is no address of this machine (EADDRNOTAVAIL)');
  });
});

it.each([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '[::1]'],
  ['::1', '[::1]'],
  ['192.168.1.2', '192.168.1.2'],
  ['watch.example', 'watch.example'],
])('who listens on %s is reached at %s', (host, reached) => {
  expect(hostToReach(host)).toBe(reached);
});
