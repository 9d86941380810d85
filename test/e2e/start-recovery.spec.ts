import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { stringify } from 'yaml';
import { processState } from '../../src/embedded/process-state';
import { processesWith } from '../support/processes';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';

const EVERY_MS = 500;
const STATIONS = ['R01', 'R02'];
const WITHIN = { timeoutMs: 5_000, everyMs: 20 };

/** Two stations that measure twice a second, from 20 s ago on, until somebody stops them. */
function aScenario(): string {
  const band = { startHz: 98_000_000, stopHz: 99_000_000, stepHz: 25_000, rbwHz: 25_000, everyMs: EVERY_MS };
  const stations = STATIONS.map((code) => ({ code, prefecture: '230100', lat: 45.75, lon: 126.65, bands: [band] }));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'spectrum-scenario-')), 'restarts.yaml');
  writeFileSync(file, stringify({ name: 'restarts', seed: 3, start: '-20s', environment: { noise: 'rural' }, stations, emitters: [] }));
  return file;
}

interface Header {
  readonly startedAt: string;
  readonly boot: string;
}

/** Headers of all stored sweeps of a station, oldest first. */
async function storedSweeps(service: TestService, station: string): Promise<Header[]> {
  const token = await service.signIn();
  const stored: Header[] = [];
  for (let cursor = ''; ;) {
    const route = `/api/stations/${station}/sweeps?limit=500${cursor}`;
    const { status, body } = await service.api<{ items: Header[]; nextCursor: string | null }>('GET', route, { token });
    if (status === 404) return [];
    stored.push(...body.items);
    if (!body.nextCursor) return stored.reverse();
    cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
}

/** Until so many sweeps more are stored than there were. */
async function untilMore(service: TestService, count: number): Promise<void> {
  const before = (await storedSweeps(service, 'R01')).length;
  const isMore = async (): Promise<boolean> => (await storedSweeps(service, 'R01')).length >= before + count;
  await waitFor(`${count} sweeps more`, isMore, { timeoutMs: 40_000, everyMs: 200 });
}

function postmasterOf({ dataDir }: TestService): number {
  return Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

it('goes on where it stood, whatever dies: nothing is measured twice, and nothing is missing', async () => {
  const variables: NodeJS.ProcessEnv = { SIMULATE: aScenario() };
  const first = await startService(variables);
  variables.DATA_DIR = first.dataDir;
  await untilMore(first, 45);
  await first.stop('SIGKILL');
  await waitFor('the last process to end after its service was killed', () => processesWith(first.dataDir).length === 0, WITHIN);

  const second = await startService(variables);
  await untilMore(second, 5);
  const killed = postmasterOf(second);
  process.kill(killed, 'SIGKILL');
  await waitFor('another PostgreSQL', () => processState(killed) === 'gone' && postmasterOf(second) !== killed, WITHIN);
  await waitFor('readiness', async () => (await fetch(`${second.url}/health/ready`)).ok, { timeoutMs: 10_000 });
  await untilMore(second, 5);
  expect(await second.stop('SIGTERM')).toBe(0);

  const third = await startService(variables);
  await untilMore(third, 5);
  for (const station of STATIONS) {
    const sweeps = await storedSweeps(third, station);
    const instants = sweeps.map(({ startedAt }) => Date.parse(startedAt));
    expect(instants.slice(1).map((instant, i) => instant - (instants[i] as number))).toEqual(Array(instants.length - 1).fill(EVERY_MS));
    expect(new Set(sweeps.map(({ boot }) => boot)).size).toBe(3);
  }
  expect(await third.stop('SIGINT')).toBe(0);
}, 240_000);

it('starts again after everything was killed at once, its watchdog included', async () => {
  const first = await startService();
  for (const pid of processesWith(first.dataDir)) if (pid !== postmasterOf(first)) process.kill(pid, 'SIGKILL');
  const second = await startService({ DATA_DIR: first.dataDir });
  expect((await fetch(`${second.url}/health/live`)).ok).toBe(true);
  expect(await second.stop()).toBe(0);
  expect(processesWith(first.dataDir)).toEqual([]);
}, 120_000);
