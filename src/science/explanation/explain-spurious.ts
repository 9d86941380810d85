import type { Decibels, Hertz } from '../../shared/units';
import { outOfBandEnd } from '../assignment/out-of-band-domain';
import { spuriousLimit } from '../assignment/spurious-limit';
import {
  allOf,
  checkCarriers,
  checkEmission,
  haveSameActivity,
  type HeardTransmitter,
  type UnexplainedEmission,
} from './emission-and-carriers';

/** A carrier of which an emission may be a spurious one. Null could not be assessed. */
export interface SpuriousExplanation {
  /** Place of the parent among the carriers. */
  readonly parent: number;
  readonly offsetHz: Hertz;
  /** In the spurious domain: nearer it is out-of-band, and belongs to the modulation. */
  readonly beyondOutOfBand: boolean | null;
  readonly sameActivity: boolean | null;
  /** Level over the limit, as if the antennas were the same on both frequencies. */
  readonly excessDb: Decibels | null;
  /** 6 dB over the limit: what the antennas differ is allowed for. */
  readonly exceedsLimit: boolean | null;
  readonly explains: boolean;
}

const ANTENNA_ALLOWANCE_DB: Decibels = 6;

/**
 * Whether an emission is a spurious one of a carrier: farther off than its out-of-band domain, on the air with it and only with it, 6 dB over the limit.
 *
 * @returns  for each carrier that is on with it, or whose activity is not known, the closest first
 * @throws RangeError  if a number of the emission or a carrier is none
 * @see ITU-R SM.329, SM.1539; docs/science.md 6.5
 */
export function explainSpurious(emission: UnexplainedEmission, carriers: readonly HeardTransmitter[]): SpuriousExplanation[] {
  checkEmission(emission);
  checkCarriers(carriers);
  return carriers
    .map((carrier, parent) => explanationBy(parent, emission, carrier))
    .filter(({ sameActivity, beyondOutOfBand }) => sameActivity !== false && beyondOutOfBand !== false)
    .sort((a, b) => Math.abs(a.offsetHz) - Math.abs(b.offsetHz));
}

function explanationBy(parent: number, emission: UnexplainedEmission, carrier: HeardTransmitter): SpuriousExplanation {
  const offsetHz = emission.centerHz - carrier.hz;
  const beyondOutOfBand = carrier.bandwidthHz === null ? null : Math.abs(offsetHz) > outOfBandEnd(carrier.hz, carrier.bandwidthHz);
  const sameActivity = haveSameActivity(emission, carrier);
  const excessDb = excessOf(emission, carrier);
  const exceedsLimit = excessDb === null ? null : excessDb >= ANTENNA_ALLOWANCE_DB;
  const explains = allOf(beyondOutOfBand, sameActivity, exceedsLimit) === true;
  return { parent, offsetHz, beyondOutOfBand, sameActivity, excessDb, exceedsLimit, explains };
}

function excessOf({ levelDbm }: UnexplainedEmission, { levelDbm: parentDbm, powerW }: HeardTransmitter): Decibels | null {
  if (levelDbm === null || parentDbm === null || powerW === null) return null;
  return spuriousLimit(powerW).attenuationDb - (parentDbm - levelDbm);
}
