import type { DbuvPerMeter, Decibels, Hertz } from '../../shared/units';
import { interpolate, type Corners } from './interpolate';

/** Steady interference is there half of the time, tropospheric one for 1 % of it. */
export type Persistence = 'steady' | 'tropospheric';

/** What is wanted, where only stations on the same channel count. */
export type CoChannelService = 'narrow-fm' | 'digital-land-mobile' | 'am-airband' | 'television';

const KHZ: Hertz = 1e3;

/** Stereophonic FM with ±75 kHz: dB at each 25 kHz from 0 to 400 kHz. */
const FM_STEREO: Readonly<Record<Persistence, Corners>> = {
  steady: every25kHz(45, 51, 51, 45, 33, 24.5, 18, 11, 7, 4.5, 2, -2, -7, -11.5, -15, -17.5, -20),
  tropospheric: every25kHz(37, 43, 43, 37, 25, 18, 14, 10, 7, 4.5, 2, -2, -7, -11.5, -15, -17.5, -20),
};

/** The upper end of what is in use, so that who is protected by it is protected; defaults, and no law. */
const CO_CHANNEL: Readonly<Record<CoChannelService, Decibels>> = {
  'narrow-fm': 12,
  'digital-land-mobile': 19,
  'am-airband': 20,
  television: 20,
};

/** An LTE receiver's noise may rise by 1 dB: interference 6 dB below noise. */
export const LTE_INTERFERENCE_TO_NOISE_DB: Decibels = -6;

/** What a wanted field has over an unwanted one, against what it needs. */
export interface Protection {
  readonly ratioDb: Decibels;
  readonly neededDb: Decibels;
  /** Positive: protected by so much. */
  readonly marginDb: Decibels;
  readonly isProtected: boolean;
}

/**
 * Protection ratio of a stereophonic FM broadcast against another at an offset; straight between the table's offsets, −20 dB beyond 400 kHz.
 *
 * @throws RangeError  if the offset is not finite
 * @see ITU-R BS.412-9, Table 3
 */
export function fmProtectionRatio(offsetHz: Hertz, persistence: Persistence = 'steady'): Decibels {
  if (!Number.isFinite(offsetHz)) throw new RangeError(`offsetHz: a number is needed, not ${offsetHz}`);
  return interpolate(FM_STEREO[persistence], Math.abs(offsetHz) / KHZ);
}

/** Protection ratio on the same channel: narrow FM 12 dB, digital land mobile 19 dB, airband 20 dB (14 dB at the limit of its range), television 20 dB. */
export function coChannelProtectionRatio(service: CoChannelService): Decibels {
  return CO_CHANNEL[service];
}

/**
 * Whether a wanted field is protected from an unwanted one: D/U = E_wanted − E_unwanted against the protection ratio. For tropospheric interference the
 * unwanted field is that of 1 % of the time, for steady interference that of 50 %.
 *
 * @throws RangeError  if a number is not finite
 */
export function protectionOf(wanted: DbuvPerMeter, unwanted: DbuvPerMeter, neededDb: Decibels): Protection {
  for (const [name, value] of Object.entries({ wanted, unwanted, neededDb })) {
    if (!Number.isFinite(value)) throw new RangeError(`${name}: a number is needed, not ${value}`);
  }
  const ratioDb = wanted - unwanted;
  return { ratioDb, neededDb, marginDb: ratioDb - neededDb, isProtected: ratioDb >= neededDb };
}

function every25kHz(...ratios: readonly Decibels[]): Corners {
  return ratios.map((ratio, i) => [25 * i, ratio] as const);
}
