import { readFileSync } from 'node:fs';
import { loadScenario } from '../../simulators/scenario/load-scenario';
import type { Score } from '../../simulators/scoring/score';
import { play } from './pd/play';
import { ADMIN, startService } from '../support/service';
import { figureOf, type Report } from './figure';

const FM = { startHz: 87e6, stopHz: 108e6, stepHz: 25_000, rbwHz: 25_000, everyMs: 10_000, averages: 32 };
const SEATS = 13;
const LOOK_EVERY_MS = 2_000;
const KIB = 1_024;

/**
 * A day of the stations at the 13 seats of the province, each with a sweep of 841 bins every 10 s among all that its register has on the air: simulated, taken
 * in and judged on a replay's clock, and what the service keeps in memory meanwhile. Quick: an hour.
 */
export async function run(report: Report, quick: boolean): Promise<void> {
  const service = await startService({ CLOCK: 'replay' });
  const memory: number[] = [];
  const looking = setInterval(() => memory.push(residentMegabytes(service.process.pid as number)), LOOK_EVERY_MS);
  try {
    const score = await play(dayOfSeats(quick ? '1h' : '24h'), { apiUrl: service.url, brokerUrl: service.brokerUrl, ...ADMIN });
    tell(score, memory, report);
  } finally {
    clearInterval(looking);
    await service.stop();
  }
}

function dayOfSeats(duration: string): object {
  const seats = loadScenario('province').stations.slice(0, SEATS);
  return {
    name: 'day-of-seats',
    seed: 13,
    start: '2026-06-15T00:00:00Z',
    duration,
    environment: { noise: 'residential', shadowingSigmaDb: 6 },
    stations: seats.map(({ code, prefecture, lat, lon, antennaHeightM }) => ({ code, prefecture, lat, lon, antennaHeightM, bands: [FM] })),
    licenses: 'province',
    registerOnAir: true,
    emitters: [],
    pass: {},
  };
}

/** Flat: once what is kept at hand (recent sweeps, minutes, levels) is full, which takes the first half, the last quarter needs no more than the third. */
function tell({ wallSeconds, sweeps }: Score, memory: readonly number[], report: Report): void {
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const third = mean(memory.slice(-2 * quarter, -quarter));
  report(figureOf('day.seconds', 's', [wallSeconds]));
  report(figureOf('day.sweeps', 'sweeps', [sweeps]));
  report(figureOf('day.residentMemory', 'MB', memory));
  report(figureOf('day.memoryOfLastQuarterOverThird', 'ratio', [mean(memory.slice(-quarter)) / third]));
}

function residentMegabytes(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kib) * KIB) / 1e6;
}
