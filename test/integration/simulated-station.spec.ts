import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Spool } from '../../simulators/station/spool';
import { StationClient } from '../../simulators/station/station-client';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { StationBroker } from '../support/station-broker';
import { waitFor } from '../support/wait-for';

const START = Date.UTC(2026, 0, 1);

function sweepBytes(boot: string, seq: number): Buffer {
  const grid = { startHz: 87e6, stepHz: 25e3, rbwHz: 25e3, detector: 'rms', averages: 16, trace: 'clearwrite', unit: 'dBuV/m' } as const;
  const body = { boot, seq, startedAt: START + seq, durationMs: 10, ...grid, overload: false, levels: Int16Array.of(100, 200, 300) };
  return encodeMessage({ kind: 'sweep', body }, 'cbor');
}

describe('a simulated station at a real broker', () => {
  let broker: StationBroker;
  let clients: StationClient[];
  const said: string[] = [];

  beforeEach(async () => {
    broker = await StationBroker.start();
    clients = [];
    said.length = 0;
  });

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.stop()));
    await broker.stop();
  });

  function aStation(boot: string, spool: Spool): StationClient {
    const account = { brokerUrl: broker.url, code: 'H01', prefecture: '230100', secret: 's' };
    const client = new StationClient({ ...account, boot, spool, log: (sentence) => said.push(sentence) });
    clients.push(client);
    client.start();
    return client;
  }

  const aSpool = (): Spool => Spool.open(path.join(mkdtempSync(path.join(tmpdir(), 'station-')), 'H01.spool'));
  const measure = (spool: Spool, boot: string, from: number, to: number): void => {
    for (let seq = from; seq < to; seq++) spool.add({ kind: 'sweep', boot, seq, capturedAt: START + seq }, sweepBytes(boot, seq));
  };

  it('says that it is online, retained, and leaves a last will', async () => {
    aStation('b1', aSpool());
    const [status] = await waitFor('a status', () => (broker.of('status').length > 0 ? broker.of('status') : null));
    expect(status).toMatchObject({
      topic: 'spectrum/v1/230100/H01/status',
      retain: true,
      message: { body: { boot: 'b1', state: 'online' } },
    });
    broker.cut();
    const wills = await waitFor('the last will', () => broker.of('status').some(({ message }) => isOffline(message)));
    expect(wills).toBe(true);
  });

  it('delivers all that is in its spool, and forgets it when it is acknowledged', async () => {
    const spool = aSpool();
    measure(spool, 'b1', 0, 100);
    aStation('b1', spool);
    await waitFor('an empty spool', () => spool.size === 0);
    expect(broker.sequence).toEqual([...Array(100).keys()]);
  });

  it('keeps what the broker took but the service did not acknowledge, 20 messages at a time', async () => {
    broker.acknowledging = false;
    const spool = aSpool();
    measure(spool, 'b1', 0, 50);
    aStation('b1', spool);
    await waitFor('a full window', () => broker.sequence.length >= 20);
    broker.acknowledge('230100', 'H01', { boot: 'b1', ranges: [[0, 4]] });
    await waitFor('the next five', () => broker.sequence.length >= 25);
    expect(broker.sequence).toEqual([...Array(25).keys()]);
    expect(spool.size).toBe(45);
  });

  it('sends again over a new line what was not acknowledged on the old one, the same bytes', async () => {
    broker.acknowledging = false;
    const spool = aSpool();
    measure(spool, 'b1', 0, 3);
    aStation('b1', spool);
    await waitFor('three messages', () => broker.sequence.length === 3);
    broker.acknowledging = true;
    broker.cut();
    await waitFor('an empty spool', () => spool.size === 0);
    expect(broker.sequence).toEqual([0, 1, 2, 0, 1, 2]);
    const [first, again] = [broker.of('sweep')[0], broker.of('sweep')[3]];
    expect(again?.payload).toEqual(first?.payload);
  });

  it('sends again after 5 s what nobody has acknowledged', async () => {
    broker.acknowledging = false;
    const spool = aSpool();
    measure(spool, 'b1', 0, 1);
    aStation('b1', spool);
    const began = Date.now();
    await waitFor('the repeat', () => broker.sequence.length === 2, { timeoutMs: 10_000 });
    expect(Date.now() - began).toBeGreaterThanOrEqual(3_900);
  });

  it('drops a dead letter and says so', async () => {
    broker.acknowledging = false;
    const spool = aSpool();
    spool.add({ kind: 'sweep', boot: 'b1', seq: null, capturedAt: START }, Buffer.from([0xff, 0x00]));
    const sha256 = [...spool.messages()][0]?.sha256 as string;
    aStation('b1', spool);
    await waitFor('the message', () => broker.of('sweep').length > 0);
    broker.acknowledge('230100', 'H01', { ranges: [], rejected: [{ sha256, code: 'not-cbor' }] });
    await waitFor('an empty spool', () => spool.size === 0);
    expect(said.some((sentence) => sentence.includes('H01') && sentence.includes('not-cbor'))).toBe(true);
  });

  it('says once that its secret is refused, and goes on with a new one', async () => {
    broker.secrets = { H01: 'another' };
    const spool = aSpool();
    measure(spool, 'b1', 0, 1);
    const client = aStation('b1', spool);
    await waitFor('a refusal', () => said.length > 0);
    client.useSecret('another');
    await waitFor('an empty spool', () => spool.size === 0);
    expect(said).toEqual(['H01: the broker refuses its secret; trying again']);
  });
});

function isOffline(message: { kind: string }): boolean {
  return message.kind === 'status' && (message as { body?: { state: string } }).body?.state === 'offline';
}
