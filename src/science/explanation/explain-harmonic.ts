import type { Decibels, Hertz } from '../../shared/units';
import { spuriousLimit } from '../assignment/spurious-limit';
import {
  allOf,
  checkCarriers,
  checkEmission,
  haveSameActivity,
  isAboutAsWide,
  type HeardTransmitter,
  type UnexplainedEmission,
} from './emission-and-carriers';

/** A harmonic that an emission may be. Null could not be assessed. */
export interface HarmonicExplanation {
  readonly multiple: number;
  /** Place of the parent among the carriers. */
  readonly parent: number;
  readonly offsetHz: Hertz;
  /** Frequency within the gate, width about n·B. */
  readonly arithmetic: boolean | null;
  /** Heard with the parent and only with it: 95 % of the hits of either are hits of both. */
  readonly sameActivity: boolean | null;
  /** Parent less harmonic. */
  readonly attenuationDb: Decibels | null;
  /** Whether that is less than spurious emissions must be attenuated. It tells who is at fault and not what it is; antennas may err by 10 dB. */
  readonly exceedsLimit: boolean | null;
  /** By frequency, width and activity. */
  readonly explains: boolean;
}

const HIGHEST_MULTIPLE = 5;

/**
 * Whether an emission is the second to fifth harmonic of a carrier: |f − n·f₀| ≤ n·(tol + 3·u), width about n·B, on the air with it.
 *
 * @returns  the lowest multiple first, then the closest
 * @throws RangeError  if a number of the emission or a carrier is none
 * @see docs/science.md 6.5
 */
export function explainHarmonic(emission: UnexplainedEmission, carriers: readonly HeardTransmitter[]): HarmonicExplanation[] {
  checkEmission(emission);
  checkCarriers(carriers);
  const explanations: HarmonicExplanation[] = [];
  for (let multiple = 2; multiple <= HIGHEST_MULTIPLE; multiple++) {
    const found: HarmonicExplanation[] = [];
    carriers.forEach((carrier, parent) => {
      const offsetHz = emission.centerHz - multiple * carrier.hz;
      if (Math.abs(offsetHz) > multiple * (carrier.toleranceHz + 3 * emission.centerUncertaintyHz)) return;
      found.push(explanationBy({ multiple, parent, offsetHz }, emission, carrier));
    });
    explanations.push(...found.sort((a, b) => Math.abs(a.offsetHz) - Math.abs(b.offsetHz)));
  }
  return explanations;
}

function explanationBy(
  hit: Pick<HarmonicExplanation, 'multiple' | 'parent' | 'offsetHz'>,
  emission: UnexplainedEmission,
  carrier: HeardTransmitter,
): HarmonicExplanation {
  const arithmetic = isAboutAsWide(emission, carrier.bandwidthHz === null ? null : hit.multiple * carrier.bandwidthHz);
  const sameActivity = haveSameActivity(emission, carrier);
  const attenuationDb = emission.levelDbm === null || carrier.levelDbm === null ? null : carrier.levelDbm - emission.levelDbm;
  const limit = carrier.powerW === null ? null : spuriousLimit(carrier.powerW);
  const exceedsLimit = attenuationDb === null || limit === null ? null : attenuationDb < limit.attenuationDb;
  return { ...hit, arithmetic, sameActivity, attenuationDb, exceedsLimit, explains: allOf(arithmetic, sameActivity) === true };
}
