import { connectAsync, type MqttClient } from 'mqtt';
import { hasMosquitto, Mosquitto } from '../support/mosquitto';
import { waitFor } from '../support/wait-for';

const describeWithMosquitto = hasMosquitto ? describe : describe.skip;
if (!hasMosquitto) console.warn('skipped: the Debian package mosquitto is not installed');

describeWithMosquitto('the configuration of Mosquitto in deploy/', () => {
  let broker: Mosquitto;
  let service: MqttClient;
  const heard: string[] = [];
  const signIn = (username: string, password: string): Promise<MqttClient> =>
    connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
      username,
      password,
      clientId: 'any',
      protocolVersion: 5,
      reconnectPeriod: 0,
      connectTimeout: 2_000,
    });

  beforeAll(async () => {
    broker = await Mosquitto.start();
    service = await connectAsync(broker.url, { reconnectPeriod: 0 });
    service.on('message', (topic) => heard.push(topic));
    await service.subscribeAsync('spectrum/v1/#', { qos: 1 });
    broker.addAccount('H01', 'secret-of-H01');
  });
  afterAll(async () => {
    await service.endAsync();
    await broker.end();
  });

  it('lets nobody in without an account, and a new account as soon as it is added', async () => {
    await expect(signIn('H01', 'wrong')).rejects.toThrow();
    await waitFor('the account to be known', () =>
      signIn('H01', 'secret-of-H01').then(
        (client) => client.endAsync().then(() => true),
        () => false,
      ),
    );
  });

  it('takes what a station publishes under its own name, and nothing under another’s', async () => {
    const trespasser = await signIn('H01', 'secret-of-H01');
    const cutOff = new Promise<void>((resolve) => trespasser.once('close', () => resolve()));
    const refused = trespasser.publishAsync('spectrum/v1/230100/H02/sweep', '{}', { qos: 1 }).catch(() => 'refused');
    await Promise.race([refused, cutOff]);
    await trespasser.endAsync(true);
    const station = await signIn('H01', 'secret-of-H01');
    await station.publishAsync('spectrum/v1/230100/H01/sweep', '{}', { qos: 1 });
    await waitFor('the station’s own message', () => heard.includes('spectrum/v1/230100/H01/sweep'));
    expect(heard).not.toContain('spectrum/v1/230100/H02/sweep');
    await station.endAsync();
  });

  it('gives a station its own acknowledgements only', async () => {
    const station = await signIn('H01', 'secret-of-H01');
    const received: string[] = [];
    station.on('message', (topic) => received.push(topic));
    await station.subscribeAsync('#', { qos: 1 });
    await service.publishAsync('spectrum/v1/230100/H02/ack', '{}', { qos: 1 });
    await service.publishAsync('spectrum/v1/230100/H01/ack', '{}', { qos: 1 });
    await waitFor('its own acknowledgement', () => received.includes('spectrum/v1/230100/H01/ack'));
    expect(received).toEqual(['spectrum/v1/230100/H01/ack']);
    await station.endAsync();
  });

  it('refuses to take over another’s session: the client id is the user name', async () => {
    const station = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
      username: 'H01',
      password: 'secret-of-H01',
      clientId: 'service',
      reconnectPeriod: 0,
    });
    expect(service.connected).toBe(true);
    await service.publishAsync('spectrum/v1/230100/H01/task', '{}', { qos: 1 });
    expect(service.connected).toBe(true);
    await station.endAsync();
  });
});
