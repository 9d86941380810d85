import type { Tool } from '../../simulators/bridge/tool-row';
import type { Decibels, Hertz, Instant, Milliseconds } from '../../src/shared/units';
import { meanOfPowers, randomFrom, type Random } from './synthetic-spectrum';

/** What one run of a receiver's tool looks at: hop by hop, a row for each. */
export interface RecordedBand {
  readonly startHz: Hertz;
  readonly stopHz: Hertz;
  readonly stepHz: Hertz;
  /** Width of a hop. */
  readonly hopHz: Hertz;
}

export interface RecordedSignal {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  /** Power over the noise of a bin where it fills the bin, or lies in it whole. */
  readonly snrDb: Decibels;
  /** Whether it is on the air so long after the beginning; default: always. */
  readonly isOn?: (afterMs: Milliseconds) => boolean;
}

/** A recording that a receiver's tool might have printed; all of it is made up. */
export interface ToolRecording {
  readonly tool: Tool;
  /** Scanned in turn, one in each pass. */
  readonly bands: readonly RecordedBand[];
  readonly startedAt: Instant;
  /** From one pass to the next. */
  readonly everyMs: Milliseconds;
  /** From one hop to the next, where the tool stamps each; default: a pass has one time stamp. */
  readonly hopMs?: Milliseconds;
  readonly sweeps: number;
  readonly averages: number;
  readonly signals?: readonly RecordedSignal[];
  readonly noiseDb?: Decibels;
  /** By how much the receiver's gain lifts signals and noise at a frequency. */
  readonly responseDb?: (hz: Hertz) => Decibels;
  /** A line of the receiver's own in the middle of every hop, over the noise. */
  readonly spikeDb?: Decibels;
  readonly seed?: number;
}

const NOISE_DB = -60;

/** The lines of a recording, times as clocks in UTC show them. */
export function toolLines(recording: ToolRecording): string[] {
  const random = randomFrom(recording.seed ?? 1);
  return Array.from({ length: recording.sweeps }, (_, sweep) => sweepLines(recording, sweep, random)).flat();
}

function sweepLines(recording: ToolRecording, sweep: number, random: Random): string[] {
  const { tool, bands, startedAt, everyMs, hopMs = 0 } = recording;
  const band = bands[sweep % bands.length] as RecordedBand;
  const hops = Math.round((band.stopHz - band.startHz) / band.hopHz);
  return hopOrder(tool, hops).map((hop, i) => {
    const afterMs = sweep * everyMs + i * hopMs;
    return `${stampOf(tool, startedAt + afterMs)}, ${rowOf(recording, band, hop, afterMs, random)}`;
  });
}

function stampOf(tool: Tool, at: Instant): string {
  const text = new Date(at).toISOString();
  return `${text.slice(0, 10)}, ${tool === 'hackrf-sweep' ? `${text.slice(11, 23)}000` : text.slice(11, 19)}`;
}

/** hackrf_sweep tunes to 20 MHz and prints the first and third quarter of it before the second and fourth. */
function hopOrder(tool: Tool, hops: number): number[] {
  const order = Array.from({ length: hops }, (_, hop) => hop);
  if (tool !== 'hackrf-sweep') return order;
  const place = (hop: number): number => (hop & ~3) + [0, 2, 1, 3][hop & 3]!;
  return order.sort((a, b) => place(a) - place(b));
}

function rowOf(
  recording: ToolRecording,
  { startHz, stepHz, hopHz }: RecordedBand,
  hop: number,
  afterMs: Milliseconds,
  random: Random,
): string {
  const { tool, averages } = recording;
  const bins = Math.round(hopHz / stepHz);
  const lowHz = startHz + hop * hopHz;
  const firstHz = tool === 'hackrf-sweep' ? lowHz + stepHz / 2 : lowHz;
  const levels = Array.from({ length: bins }, (_, i) =>
    levelAt(recording, firstHz + i * stepHz, stepHz, i === bins >> 1, afterMs, random).toFixed(2),
  );
  const printed = tool === 'rtl-power' ? [...levels, levels.at(-1)] : levels;
  return [lowHz, lowHz + hopHz, stepHz.toFixed(2), Math.round(averages * bins), ...printed].join(', ');
}

function levelAt(recording: ToolRecording, hz: Hertz, stepHz: Hertz, isMiddle: boolean, afterMs: Milliseconds, random: Random): Decibels {
  const { signals = [], noiseDb = NOISE_DB, responseDb, spikeDb, averages } = recording;
  let power = 1;
  for (const { centerHz, bandwidthHz, snrDb, isOn } of signals) {
    const shared = Math.min(hz + stepHz / 2, centerHz + bandwidthHz / 2) - Math.max(hz - stepHz / 2, centerHz - bandwidthHz / 2);
    if (shared > 0 && (isOn?.(afterMs) ?? true)) power += (10 ** (snrDb / 10) * shared) / Math.min(stepHz, bandwidthHz);
  }
  if (isMiddle && spikeDb !== undefined) power += 10 ** (spikeDb / 10);
  return noiseDb + (responseDb?.(hz) ?? 0) + 10 * Math.log10(power * meanOfPowers(random, averages));
}
