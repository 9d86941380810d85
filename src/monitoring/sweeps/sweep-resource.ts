import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { StoredSweep } from './stored-sweep';
import { SWEEP_FLAGS, type Sweep } from './sweep';
import { unpackSightings } from './sighting';
import { encodeSweepId } from './sweep-id';

export const SWEEP_FLAG_NAMES = ['clock-ahead', 'overload', 'out-of-band'] as const;
export type SweepFlagName = (typeof SWEEP_FLAG_NAMES)[number];

const FLAG_BITS: readonly (readonly [number, SweepFlagName])[] = [
  [SWEEP_FLAGS.clockAhead, 'clock-ahead'],
  [SWEEP_FLAGS.overload, 'overload'],
  [SWEEP_FLAGS.outOfBand, 'out-of-band'],
];

interface Header {
  readonly header: Omit<Sweep, 'levels'>;
  readonly bins: number;
  readonly receivedAt: Instant;
  readonly flags: number;
}

/** A stored sweep's header as REST gives it: times as texts, flags by name. */
export interface SweepHeaderView extends Omit<Sweep, 'levels' | 'startedAt' | 'sentAt'> {
  readonly id: string;
  readonly station: string;
  readonly startedAt: string;
  readonly receivedAt: string;
  readonly sentAt?: string;
  readonly bins: number;
  readonly flags: SweepFlagName[];
}

/** A stored sweep with its levels, its noise floor and what was found above it. */
export interface SweepView extends SweepHeaderView {
  readonly levels: number[];
  readonly floor: number[];
  readonly thresholdDb: number;
  readonly sightings: { readonly startHz: number; readonly stopHz: number; readonly peak: number; readonly snrDb: number }[];
}

export function toHeaderView(station: string, { header, bins, receivedAt, flags }: Header): SweepHeaderView {
  const { boot, seq, startedAt, sentAt, ...rest } = header;
  return {
    id: encodeSweepId({ station, startedAt, boot, seq }),
    station,
    boot,
    seq,
    startedAt: formatInstant(startedAt),
    receivedAt: formatInstant(receivedAt),
    ...rest,
    bins,
    ...(sentAt === undefined ? {} : { sentAt: formatInstant(sentAt) }),
    flags: FLAG_BITS.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name),
  };
}

export function toSweepView(station: string, stored: StoredSweep): SweepView {
  const { levels, ...header } = stored.sweep;
  const { startHz, stepHz } = header;
  return {
    ...toHeaderView(station, { header, bins: levels.length, receivedAt: stored.receivedAt, flags: stored.flags }),
    levels: Array.from(levels, (step) => step / 100),
    floor: Array.from(levels, (_, bin) => hundredths(stored.floorDb + stored.floorSlopeDbPerBin * bin)),
    thresholdDb: hundredths(stored.thresholdDb),
    sightings: unpackSightings(stored.sightings).map(({ firstBin, lastBin, peakDb, snrDb }) => ({
      startHz: startHz + (firstBin - 0.5) * stepHz,
      stopHz: startHz + (lastBin + 0.5) * stepHz,
      peak: peakDb,
      snrDb,
    })),
  };
}

function hundredths(decibels: number): number {
  return Math.round(decibels * 100) / 100;
}
