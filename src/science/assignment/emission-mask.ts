import { toDecibels } from '../../shared/decibels';
import type { Decibels, Hertz, Watts } from '../../shared/units';
import { interpolate, type Corners } from './interpolate';

/** Attenuation at corners of FM broadcasting, against the peak of a maximum hold in about 10 kHz. */
const FM_MONITORING: Corners = [
  [74_000, 0],
  [107_500, 15],
  [124_000, 30],
  [152_500, 40],
];
/** Attenuation of an FM transmitter's output in 1 kHz, against its carrier. */
const FM_TRANSMITTER: Corners = [
  [100_000, 0],
  [200_000, 80],
  [300_000, 85],
];
/** Narrow land mobile, channels of 12.5 kHz. */
const LAND_MOBILE = { flatHz: 5_625, slopeDbPerHz: 7.27e-3, zeroHz: 2_880, endHz: 12_500, beyondDb: 50, mostDb: 70 };
/** Depth of a mask below which more signal to noise is needed, so that what is judged is the emission and not the noise. */
const HEADROOM_DB: Decibels = 10;

/**
 * How far an FM broadcast, as a monitoring station sees it, must lie below its own peak at an offset from the center; straight between 74, 107.5, 124 and
 * 152.5 kHz, where it is 0, 15, 30 and 40 dB.
 *
 * @throws RangeError  if the offset is not finite
 * @see ITU-R SM.1268-5
 */
export function fmMonitoringMask(offsetHz: Hertz): Decibels {
  return interpolate(FM_MONITORING, distance(offsetHz));
}

/**
 * The same at the transmitter's output, in 1 kHz: 0 dB up to 100 kHz, 80 dB at 200 kHz, 85 dB from 300 kHz on.
 *
 * @throws RangeError  if the offset is not finite
 * @see ETSI EN 302 018
 */
export function fmTransmitterMask(offsetHz: Hertz): Decibels {
  return interpolate(FM_TRANSMITTER, distance(offsetHz));
}

/**
 * Land mobile in channels of 12.5 kHz (mask D): 0 dB up to 5.625 kHz, 7.27·(|Δf|/kHz − 2.88) up to 12.5 kHz, beyond 50 + 10·log10(P) or 70 dB, whichever
 * is less.
 *
 * @param power  P, W
 * @throws RangeError  if the offset is not finite or the power not positive
 * @see 47 CFR § 90.210 (d); ITU-R SM.1541, Annex on land mobile
 */
export function landMobileMask(offsetHz: Hertz, power: Watts): Decibels {
  const offset = distance(offsetHz);
  const { flatHz, slopeDbPerHz, zeroHz, endHz, beyondDb, mostDb } = LAND_MOBILE;
  if (!(power > 0 && power < Infinity)) throw new RangeError(`power: a number greater than 0 is needed, not ${power}`);
  if (offset <= flatHz) return 0;
  if (offset <= endHz) return slopeDbPerHz * (offset - zeroHz);
  return Math.min(beyondDb + toDecibels(power), mostDb);
}

/**
 * Amateurs and low power: a step to 10 dB at half the necessary bandwidth, straight to 31 + 10·log10(P) at 1.2 and 38 + 10·log10(P) at 2.25 bandwidths.
 *
 * @param power  P, W
 * @throws RangeError  if the offset is not finite, or the bandwidth or the power not positive
 * @see ITU-R SM.1541-7, Annex on amateur services
 */
export function amateurMask(offsetHz: Hertz, necessaryHz: Hertz, power: Watts): Decibels {
  const offset = distance(offsetHz);
  if (!(necessaryHz > 0 && necessaryHz < Infinity))
    throw new RangeError(`necessaryHz: a number greater than 0 is needed, not ${necessaryHz}`);
  if (!(power > 0 && power < Infinity)) throw new RangeError(`power: a number greater than 0 is needed, not ${power}`);
  const powerDbw = toDecibels(power);
  const corners: Corners = [
    [0, 0],
    [0.5, 0],
    [0.5, 10],
    [1.2, Math.max(10, 31 + powerDbw)],
    [2.25, Math.max(10, 38 + powerDbw)],
  ];
  return interpolate(corners, offset / necessaryHz);
}

/**
 * Whether a monitoring station sees enough of an emission to hold it to a mask: 10 dB more signal to noise than the mask is deep there. Its verdict stays a
 * suspicion: how much better the antennas are at the one frequency than at the other is unknown.
 */
export function canJudgeMask(signalToNoise: Decibels, maskDb: Decibels): boolean {
  return signalToNoise >= maskDb + HEADROOM_DB;
}

function distance(offsetHz: Hertz): Hertz {
  if (!Number.isFinite(offsetHz)) throw new RangeError(`offsetHz: a number is needed, not ${offsetHz}`);
  return Math.abs(offsetHz);
}
