import type { Hertz, Milliseconds } from '../../src/shared/units';
import type { EmitterKind } from '../scenario/scenario';
import { normal, type Random } from './random';
import { SIGMAS_OF_99_PERCENT, type Spectrum } from './spectrum-shape';

/** What the spectrum of an emission depends on while one sweep looks at it. */
export interface Moment {
  readonly t: Milliseconds;
  /** How long the sweep takes. */
  readonly durationMs: Milliseconds;
  /** For how long it looks at one frequency. */
  readonly dwellMs: Milliseconds;
  readonly isSpeaking: boolean;
  readonly sweepMs?: Milliseconds;
  /** Of the emitter and this time: all stations see the same program. */
  readonly random: Random;
}

/** So much of the mean power of AM speech (depth 0.32) is carrier. */
const AM_CARRIER_SHARE = 0.95;
/** Noise of an oscillator that is not modulated. */
const UNMODULATED_WIDTH = 0.02;
/**
 * Broadcasting follows its program: in a moment shorter than the program's lowest notes the middle is somewhere else (16 kHz standard deviation for a
 * width of 180 kHz, less the longer one looks), and loud passages are wider than soft ones.
 */
const PROGRAM = { middle: 16 / 180, dwellMs: 1, loudness: 0.1 };

/** What an emission looks like while one sweep looks at it. Over many sweeps it is as wide as it is said to be. */
export function momentarySpectrum(kind: EmitterKind, bandwidthHz: Hertz, moment: Moment): readonly Spectrum[] {
  const whole = { widthHz: bandwidthHz, shiftHz: 0, share: 1 };
  switch (kind) {
    case 'carrier':
      return [{ ...whole, shape: 'line', widthHz: 0, isConstant: true }];
    case 'am-voice':
      return amVoice(bandwidthHz, moment);
    case 'fm-voice':
      return [{ ...whole, shape: 'bell', isConstant: true, widthHz: bandwidthHz * (moment.isSpeaking ? 1 : UNMODULATED_WIDTH) }];
    case 'fm-broadcast':
      return [broadcast(bandwidthHz, moment)];
    case 'digital':
      return [{ ...whole, shape: 'bell', isConstant: true }];
    case 'chirp':
      return chirp(bandwidthHz, moment);
    default:
      return [{ ...whole, shape: 'flat', isConstant: false }];
  }
}

function amVoice(bandwidthHz: Hertz, { isSpeaking }: Moment): Spectrum[] {
  const carrier: Spectrum = { shape: 'line', widthHz: 0, shiftHz: 0, share: AM_CARRIER_SHARE, isConstant: true };
  if (!isSpeaking) return [carrier];
  return [carrier, { shape: 'flat', widthHz: bandwidthHz, shiftHz: 0, share: 1 - AM_CARRIER_SHARE, isConstant: false }];
}

/** The variance of where its middle is comes off that of its width. */
function broadcast(bandwidthHz: Hertz, { dwellMs, random }: Moment): Spectrum {
  const { middle, loudness } = PROGRAM;
  const shift = (middle * bandwidthHz) / Math.sqrt(1 + dwellMs / PROGRAM.dwellMs);
  const rest = Math.sqrt(bandwidthHz ** 2 - (SIGMAS_OF_99_PERCENT * shift) ** 2);
  const widthHz = rest * Math.exp(loudness * normal(random) - loudness ** 2);
  return { shape: 'bell', widthHz, shiftHz: shift * normal(random), share: 1, isConstant: true };
}

/** A saw tooth: in a sweep shorter than its period only a part of its span has been visited, maybe round the corner. */
function chirp(bandwidthHz: Hertz, { t, durationMs, sweepMs = 0 }: Moment): Spectrum[] {
  const part = sweepMs > 0 ? durationMs / sweepMs : 1;
  if (part >= 1) return [{ shape: 'flat', widthHz: bandwidthHz, shiftHz: 0, share: 1, isConstant: false }];
  const from = (((t % sweepMs) + sweepMs) % sweepMs) / sweepMs;
  const to = from + part;
  const pieces =
    to <= 1
      ? [[from, to]]
      : [
          [from, 1],
          [0, to - 1],
        ];
  return (pieces as [number, number][]).map(([a, b]) => ({
    shape: 'flat',
    widthHz: (b - a) * bandwidthHz,
    shiftHz: ((a + b) / 2 - 0.5) * bandwidthHz,
    share: (b - a) / part,
    isConstant: false,
  }));
}
