import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { MINUTE_MS } from '../../src/shared/time';
import { toolLines, type RecordedBand, type RecordedSignal, type ToolRecording } from '../builders/tool-recording';
import { BridgedService, type Receiver } from './bridge-fixture';
import { waitFor } from '../support/wait-for';

/** Ends as many minutes ago as it takes: nothing of it is late, all of it is over. */
const END_MS = 2 * MINUTE_MS;
const STEP_HZ = 25_000;

let bridged: BridgedService;
const folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));

beforeAll(async () => {
  bridged = await BridgedService.start();
});

afterAll(() => bridged.stop());

/** 10 MHz around a frequency of its own, so that no station hears what another does. */
function bandAround(mhz: number): RecordedBand {
  return { startHz: (mhz - 5) * 1e6, stopHz: (mhz + 5) * 1e6, stepHz: STEP_HZ, hopHz: 2e6 };
}

function aRecording(signal: RecordedSignal, changes: Partial<ToolRecording>): ToolRecording {
  const everyMs = changes.everyMs ?? 10_000;
  const sweeps = changes.sweeps ?? 66;
  const startedAt = Math.floor((Date.now() - END_MS - sweeps * everyMs) / 1_000) * 1_000;
  const bands = [bandAround(Math.round(signal.centerHz / 1e6))];
  return { tool: 'rtl-power', bands, startedAt, everyMs, sweeps, averages: 64, signals: [signal], ...changes };
}

/** A receiver whose recording the bridge has published. */
async function published(code: string, recording: ToolRecording, lines = toolLines(recording)): Promise<Receiver> {
  const file = path.join(folder, `${code}.csv`);
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const receiver = await bridged.receiver(code);
  expect(await bridged.bridge(recording.tool, file, receiver, ['--tz', 'UTC'])).toMatchObject({ code: 0, err: '' });
  return receiver;
}

const iso = (at: number): string => new Date(at).toISOString();
const aCarrier = (centerHz: number, isOn?: RecordedSignal['isOn']): RecordedSignal => ({ centerHz, bandwidthHz: 100e3, snrDb: 20, isOn });
const eventsOf = async ({ code }: Receiver) => (await bridged.events()).filter(({ stations }) => stations.some((one) => one.code === code));

it.each([
  [10, 66, 165e6],
  [60, 15, 225e6],
  [300, 5, 265e6],
])('opens an event 10 min after the first hearing by sweeps %p s apart', async (everyS, sweeps, centerHz) => {
  const recording = aRecording(aCarrier(centerHz), { everyMs: everyS * 1_000, sweeps });
  const receiver = await published(`EVERY${everyS}`, recording);
  await bridged.judged(receiver, [centerHz], STEP_HZ, 0);
  const { startedAt, everyMs } = recording;
  expect(await eventsOf(receiver)).toMatchObject([
    {
      ...{ type: 'UNLICENSED', state: 'open', prefecture: '230100', late: false },
      firstSeenAt: iso(startedAt),
      openedAt: iso(startedAt + 10 * MINUTE_MS),
      lastSeenAt: iso(startedAt + (sweeps - 1) * everyMs),
    },
  ]);
});

it('finds emissions in less than 10 min, and opens no event', async () => {
  const receiver = await published('SHORT', aRecording(aCarrier(285e6), { sweeps: 60 }));
  expect(await bridged.judged(receiver, [285e6], STEP_HZ, 0)).toMatchObject([{ judgement: 'unlicensed', sightings: 60 }]);
  expect(await eventsOf(receiver)).toEqual([]);
});

it('hears short-range devices, which need no license', async () => {
  const bursts = aCarrier(434.4e6, (afterMs) => (afterMs / 1_000) % 30 < 2);
  const receiver = await published('BURSTS', aRecording(bursts, { everyMs: 1_000, sweeps: 200 }));
  expect(await bridged.judged(receiver, [434.4e6], STEP_HZ)).toMatchObject([{ judgement: 'exempt' }]);
  expect(await eventsOf(receiver)).toEqual([]);
});

it('opens one event where hops are missing now and then, though the parts are bands of their own', async () => {
  const recording = aRecording(aCarrier(305e6), {});
  const lines = toolLines(recording).filter((_, row) => row % 23 !== 0);
  const receiver = await published('HOLES', recording, lines);
  await bridged.judged(receiver, [305e6], STEP_HZ, 2 * MINUTE_MS);
  await waitFor('the event', async () => (await eventsOf(receiver)).length > 0);
  expect(await eventsOf(receiver)).toMatchObject([{ type: 'UNLICENSED', state: 'open', firstSeenAt: iso(recording.startedAt) }]);
});

it.each([
  ['hackrf-sweep', 325e6],
  ['soapy-power', 455e6],
] as const)('judges what %s prints', async (tool, centerHz) => {
  const receiver = await published(tool, aRecording(aCarrier(centerHz), { tool, hopMs: tool === 'soapy-power' ? 1_000 : 0 }));
  const emissions = await bridged.judged(receiver, [centerHz], STEP_HZ, 0);
  expect(emissions).toMatchObject([{ judgement: 'unlicensed', sightings: 66, truncated: false }]);
  expect(await eventsOf(receiver)).toMatchObject([{ type: 'UNLICENSED', state: 'open' }]);
});

it('has nothing to say of noise, of a receiver’s line, or of what was cut off at the edge of the band', async () => {
  const edge = { ...aCarrier(480e6), bandwidthHz: 300e3 };
  const recording = aRecording(edge, { tool: 'soapy-power', bands: [{ ...bandAround(475), stopHz: 480e6 }], spikeDb: 15 });
  const receiver = await published('NOISE', recording);
  expect(await bridged.judged(receiver, [480e6], 300e3)).toMatchObject([{ truncated: true }]);
  expect(await eventsOf(receiver)).toEqual([]);
});
