import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createEmptyCopy } from '../support/database';
import { Program, type End } from '../support/program';
import { processesWith } from '../support/processes';

const JWT_SECRET = 'x'.repeat(32);

/** Something that listens on a port of the loopback interface, and treats who comes as it is told to. */
async function occupant(treat: (socket: Socket) => void): Promise<{ port: string; server: Server }> {
  const server = createServer((socket) => treat(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: String((server.address() as AddressInfo).port), server };
}

async function refused(variables: NodeJS.ProcessEnv): Promise<{ end: End; complaints: string[]; dataDir: string }> {
  const program = await Program.start(variables);
  const end = await program.ended;
  expect(program.stdout.join('')).not.toContain('"level":50');
  return { end, complaints: program.complaints, dataDir: program.dataDir };
}

/** Exit code 1, one line, nothing left running. */
async function expectRefusal(variables: NodeJS.ProcessEnv, line: RegExp): Promise<void> {
  const { end, complaints, dataDir } = await refused(variables);
  expect({ code: end.code, complaints }).toEqual({ code: 1, complaints: [expect.stringMatching(line)] });
  expect(processesWith(dataDir)).toEqual([]);
}

describe('a start that cannot be', () => {
  let silent: { port: string; server: Server };
  let rude: { port: string; server: Server };
  let database: { url: string; drop(): Promise<void> };
  /** Nothing embedded but the broker: quickly at the point where the others fail. */
  let external: NodeJS.ProcessEnv;
  beforeAll(async () => {
    database = await createEmptyCopy();
    external = { DATABASE_URL: database.url, JWT_SECRET };
    silent = await occupant(() => undefined);
    rude = await occupant((socket) => socket.end());
  });
  afterAll(async () => {
    for (const { server } of [silent, rude]) server.close();
    await database.drop();
  });

  it.each([
    ['a wrong value', { LOG_LEVEL: 'loud' }, /^Spectrum Watch did not start: LOG_LEVEL: /],
    ['no secret for tokens', { DATABASE_URL: 'postgres://db/x' }, /: JWT_SECRET: is required when DATABASE_URL is set/],
    ['an unknown scenario', { SIMULATE: 'atlantis' }, /: SIMULATE: There is no scenario atlantis: give a YAML file, or one of .*province/],
    ['a data folder that is a file', { DATA_DIR: __filename }, /: DATA_DIR: \S+ cannot be used as a folder of our own/],
    [
      'a database that nobody serves',
      { DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x', JWT_SECRET },
      /: DATABASE_URL: PostgreSQL at 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED/,
    ],
    [
      'a broker that nobody serves',
      { MQTT_URL: 'mqtt://u:hidden@127.0.0.1:1' },
      /: MQTT_URL: cannot use the broker at mqtt:\/\/127\.0\.0\.1:1: /,
    ],
  ])('says in one line what to mend: %s', async (_, variables, line) => {
    await expectRefusal(variables, line);
  });

  it('says which port is taken, and which host is not ours', async () => {
    await expectRefusal({ ...external, HOST: '192.0.2.1' }, /: HOST: 192\.0\.2\.1 is no address of this machine/);
    await expectRefusal({ ...external, PORT: silent.port }, /: PORT: the port \d+ of 127\.0\.0\.1 is in use$/);
    await expectRefusal({ ...external, MQTT_PORT: silent.port }, /: MQTT_PORT: the port \d+ of 127\.0\.0\.1 is in use$/);
  });

  it('does not wait for ever for a database or a broker that does not answer, or hangs up', async () => {
    await expectRefusal({ ...external, MQTT_URL: `mqtt://127.0.0.1:${silent.port}` }, /: MQTT_URL: /);
    await expectRefusal({ ...external, MQTT_URL: `mqtt://127.0.0.1:${rude.port}` }, /: MQTT_URL: /);
    await expectRefusal({ DATABASE_URL: `postgres://127.0.0.1:${silent.port}/x`, JWT_SECRET }, /: DATABASE_URL: /);
  });

  it('says that the password of the database is wrong', async () => {
    const wrong = new URL(database.url);
    wrong.password = 'wrong';
    await expectRefusal(
      { DATABASE_URL: wrong.href, JWT_SECRET },
      /: DATABASE_URL: PostgreSQL at \S+ cannot be used: password authentication failed/,
    );
  });

  it('says that certificate and key are none, or not there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-certificate-'));
    writeFileSync(path.join(folder, 'pem'), 'no certificate');
    const [given, missing] = [path.join(folder, 'pem'), path.join(folder, 'missing')];
    await expectRefusal(
      { ...external, MQTT_TLS_PORT: '0', MQTT_TLS_CERT: given, MQTT_TLS_KEY: given },
      /: MQTT_TLS_CERT, MQTT_TLS_KEY: are no certificate/,
    );
    await expectRefusal(
      { ...external, MQTT_TLS_PORT: '0', MQTT_TLS_CERT: given, MQTT_TLS_KEY: missing },
      /: MQTT_TLS_KEY: cannot read \S+ \(ENOENT\)/,
    );
  });
});

describe('a second instance on the same DATA_DIR', () => {
  it('ends at once with one line, and the first does not notice', async () => {
    const first = await (await Program.start()).ready();
    const second = await refused({ DATA_DIR: first.dataDir });
    expect(second.complaints).toEqual([expect.stringMatching(/: DATA_DIR: \S+ is in use by another instance \(process \d+\)$/)]);
    expect(second.end.code).toBe(1);
    expect(second.end.tookMs).toBeLessThan(10_000);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect((await first.end('SIGTERM')).code).toBe(0);
    expect(readdirSync(first.dataDir)).not.toContain('service.lock');
  });
});
