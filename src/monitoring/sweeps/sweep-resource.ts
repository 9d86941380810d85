import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { StoredSweep } from './stored-sweep';
import { SWEEP_FLAGS, type Sweep } from './sweep';
import { encodeSweepId } from './sweep-id';

const FLAG_NAMES = [
  [SWEEP_FLAGS.clockAhead, 'clock-ahead'],
  [SWEEP_FLAGS.overload, 'overload'],
  [SWEEP_FLAGS.outOfBand, 'out-of-band'],
] as const;

interface Header {
  readonly header: Omit<Sweep, 'levels'>;
  readonly bins: number;
  readonly receivedAt: Instant;
  readonly flags: number;
}

/** A stored sweep's header as REST gives it. */
export function toHeaderResource(station: string, { header, bins, receivedAt, flags }: Header) {
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
    flags: FLAG_NAMES.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name),
  };
}

/** A stored sweep with its levels, its noise floor and what was found above it. */
export function toSweepResource(station: string, stored: StoredSweep) {
  const { levels, ...header } = stored.sweep;
  const { startHz, stepHz } = header;
  return {
    ...toHeaderResource(station, { header, bins: levels.length, receivedAt: stored.receivedAt, flags: stored.flags }),
    levels: Array.from(levels, (step) => step / 100),
    floor: Array.from(levels, (_, bin) => hundredths(stored.floorDb + stored.floorSlopeDbPerBin * bin)),
    thresholdDb: hundredths(stored.thresholdDb),
    sightings: stored.sightings.map(({ firstBin, lastBin, peakDb, snrDb }) => ({
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
