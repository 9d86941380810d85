import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import type { LevelUnit } from '../../src/monitoring/sweeps/sweep';
import type { Decibels, Instant } from '../../src/shared/units';
import type { RecordedSweep } from './read-sweeps';
import { LARGEST_LEVEL_DB } from './tool-row';

export interface MessageSettings {
  readonly boot: string;
  readonly unit: LevelUnit;
  /** Added to every level. */
  readonly offsetDb: Decibels;
  /** Added to every time. */
  readonly shiftMs: number;
}

/** The wire messages of a recorded sweep, one for each piece. */
export function messagesOf(
  { startedAt, durationMs, pieces }: RecordedSweep,
  firstSeq: number,
  { boot, unit, offsetDb, shiftMs }: MessageSettings,
): { readonly seq: number; readonly capturedAt: Instant; readonly bytes: Buffer }[] {
  const capturedAt = startedAt + shiftMs;
  return pieces.map(({ startHz, stepHz, averages, levels }, i) => {
    const grid = { startHz, stepHz, rbwHz: stepHz, detector: 'rms' as const, averages, trace: 'clearwrite' as const };
    const hundredths = Int16Array.from(levels, (level) => Math.round(100 * clamped(level + offsetDb)));
    const body = { boot, seq: firstSeq + i, startedAt: capturedAt, durationMs, ...grid, unit, overload: false, levels: hundredths };
    return { seq: firstSeq + i, capturedAt, bytes: encodeMessage({ kind: 'sweep', body }, 'cbor') };
  });
}

function clamped(level: Decibels): Decibels {
  return Math.max(-LARGEST_LEVEL_DB, Math.min(LARGEST_LEVEL_DB, level));
}
