import { messagesOf } from '../../simulators/bridge/sweep-messages';
import { emptyReport, readSweeps } from '../../simulators/bridge/read-sweeps';
import type { Tool } from '../../simulators/bridge/tool-row';
import { foldMinute } from '../../src/monitoring/emissions/fold-minute';
import { NOTHING_YET, type FoldState, type Track } from '../../src/monitoring/emissions/track';
import { toTrackedEmission, type TrackedEmission } from '../../src/monitoring/emissions/tracked-emission';
import { bandGridOf, bandKey, type BandGrid } from '../../src/monitoring/minutes/band';
import { MinuteAccumulator } from '../../src/monitoring/minutes/minute-accumulator';
import { resolveMinute } from '../../src/monitoring/minutes/resolve-minute';
import { decodeMessage } from '../../src/monitoring/mqtt/wire/decode-message';
import { minuteOf, type StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import type { Instant } from '../../src/shared/units';
import { storedSweep } from './band-of-sweeps';

/** The sweeps that the bridge makes of a tool's lines, through the wire and back. */
export async function sweepsOfLines(lines: readonly string[], tool: Tool): Promise<Sweep[]> {
  const sweeps: Sweep[] = [];
  const settings = { boot: 'test', unit: 'dBm', offsetDb: 0, shiftMs: 0 } as const;
  for await (const recorded of readSweeps(lines, tool, 'UTC', emptyReport())) {
    for (const { bytes } of messagesOf(recorded, sweeps.length, settings)) {
      const message = decodeMessage('sweep', bytes);
      if (message.kind !== 'sweep') throw new Error(`the bridge made a message that is no sweep: ${JSON.stringify(message)}`);
      sweeps.push(message.body);
    }
  }
  return sweeps;
}

/** The emissions that sweeps of one station come to, in rising order, with what intake and judgement run on them but without a database. */
export function emissionsOfSweeps(sweeps: readonly Sweep[]): TrackedEmission[] {
  const bands = new Map<string, { readonly grid: BandGrid; readonly minutes: Map<Instant, MinuteAccumulator> }>();
  for (const sweep of sweeps) {
    const stored = storedSweep(1, sweep);
    const grid = bandGridOf(1, sweep);
    const band = bands.get(bandKey(grid)) ?? { grid, minutes: new Map<Instant, MinuteAccumulator>() };
    bands.set(bandKey(grid), band);
    addTo(band.minutes, stored);
  }
  return [...bands.values()].flatMap(({ grid, minutes }) => emissionsOfBand(grid, minutes)).sort((a, b) => a.centerHz - b.centerHz);
}

function addTo(minutes: Map<Instant, MinuteAccumulator>, stored: StoredSweep): void {
  const minute = minuteOf(stored.sweep);
  const accumulator = minutes.get(minute) ?? new MinuteAccumulator(stored.sweep.levels.length);
  minutes.set(minute, accumulator);
  accumulator.add(stored);
}

function emissionsOfBand(grid: BandGrid, minutes: ReadonlyMap<Instant, MinuteAccumulator>): TrackedEmission[] {
  let state: FoldState = NOTHING_YET;
  const ended: Track[] = [];
  for (const [minute, accumulator] of [...minutes].sort(([a], [b]) => a - b)) {
    const step = foldMinute(state, resolveMinute(grid, minute, accumulator), grid);
    state = step.state;
    ended.push(...step.ended);
  }
  return [...ended, ...state.tracks].flatMap((track) => toTrackedEmission(track, { ...grid, id: 1 }, state) ?? []);
}
