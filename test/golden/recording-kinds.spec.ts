import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import type { TrackedEmission } from '../../src/monitoring/emissions/tracked-emission';
import { emissionsOfSweeps, sweepsOfLines } from '../builders/emissions-of-recording';
import { toolLines, type RecordedBand, type RecordedSignal, type ToolRecording } from '../builders/tool-recording';

const START = Date.UTC(2026, 10, 23, 8, 0, 7);
const PMR: RecordedBand = { startHz: 150e6, stopHz: 156e6, stepHz: 6_250, hopHz: 2e6 };
const FM: RecordedBand = { startHz: 88e6, stopHz: 108e6, stepHz: 50e3, hopHz: 2e6 };

const aRecording = (changes: Partial<ToolRecording>): ToolRecording => ({
  ...{ tool: 'rtl-power', bands: [FM], startedAt: START, everyMs: 10_000, sweeps: 66, averages: 64 },
  ...changes,
});

async function heardIn(recording: ToolRecording, lines = toolLines(recording)): Promise<TrackedEmission[]> {
  return emissionsOfSweeps(await sweepsOfLines(lines, recording.tool));
}

/** Each signal is one emission, and nothing else is: its center within a bin, its width within two. */
function expectSignals(emissions: readonly TrackedEmission[], signals: readonly RecordedSignal[], stepHz: number): void {
  expect(emissions.map(({ centerHz }) => Math.round(centerHz / 1e3))).toHaveLength(signals.length);
  signals.forEach(({ centerHz, bandwidthHz }, i) => {
    const emission = emissions[i] as TrackedEmission;
    expect(Math.abs(emission.centerHz - centerHz)).toBeLessThanOrEqual(stepHz);
    expect(Math.abs(emission.bandwidthHz - Math.max(stepHz, bandwidthHz))).toBeLessThanOrEqual(2 * stepHz);
    expect(emission.truncated).toBe(false);
  });
}

const broadcasts: readonly RecordedSignal[] = [
  { centerHz: 91.3e6, bandwidthHz: 180e3, snrDb: 14 },
  { centerHz: 98.5e6, bandwidthHz: 180e3, snrDb: 30 },
  { centerHz: 104.7e6, bandwidthHz: 180e3, snrDb: 20 },
];

describe('land mobile radio in channels of 12.5 kHz', () => {
  const signals: readonly RecordedSignal[] = [
    { centerHz: 151.0125e6, bandwidthHz: 11e3, snrDb: 20 },
    { centerHz: 151.0875e6, bandwidthHz: 11e3, snrDb: 30 },
    { centerHz: 153.5e6, bandwidthHz: 16e3, snrDb: 15 },
    { centerHz: 155.1e6, bandwidthHz: 300, snrDb: 18 },
  ];

  it.each([1_000, 2_500, 6_250, 12_500, 25_000])('is found by bins of %p Hz', async (stepHz) => {
    expectSignals(await heardIn(aRecording({ bands: [{ ...PMR, stepHz }], signals })), signals, stepHz);
  });

  it.each([1_000, 3_125])('is told apart channel by channel with bins of %p Hz', async (stepHz) => {
    const neighbors = [0, 1, 2].map((i) => ({ centerHz: 152e6 + i * 12_500, bandwidthHz: 8e3, snrDb: 20 + 5 * i }));
    expectSignals(await heardIn(aRecording({ bands: [{ ...PMR, stepHz }], signals: neighbors })), neighbors, stepHz);
  });
});

describe('digital television', () => {
  const band: RecordedBand = { startHz: 469e6, stopHz: 569e6, stepHz: 100e3, hopHz: 10e6 };
  const signals = [
    [474, 20],
    [490, 12],
    [498, 25],
    [554, 30],
  ].map(([mhz = 0, snrDb = 0]) => ({ centerHz: mhz * 1e6, bandwidthHz: 7.56e6, snrDb }));

  it.each(['rtl-power', 'soapy-power', 'hackrf-sweep'] as const)('is one emission for each channel in what %s prints', async (tool) => {
    expectSignals(await heardIn(aRecording({ tool, bands: [band], signals, sweeps: 20 })), signals, band.stepHz);
  });
});

