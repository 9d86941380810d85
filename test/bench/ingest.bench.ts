import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '../../src/config/data-source';
import { EmbeddedPostgres } from '../../src/embedded/postgres.supervisor';
import { stationTopic } from '../../src/monitoring/mqtt/wire/topics';
import { HOUR_MS, MINUTE_MS } from '../../src/shared/time';
import { hasMosquitto, Mosquitto } from '../support/mosquitto';
import { peakResidentBytes } from '../support/resident-memory';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';
import { figureOf, type Report } from './figure';
import { BareCopy } from './ingest/bare-copy';
import { BenchStation } from './ingest/bench-station';
import { fillRegisters } from './ingest/fill-registers';
import { madeLicenses, madeStations, type MadeStation } from './ingest/made-province';
import { MadeSweeps } from './ingest/made-sweeps';

const SECRET = 'a-secret-of-the-benchmark';
const JWT_SECRET = 'a-secret-with-which-the-benchmark-signs-tokens';
const PREFECTURE = '230100';
const STEADY_RATE = 200;
const WRITTEN = `message_key, folded_key, sweep, mark, dead_letter, minute, band_checkpoint, emission, band, interference_event_history,
  interference_event_request, interference_event, outbox, judgement_lease, station_health`;

interface Extent {
  readonly runs: number;
  readonly seconds: number;
}
const WHOLE: Extent = { runs: 5, seconds: 20 };
const QUICK: Extent = { runs: 1, seconds: 5 };

interface Bench {
  readonly client: Client;
  readonly broker: Mosquitto;
  readonly databaseUrl: string;
  readonly stations: readonly MadeStation[];
  readonly extent: Extent;
}

interface RunFigures {
  readonly sweepsPerSecond: number;
  readonly referenceSweepsPerSecond: number;
  /** Milliseconds from publishing to the service's acknowledgement, at 200 sweeps a second, rising. */
  readonly latencies: readonly number[];
  readonly residentBytes: number;
}

/**
 * Intake end to end over Mosquitto against a bare COPY of the same rows on the same server: 20 stations with 20 sweeps unconfirmed each, sweeps of
 * 4,000 bins with 30 emissions, half of them licensed, 100,000 licenses. A sweep counts when it is committed, acknowledged over MQTT and judged. Each
 * run begins with empty tables and a new process, and 200 sweeps a second, which also warm it up.
 */
export async function run(report: Report, quick: boolean): Promise<void> {
  if (!hasMosquitto) throw new Error('This benchmark needs Debian’s mosquitto.');
  const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-bench-'));
  const server = await EmbeddedPostgres.start({ folder: path.join(folder, 'pg'), password: 'bench', database: 'bench' });
  const broker = await Mosquitto.start();
  const client = new Client(server.url);
  try {
    await migrate(server.url);
    await client.connect();
    const stations = madeStations();
    await fillRegisters(client, stations, madeLicenses(stations));
    for (const { code } of stations) broker.addAccount(code, SECRET);
    const reference = new BareCopy(client, stations);
    await reference.prepare();
    const bench = { client, broker, databaseUrl: server.url, stations, extent: quick ? QUICK : WHOLE };
    const figures: RunFigures[] = [];
    for (let i = 0; i < bench.extent.runs; i++) figures.push(await oneRun(bench, reference));
    tell(figures, report);
  } finally {
    await client.end();
    await broker.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneRun(bench: Bench, reference: BareCopy): Promise<RunFigures> {
  const referenceSweepsPerSecond = await reference.run(bench.extent.seconds * 1_000);
  await bench.client.query(`TRUNCATE ${WRITTEN}`);
  await bench.client.query('CHECKPOINT');
  const service = await startService({ DATABASE_URL: bench.databaseUrl, MQTT_URL: bench.broker.url, JWT_SECRET });
  try {
    await waitFor('the first turn of the judge, who reads all licenses', () => hasJudged(bench.client), { timeoutMs: 60_000 });
    return { referenceSweepsPerSecond, ...(await measure(bench, service)) };
  } finally {
    await service.stop();
  }
}

async function measure(bench: Bench, service: TestService): Promise<Omit<RunFigures, 'referenceSweepsPerSecond'>> {
  const start = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 2 * HOUR_MS;
  const boot = `bench-${Date.now()}`;
  const stations = await Promise.all(
    bench.stations.map((station) => {
      const { code } = station;
      const account = { port: bench.broker.port, code, secret: SECRET, acknowledgements: stationTopic(PREFECTURE, code, 'ack') };
      return BenchStation.connect(account, new MadeSweeps(station, stationTopic(PREFECTURE, code, 'sweep'), boot, start));
    }),
  );
  try {
    const latencies = await atSteadyRate(stations, bench);
    const sweepsPerSecond = await atFullSpeed(stations, bench);
    return { latencies, sweepsPerSecond, residentBytes: peakResidentBytes(service.process.pid as number) ?? NaN };
  } finally {
    for (const station of stations) station.close();
  }
}

/** 200 sweeps a second, evenly spread over time and stations. */
async function atSteadyRate(stations: readonly BenchStation[], { client, extent }: Bench): Promise<number[]> {
  const began = performance.now();
  const count = STEADY_RATE * extent.seconds;
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1_000) * STEADY_RATE));
    for (; sent < due; sent++) (stations[sent % stations.length] as BenchStation).sendOne();
    await pause(2);
  }
  await untilJudged(stations, client);
  return stations.flatMap((station) => station.latencies).sort((a, b) => a - b);
}

/** Sweeps a second from the first publication until the last one is judged. */
async function atFullSpeed(stations: readonly BenchStation[], { client, extent }: Bench): Promise<number> {
  const confirmed = (): number => stations.reduce((sum, station) => sum + station.confirmed, 0);
  const before = confirmed();
  const began = performance.now();
  for (const station of stations) station.sendAsFastAsItGoes();
  await pause(extent.seconds * 1_000);
  for (const station of stations) station.pause();
  await untilJudged(stations, client);
  return (confirmed() - before) / ((performance.now() - began) / 1_000);
}

async function untilJudged(stations: readonly BenchStation[], client: Client): Promise<void> {
  const areMarksGone = async (): Promise<boolean> => (await client.query('SELECT FROM mark LIMIT 1')).rowCount === 0;
  await waitFor('everything to be acknowledged', () => stations.every(({ unconfirmed }) => unconfirmed === 0), {
    everyMs: 5,
    timeoutMs: 120_000,
  });
  await waitFor('everything to be judged', areMarksGone, { everyMs: 10, timeoutMs: 300_000 });
}

async function hasJudged(client: Client): Promise<boolean> {
  return (await client.query('SELECT FROM judgement_lease')).rowCount === 1;
}

function tell(figures: readonly RunFigures[], report: Report): void {
  const each = (name: string, unit: string, value: (run: RunFigures) => number): void => report(figureOf(name, unit, figures.map(value)));
  each('ingest.sweepsPerSecond', 'sweeps/s', (run) => run.sweepsPerSecond);
  each('ingest.referenceSweepsPerSecond', 'sweeps/s', (run) => run.referenceSweepsPerSecond);
  each('ingest.ratio', 'ratio', (run) => run.sweepsPerSecond / run.referenceSweepsPerSecond);
  each('ingest.latencyP50At200', 'ms', ({ latencies }) => latencies[latencies.length >> 1] as number);
  each('ingest.latencyP99At200', 'ms', ({ latencies }) => latencies[Math.floor(latencies.length * 0.99)] as number);
  each('ingest.residentMemory', 'MB', (run) => run.residentBytes / 1e6);
}
