import { toDecibels } from '../../shared/decibels';
import type { Dbm, Decibels, Hertz, Watts } from '../../shared/units';

/** What the limit of spurious emissions depends on. */
export type SpuriousClass = 'general' | 'fm-broadcast' | 'space' | 'amateur-hf';

/** How far spurious emissions must lie below the transmitter's mean power. */
export interface SpuriousLimit {
  readonly attenuationDb: Decibels;
  /** The same as a power at the transmission line of the antenna, in the reference bandwidth. */
  readonly levelDbm: Dbm;
}

interface LimitRule {
  /** Attenuation is `offsetDb` + 10·log10(P), */
  readonly offsetDb: Decibels;
  /** or this, whichever is less stringent, */
  readonly mostDb: Decibels;
  /** but never more than this much power. */
  readonly mostDbm: Dbm;
}

const RULES: Readonly<Record<SpuriousClass, LimitRule>> = {
  general: { offsetDb: 43, mostDb: 70, mostDbm: Infinity },
  'fm-broadcast': { offsetDb: 46, mostDb: 70, mostDbm: 0 },
  space: { offsetDb: 43, mostDb: 60, mostDbm: Infinity },
  'amateur-hf': { offsetDb: 43, mostDb: 50, mostDbm: Infinity },
};
const MILLIWATTS_PER_WATT = 1000;

/** Reference bandwidths below each frequency. */
const REFERENCE_BANDWIDTHS: readonly (readonly [belowHz: Hertz, widthHz: Hertz])[] = [
  [150e3, 1e3],
  [30e6, 10e3],
  [1e9, 100e3],
  [Infinity, 1e6],
];

/**
 * Limit of spurious emissions, category A.
 *
 * 43 + 10·log10(P) or 70 dB below the mean power, whichever is less stringent; FM broadcasting 46 + 10·log10(P) or 70 dB, and no more than 1 mW; space
 * services 60 dB, amateurs below 30 MHz 50 dB instead of 70 dB.
 *
 * @param power  P, mean power supplied to the antenna, W
 * @throws RangeError  if the power is not positive
 * @see Radio Regulations, Appendix 3, Table I; ITU-R SM.329, category A
 */
export function spuriousLimit(power: Watts, of: SpuriousClass = 'general'): SpuriousLimit {
  if (!(power > 0 && power < Infinity)) throw new RangeError(`power: a number greater than 0 is needed, not ${power}`);
  const { offsetDb, mostDb, mostDbm } = RULES[of];
  const powerDbm = toDecibels(power * MILLIWATTS_PER_WATT);
  const attenuationDb = Math.max(Math.min(offsetDb + toDecibels(power), mostDb), powerDbm - mostDbm);
  return { attenuationDb, levelDbm: powerDbm - attenuationDb };
}

/**
 * Bandwidth in which a spurious emission is measured: 1 kHz from 9 to 150 kHz, 10 kHz to 30 MHz, 100 kHz to 1 GHz, 1 MHz above.
 *
 * @throws RangeError  if the frequency is not positive
 * @see Radio Regulations, Appendix 3; ITU-R SM.329
 */
export function spuriousReferenceBandwidth(frequency: Hertz): Hertz {
  if (!(frequency > 0 && frequency < Infinity)) throw new RangeError(`frequency: a number greater than 0 is needed, not ${frequency}`);
  return (REFERENCE_BANDWIDTHS.find(([below]) => frequency < below) as readonly [Hertz, Hertz])[1];
}

/** What base stations are held to (category B): −36 dBm in 100 kHz from 30 MHz to 1 GHz, −30 dBm in 1 MHz above. @see ITU-R SM.329, category B */
export function baseStationSpuriousLevel(frequency: Hertz): Dbm {
  if (!(frequency >= 30e6 && frequency < Infinity)) throw new RangeError(`frequency: at least 30 MHz are needed, not ${frequency} Hz`);
  return frequency < 1e9 ? -36 : -30;
}
