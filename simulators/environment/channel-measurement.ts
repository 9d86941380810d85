import type { DbuvPerMeter, Decibels, Hertz, Milliseconds } from '../../src/shared/units';
import type { EmitterKind } from '../scenario/scenario';
import type { ReceiverCondition } from './band-receiver';
import type { ChannelReceiver, Heard } from './channel-receiver';
import { normal, type Random } from './random';
import { factorAt, type StationEar } from './station-ear';

export interface Channel {
  readonly centerHz: Hertz;
  readonly spanHz: Hertz;
  readonly durationMs: Milliseconds;
}

export interface MeasuredChannel {
  readonly frequencyHz: Hertz;
  readonly frequencyUncertaintyHz: Hertz;
  readonly occupiedBandwidthHz?: Hertz;
  /** dBµV/m */
  readonly fieldDbuvM: number;
  /** dBµV */
  readonly levelDbuv: number;
  readonly snrDb: Decibels;
  readonly modulation?: string;
  readonly fmDeviationHz?: Hertz;
}

/** What an occupied bandwidth needs, and by how much it is off: docs/science.md, frequency, bandwidth, level. */
const BANDWIDTH_SNR_DB: Decibels = 20;
const BANDWIDTH_SPREAD = 0.02;
/** Of a level that is averaged over a whole measurement. */
const LEVEL_SPREAD_DB: Decibels = 0.2;
const BROADCAST_AUDIO_HZ: Hertz = 15_000;
const SPEECH_HZ: Hertz = 3_000;
/** How well the middle of a modulated emission is found in one second, as a share of its width. */
const MIDDLE_SPREAD = 0.002;
const LEAST_SNR_DB: Decibels = 3;
const MODULATIONS: Partial<Record<EmitterKind, string>> = {
  carrier: 'CW',
  'am-voice': 'AM',
  'fm-voice': 'FM',
  'fm-broadcast': 'FM',
  digital: 'FSK',
  ofdm: 'OFDM',
  chirp: 'chirp',
};

/** A fixed-frequency measurement of whatever is strongest in a channel. */
export function measureChannel(
  receiver: ChannelReceiver,
  { referenceError }: StationEar,
  { centerHz, spanHz, durationMs }: Channel,
  t: Milliseconds,
  condition: ReceiverCondition,
  random: Random,
): MeasuredChannel {
  const heard = receiver.strongest(centerHz, spanHz, t, durationMs, condition);
  if (!heard || heard.snrDb < LEAST_SNR_DB) return nothing(receiver.noiseIn(centerHz, spanHz, t, condition), centerHz, spanHz, condition);
  const uncertainty = frequencyUncertainty(heard, durationMs, referenceError);
  const field = receiver.read(heard, t, condition) + LEVEL_SPREAD_DB * normal(random);
  const frequencyHz = tenths(heard.centerHz * (1 - referenceError) + uncertainty * normal(random));
  const width = heard.bandwidthHz * (1 + BANDWIDTH_SPREAD * normal(random));
  return {
    frequencyHz,
    frequencyUncertaintyHz: tenths(Math.max(0.1, uncertainty)),
    occupiedBandwidthHz: heard.snrDb >= BANDWIDTH_SNR_DB && heard.bandwidthHz > 0 ? Math.round(width) : undefined,
    ...levelsOf(field, heard.centerHz, condition),
    snrDb: tenths(heard.snrDb),
    modulation: MODULATIONS[heard.kind],
    fmDeviationHz: deviationOf(heard, random),
  };
}

function nothing(noise: DbuvPerMeter, centerHz: Hertz, spanHz: Hertz, condition: ReceiverCondition): MeasuredChannel {
  const frequencyUncertaintyHz = Math.round(spanHz / Math.sqrt(12));
  return { frequencyHz: centerHz, frequencyUncertaintyHz, ...levelsOf(noise, centerHz, condition), snrDb: 0 };
}

/** The field is corrected for the attenuator; the voltage is what the receiver gets. */
function levelsOf(field: DbuvPerMeter, frequency: Hertz, { attenuationDb }: ReceiverCondition): { fieldDbuvM: number; levelDbuv: number } {
  return { fieldDbuvM: tenths(field), levelDbuv: tenths(field - factorAt(frequency) - attenuationDb) };
}

/** By counting, the longer and the stronger the better; by its middle if it is modulated; never better than the reference. */
function frequencyUncertainty({ bandwidthHz, snrDb, centerHz, kind }: Heard, durationMs: Milliseconds, referenceError: number): Hertz {
  const seconds = Math.max(1e-3, durationMs / 1_000);
  const hasCarrier = kind === 'carrier' || kind === 'am-voice';
  const counted = 1 / seconds / 10 ** (snrDb / 20);
  const middle = hasCarrier ? 0 : (MIDDLE_SPREAD * bandwidthHz) / Math.sqrt(seconds);
  return Math.hypot(counted, middle, centerHz * Math.abs(referenceError));
}

/** By Carson's rule: half of the width less the highest note. */
function deviationOf({ kind, bandwidthHz }: Heard, random: Random): Hertz | undefined {
  if (kind !== 'fm-broadcast' && kind !== 'fm-voice') return undefined;
  const audio = kind === 'fm-broadcast' ? BROADCAST_AUDIO_HZ : SPEECH_HZ;
  return Math.round(Math.max(0, bandwidthHz / 2 - audio) * (1 + 0.01 * normal(random)));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
