import { writeFileSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { freePort } from '../../src/embedded/free-port';
import { waitFor } from '../support/wait-for';
import { BridgedService, startBridge, type Receiver } from './bridge-fixture';

const FILE = path.join(__dirname, '..', 'fixtures', 'rtl_power', 'synthetic-fm.csv');
const SWEEPS = 66;
/** So often its rows stand in a file that takes a while. */
const TIMES = 20;
const BEGIN = Date.now() - 6 * 3_600_000;
const AT = ['--replay-at', new Date(BEGIN).toISOString()];

let bridged: BridgedService;
let receivers = 0;

beforeAll(async () => {
  bridged = await BridgedService.start();
});

afterAll(() => bridged.stop());

const aReceiver = (): Promise<Receiver> => bridged.receiver(`R${++receivers}`);
const done = { code: 0, out: `${SWEEPS} sweeps are acknowledged\n`, err: '' };

it('refuses a recording from before 2020 before anything is sent, unless it is told as of when to play it', async () => {
  const receiver = await aReceiver();
  const { code, out, err } = await bridged.bridge('rtl-power', FILE, receiver);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^.+: it is of 2017-05-06; the service takes nothing from before 2020\. Give --replay-at TIME .+\n$/);
  expect(await bridged.sweeps(receiver)).toEqual([]);
  const { body } = await bridged.service.api<{ status: string }>('GET', `/api/stations/${receiver.code}`, bridged);
  expect(body.status).toBe('never-seen');
});

it('plays it as of then: the first sweep at that time, the others at their distances', async () => {
  const receiver = await aReceiver();
  expect(await bridged.bridge('rtl-power', FILE, receiver, AT)).toEqual(done);
  const sweeps = await bridged.sweeps(receiver);
  expect(sweeps.map(({ startedAt }) => Date.parse(startedAt)).sort()).toEqual(Array.from({ length: SWEEPS }, (_, i) => BEGIN + i * 10_000));
});

it('reads standard input, adds the offset, and says in which unit the levels are', async () => {
  const receiver = await aReceiver();
  const lines = readFileSync(FILE, 'utf8');
  const settings = [...AT, '--unit', 'dBuV', '--offset-db', '-40.5'];
  expect(await bridged.bridge('rtl-power', '-', receiver, settings, lines)).toEqual(done);
  const [last] = await bridged.service
    .api<{ items: { id: string }[] }>('GET', `/api/stations/${receiver.code}/sweeps?limit=1`, bridged)
    .then(({ body }) => body.items);
  const { body } = await bridged.service.api<{ unit: string; levels: number[] }>('GET', `/api/sweeps/${last?.id}`, bridged);
  const printed = Number(lines.trim().split('\n').at(-7)?.split(', ')[6]);
  expect(body).toMatchObject({ unit: 'dBuV' });
  expect(body.levels[0]).toBeCloseTo(printed - 40.5, 2);
});

it('takes times as clocks in --tz show them', async () => {
  const receiver = await aReceiver();
  const local = new Date(BEGIN + 8 * 3_600_000).toISOString();
  const row = `${local.slice(0, 10)}, ${local.slice(11, 19)}, 88000000, 88400000, 100000.00, 40, -1, -2, -3, -4, -4\n`;
  expect(await bridged.bridge('rtl-power', '-', receiver, ['--tz', 'Asia/Shanghai'], row)).toMatchObject({ code: 0 });
  expect(await bridged.sweeps(receiver)).toMatchObject([{ startedAt: new Date(Math.floor(BEGIN / 1_000) * 1_000).toISOString() }]);
});