describe('a sweep of hackrf_sweep over some GHz by bins of 1 MHz', () => {
  const band: RecordedBand = { startHz: 1_500e6, stopHz: 3_500e6, stepHz: 1e6, hopHz: 5e6 };
  const signals = [
    [1_600.3, 0.2, 25],
    [1_850, 60, 15],
    [2_442, 20, 12],
    [3_350, 40, 14],
  ].map(([mhz = 0, width = 0, snrDb = 0]) => ({ centerHz: mhz * 1e6, bandwidthHz: width * 1e6, snrDb }));
  /** Three ranges, each with a gain of its own that falls and ripples. */
  const responseDb = (hz: number): number => {
    const range = hz < 2.17e9 ? 0 : hz < 2.74e9 ? 4 : -3;
    return range - 1.5e-9 * hz + 2 * Math.sin(hz / 200e6);
  };
  const recording = aRecording({ tool: 'hackrf-sweep', bands: [band], everyMs: 2_000, sweeps: 63, averages: 4, signals });

  it('is one sweep, though its rows are interleaved', async () => {
    const [first] = await sweepsOfLines(toolLines({ ...recording, sweeps: 2 }), 'hackrf-sweep');
    expect(first).toMatchObject({ startHz: 1_500.5e6, stepHz: 1e6, averages: 4 });
    expect(first?.levels).toHaveLength(2_000);
  });

  it('shows mobile networks as they are, and no range of the receiver as an emission', async () => {
    expectSignals(await heardIn({ ...recording, responseDb }), signals, band.stepHz);
  });

  it('shows them by single looks too', async () => {
    expectSignals(await heardIn({ ...recording, averages: 1 }), signals, band.stepHz);
  });

  it('is one sweep when its blocks are stamped one by one', async () => {
    const narrow = { ...band, startHz: 88e6, stopHz: 188e6 };
    const sweeps = await sweepsOfLines(toolLines({ ...recording, bands: [narrow], sweeps: 3, hopMs: 20 }), 'hackrf-sweep');
    expect(sweeps.map(({ startedAt, levels }) => [startedAt - START, levels.length])).toEqual([0, 2_000, 4_000].map((at) => [at, 100]));
  });
});

it('puts the hops together that soapy_power stamps one by one', async () => {
  const recording = aRecording({ tool: 'soapy-power', signals: broadcasts, everyMs: 16_000, hopMs: 1_500, sweeps: 20 });
  const sweeps = await sweepsOfLines(toolLines(recording), 'soapy-power');
  expect(new Set(sweeps.map(({ startHz, levels }) => `${startHz} ${levels.length}`))).toEqual(new Set(['88000000 400']));
  expectSignals(emissionsOfSweeps(sweeps), broadcasts, FM.stepHz);
});

it('keeps bands apart that are scanned in turn', async () => {
  const uhf: RecordedBand = { startHz: 420e6, stopHz: 430e6, stepHz: 10e3, hopHz: 2e6 };
  const signals = [
    { centerHz: 98.5e6, bandwidthHz: 180e3, snrDb: 20 },
    { centerHz: 153.1e6, bandwidthHz: 16e3, snrDb: 20 },
    { centerHz: 426e6, bandwidthHz: 20e3, snrDb: 20 },
  ];
  const emissions = await heardIn(aRecording({ bands: [FM, PMR, uhf], signals, sweeps: 90 }));
  expectSignals(emissions, signals, FM.stepHz);
  expect(emissions.map(({ sightings }) => sightings)).toEqual([30, 30, 30]);
});

describe('noise alone', () => {
  it.each<[string, Partial<ToolRecording>]>([
    ['by rtl_power', { bands: [{ ...FM, stepHz: 10e3 }], averages: 16 }],
    ['by single looks of hackrf_sweep', { tool: 'hackrf-sweep', bands: [{ ...FM, hopHz: 5e6, stepHz: 10e3 }], everyMs: 1_000, averages: 1 }],
    ['with a ripple of ±2 dB', { responseDb: (hz) => 2 * Math.sin(hz / 3e5) }],
    ['that falls by 4 dB to the edges of each hop', { responseDb: (hz) => -16 * (((hz - FM.startHz) % FM.hopHz) / FM.hopHz - 0.5) ** 2 }],
    ['with the receiver’s line in the middle of each hop', { tool: 'soapy-power', spikeDb: 15 }],
    ['of a stick over 300 kHz', { bands: [{ startHz: 153e6, stopHz: 153.3e6, stepHz: 1_000, hopHz: 300e3 }] }],
  ])('%s is no emission', async (_, changes) => {
    expect(await heardIn(aRecording(changes))).toEqual([]);
  });
});

it('says of what reaches beyond the band that it was cut off', async () => {
  const signals = [88, 107.95, 98].map((mhz) => ({ centerHz: mhz * 1e6, bandwidthHz: 180e3, snrDb: 20 }));
  const emissions = await heardIn(aRecording({ signals, bands: [{ ...FM, stepHz: 20e3 }] }));
  expect(emissions.map(({ centerHz, truncated }) => [Math.round(centerHz / 1e6), truncated])).toEqual([
    [88, true],
    [98, false],
    [108, true],
  ]);
});

it('hears the bursts of short-range devices', async () => {
  const signals: readonly RecordedSignal[] = [
    { centerHz: 433.92e6, bandwidthHz: 40e3, snrDb: 25, isOn: (afterMs) => (afterMs / 1_000) % 30 < 2 },
    { centerHz: 434.4e6, bandwidthHz: 10e3, snrDb: 18, isOn: (afterMs) => (afterMs / 1_000) % 7 < 1 },
  ];
  const band: RecordedBand = { startHz: 432.5e6, stopHz: 435.5e6, stepHz: 5_000, hopHz: 1e6 };
  expectSignals(await heardIn(aRecording({ bands: [band], everyMs: 1_000, sweeps: 300, averages: 16, signals })), signals, band.stepHz);
});

describe('what happens to recordings', () => {
  const recording = aRecording({ signals: broadcasts });
  const lines = toolLines(recording);
  const cells = (line: string, change: (cell: string, i: number) => string): string =>
    line
      .split(', ')
      .map((cell, i) => (i < 6 ? cell : change(cell, i)))
      .join(', ');

  it.each(['nan', 'inf', '-inf', '1e999', ''])('a bin of each row may be %p', async (text) => {
    const broken = lines.map((line, row) => cells(line, (cell, i) => (i === 6 + (row % 40) ? text : cell)));
    expectSignals(await heardIn(recording, broken), broadcasts, FM.stepHz);
  });

  it('levels far outside what a receiver measures do no harm', async () => {
    const broken = lines.map((line, row) => cells(line, (cell, i) => (row === 7 && i < 9 ? '1e12' : cell)));
    expect((await sweepsOfLines(broken, 'rtl-power')).every(isOnTheWire)).toBe(true);
    expectSignals(await heardIn(recording, broken), broadcasts, FM.stepHz);
  });

  it('a hop may be missing throughout: what reaches into it is cut off', async () => {
    const emissions = await heardIn(
      recording,
      lines.filter((line) => !line.includes(', 98000000, ')),
    );
    expect(emissions.map(({ centerHz }) => Math.round(centerHz / 1e5))).toEqual([913, 1047]);
  });

  it('a hop may be missing now and then: what is heard in the parts is the same', async () => {
    const emissions = await heardIn(
      recording,
      lines.filter((_, row) => row % 23 !== 0),
    );
    const places = emissions.map(({ centerHz }) => broadcasts.findIndex((signal) => Math.abs(centerHz - signal.centerHz) <= FM.stepHz));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it('lines may end as on Windows, the last one in the middle, and the clock may go back', async () => {
    const late = lines.slice(300).concat(lines.slice(0, 300));
    const text = late.map((line) => `${line}\r`).concat(lines[0]?.slice(0, 90) ?? '');
    expectSignals(await heardIn(recording, text), broadcasts, FM.stepHz);
  });

  it.each([
    [60_000, 15],
    [300_000, 15],
  ])('sweeps may be %p ms apart', async (everyMs, sweeps) => {
    const emissions = await heardIn({ ...recording, everyMs, sweeps });
    expectSignals(emissions, broadcasts, FM.stepHz);
    expect(emissions.map(({ sightings }) => sightings)).toEqual([sweeps, sweeps, sweeps]);
  });

  it('three sweeps show emissions, one or two none', async () => {
    expectSignals(await heardIn({ ...recording, sweeps: 3 }), broadcasts, FM.stepHz);
    expect(await heardIn({ ...recording, sweeps: 2 })).toEqual([]);
    expect(await heardIn({ ...recording, sweeps: 1 })).toEqual([]);
  });
});

function isOnTheWire({ levels }: Sweep): boolean {
  return levels.every((level) => Math.abs(level) <= 20_000);
}