const aRow = (at: number, levels: string): string => {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)}, ${iso.slice(11, 19)}, 88000000, 88400000, 100000.00, 40, ${levels}\n`;
};

it('passes over what a clock that was not set yet has stamped, says so, and goes on', async () => {
  const receiver = await aReceiver();
  const rows = [BEGIN, 0, BEGIN + 10_000].map((at) => aRow(at, '-1, -2, -3, -4, -4')).join('');
  const { code, out, err } = await bridged.bridge('rtl-power', '-', receiver, ['--tz', 'UTC'], rows);
  expect({ code, out }).toEqual({ code: 0, out: '2 sweeps are acknowledged\n' });
  expect(err).toMatch(/before 2020.+passed over; the first is of 1970-01-01\n$/);
  expect(await bridged.sweeps(receiver)).toHaveLength(2);
});

it('fails when there is no level in what it was given', async () => {
  const receiver = await aReceiver();
  const { code, err } = await bridged.bridge('rtl-power', '-', receiver, ['--tz', 'UTC'], aRow(BEGIN, 'nan, nan, nan, nan, nan'));
  expect(code).toBe(1);
  expect(err).toContain('none of its sweeps has two bins with a level');
});

it('sent twice, a recording is stored once', async () => {
  const receiver = await aReceiver();
  expect(await bridged.bridge('rtl-power', FILE, receiver, AT)).toEqual(done);
  expect(await bridged.bridge('rtl-power', FILE, receiver, AT)).toEqual(done);
  expect(await bridged.sweeps(receiver)).toHaveLength(SWEEPS);
});

it('killed and started again, it goes on, and nothing is stored twice', async () => {
  const receiver = await aReceiver();
  const file = path.join(bridged.service.dataDir, 'long.csv');
  writeFileSync(file, longer(readFileSync(FILE, 'utf8'), TIMES));
  const args = ['rtl-power', file, ...bridged.identity(receiver), ...AT];
  const first = startBridge(args, bridged.environment(receiver));
  await waitFor('the first sweeps', async () => (await bridged.sweeps(receiver)).length > 0);
  const ended = new Promise((resolve) => first.once('close', resolve));
  first.kill('SIGKILL');
  await ended;
  const stored = (await bridged.sweeps(receiver)).length;
  expect(await bridged.bridge('rtl-power', file, receiver, AT)).toMatchObject({
    code: 0,
    out: `${TIMES * SWEEPS} sweeps are acknowledged\n`,
  });
  const sweeps = await bridged.sweeps(receiver);
  expect(stored).toBeLessThan(TIMES * SWEEPS);
  expect(new Set(sweeps.map(({ boot }) => boot)).size).toBe(1);
  expect(sweeps.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: TIMES * SWEEPS }, (_, i) => i));
});

it('ends with one line when the broker refuses the secret, and leaves nothing behind', async () => {
  const receiver = await aReceiver();
  const wrong = await bridged.bridge('rtl-power', FILE, { ...receiver, secret: 'not the secret' }, ['--replay-at', '-30m']);
  expect(wrong).toEqual({ code: 1, out: '', err: `${bridged.service.brokerUrl} refuses the secret of station ${receiver.code}\n` });
  expect(await bridged.bridge('rtl-power', FILE, receiver, AT)).toEqual(done);
  expect(await bridged.sweeps(receiver)).toHaveLength(SWEEPS);
});

it('ends with one line when the station belongs to another prefecture', async () => {
  const receiver = await aReceiver();
  const { code, err } = await bridged.bridge('rtl-power', FILE, receiver, [...AT, '--prefecture', '230200']);
  expect({ code, err }).toEqual({
    code: 1,
    err: `${bridged.service.brokerUrl} does not let station ${receiver.code} speak for prefecture 230200\n`,
  });
  expect(await bridged.sweeps(receiver)).toEqual([]);
});

it('waits for a broker that is not there, says so once, and ends when it is told to', async () => {
  const receiver = await aReceiver();
  const args = ['rtl-power', FILE, ...bridged.identity(receiver), ...AT, '--broker', `mqtt://127.0.0.1:${await freePort()}`];
  const child = startBridge(args, bridged.environment(receiver));
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await waitFor('what it says', () => said.includes('\n'));
  expect(said).toMatch(/^R\d+: .*ECONNREFUSED.*; trying again\n$/);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('fails when the service could not use what it sent', async () => {
  const receiver = await aReceiver();
  const { code, out, err } = await bridged.bridge('rtl-power', FILE, receiver, ['--replay-at', '2039-01-01T00:00:00Z']);
  expect({ code, out }).toEqual({ code: 1, out: '66 sweeps are acknowledged; the service could not use 66 of the messages\n' });
  expect(err).toMatch(/^R\d+: the service could not use message file-\w+\/\d+: time-range\n$/);
});

it.each([
  ['a file that is not there', ['rtl-power', '/not/there.csv'], 'there is no such file'],
  ['a file that holds something else', ['soapy-power', __filename], 'there is no row that soapy-power prints'],
  ['a tool that nobody knows', ['rtl_433', FILE], 'A tool and a file (or -) are needed'],
  ['a zone that nobody knows', ['rtl-power', FILE, '--tz', 'Mars/Olympus'], 'is no time zone'],
])('says in one line what is wrong with %s', async (_, [tool = '', file = '', ...args], why) => {
  const { code, out, err } = await bridged.bridge(tool, file, { code: 'R0', secret: 's' }, args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(why);
  expect(err.trim().split('\n')).toHaveLength(1);
});

/** The same rows again and again, each time a quarter of an hour later. */
function longer(text: string, times: number): string {
  const later = (line: string, i: number): string => {
    const at = new Date(Date.parse(`${line.slice(0, 10)}T${line.slice(12, 20)}Z`) + i * 900_000).toISOString();
    return `${at.slice(0, 10)}, ${at.slice(11, 19)}${line.slice(20)}`;
  };
  const lines = text.trim().split('\n');
  return Array.from({ length: times }, (_, i) => lines.map((line) => `${later(line, i)}\n`).join('')).join('');
}
