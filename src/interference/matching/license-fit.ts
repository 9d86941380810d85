import { DIPOLE_GAIN_DB, freeSpaceFieldStrength } from '../../science/propagation/free-space';
import { toDecibels } from '../../shared/decibels';
import { overlapOf, rangeAround } from '../../shared/frequency-range';
import type { DbuvPerMeter, Decibels, Hertz, Meters } from '../../shared/units';
import type { LicenseContent } from '../../spectrum/licenses/license';
import type { Heard } from '../heard/heard';
import type { AssignedSide } from './assigned-side';
import { detectionLimit } from './detection-limit';
import type { FieldPredictions, PredictedField } from './field-predictions';
import { matchScore, type MatchTerms } from './match-score';

/** How an emission, as one station hears it, lies to what a license assigns. */
export interface LicenseFit {
  readonly side: AssignedSide;
  readonly offsetHz: Hertz;
  readonly gateHz: Hertz;
  readonly distanceM: Meters;
  readonly predictedDbuvM: DbuvPerMeter;
  /** Whether it can be heard there at all, ducting included. */
  readonly reaches: boolean;
  /** More than this the transmitter cannot give there. */
  readonly mostDbuvM: DbuvPerMeter;
  /** Measured less predicted; null where it cannot be told. */
  readonly excessDb: Decibels | null;
  /** 0 for what is off frequency, out of reach, or far too strong to be it. */
  readonly score: number;
}

/** From this necessary bandwidth on, overlap counts and not the center. */
const WIDEBAND_HZ: Hertz = 1_000_000;
const WIDEBAND_OVERLAP = 0.6;
const FARTHEST_M: Meters = 600_000;
/** The field of free space and a reflection from the ground. @see docs/science.md 7.1 */
const REFLECTION_DB: Decibels = 6;
/** A fixed station's field strength is known to so much (k = 2). @see docs/science.md 6.1 */
const FIELD_ACCURACY_DB: Decibels = 3;

/** The best of a license's transmitters for an emission; null only for a license without any. */
export function fitLicense(heard: Heard, content: LicenseContent, predictions: FieldPredictions): LicenseFit | null {
  let best: LicenseFit | null = null;
  for (const transmitter of content.transmitters) {
    for (const side of predictions.sidesOf(transmitter)) {
      const fit = fitSide(heard, side, predictions);
      if (best === null || isBetter(fit, best)) best = fit;
    }
  }
  return best;
}

/** Whether any of a license's transmitters is on the frequency of an emission: of the dozens nearby a few, and the others' score is 0. */
export function isNearInFrequency(heard: Heard, { transmitters }: LicenseContent, predictions: FieldPredictions): boolean {
  for (const transmitter of transmitters) {
    for (const side of predictions.sidesOf(transmitter)) if (isOnFrequency(heard, side, gateOf(heard, side))) return true;
  }
  return false;
}

function isBetter(a: LicenseFit, b: LicenseFit): boolean {
  return a.score !== b.score ? a.score > b.score : Math.abs(a.offsetHz) < Math.abs(b.offsetHz);
}

function fitSide(heard: Heard, side: AssignedSide, predictions: FieldPredictions): LicenseFit {
  const { emission, station, fieldDbuvM } = heard;
  const offsetHz = emission.centerHz - side.centerHz;
  const gateHz = gateOf(heard, side);
  const predicted = predictions.at(station, side);
  const limit = detectionLimit(heard);
  const reaches =
    predicted.distanceM - 1_000 * (side.roamsKm ?? 0) <= FARTHEST_M &&
    Math.max(predicted.medianDbuvM + 2 * predicted.sigmaDb, predicted.onePercentDbuvM + predicted.sigmaDb) >= limit;
  const mostDbuvM = mostPossible(side, predicted);
  const excessDb = fieldDbuvM === null || side.roamsKm !== null || emission.truncated ? null : fieldDbuvM - predicted.medianDbuvM;
  const isPossible = reaches && isOnFrequency(heard, side, gateHz) && !isTooStrong(excessDb, fieldDbuvM, mostDbuvM);
  return {
    side,
    offsetHz,
    gateHz,
    distanceM: predicted.distanceM,
    predictedDbuvM: predicted.medianDbuvM,
    reaches,
    mostDbuvM,
    excessDb,
    score: isPossible ? scoreOf(heard, side, { gateHz, excessDb, sigmaDb: predicted.sigmaDb }) : 0,
  };
}

function scoreOf(heard: Heard, side: AssignedSide, terms: Pick<MatchTerms, 'gateHz' | 'excessDb' | 'sigmaDb'>): number {
  const { emission } = heard;
  if (emission.truncated) return sharedWith(heard, side);
  return matchScore({
    gateHz: terms.gateHz,
    excessDb: terms.excessDb,
    sigmaDb: terms.sigmaDb,
    offsetHz: emission.centerHz - side.centerHz,
    measuredWidthHz: emission.bandwidthHz,
    expectedWidthHz: expectedWidth(emission, side.transmitter.bandwidthHz),
  });
}

/** max(tolerance + 3 u, half a bin); half the bandwidth is the uncertainty of what was seen at the edge of a sweep only. */
function gateOf({ emission }: Heard, { transmitter }: AssignedSide): Hertz {
  const uncertainty = emission.truncated ? emission.bandwidthHz / 2 : 3 * emission.centerUncertaintyHz;
  const gate = Math.max(transmitter.toleranceHz + uncertainty, emission.stepHz / 2);
  return transmitter.bandwidthHz >= WIDEBAND_HZ ? Math.max(gate, transmitter.bandwidthHz / 2) : gate;
}

/** What the bins can resolve of the necessary bandwidth; widths are measured to a bin, so within one of it the measured width is as expected. */
function expectedWidth({ bandwidthHz: measured, stepHz, rbwHz }: Heard['emission'], necessary: Hertz): Hertz {
  const resolved = Math.max(necessary, stepHz, rbwHz);
  return Math.max(resolved - stepHz, Math.min(resolved + stepHz, measured));
}

function isOnFrequency(heard: Heard, side: AssignedSide, gateHz: Hertz): boolean {
  if (heard.emission.truncated) return true;
  if (side.transmitter.bandwidthHz >= WIDEBAND_HZ) return sharedWith(heard, side) >= WIDEBAND_OVERLAP;
  return Math.abs(heard.emission.centerHz - side.centerHz) <= gateHz;
}

/** Share of the narrower of the two that lies in the other: by this alone is matched what was cut off at the edge of a sweep. @see docs/science.md 5.3 */
function sharedWith({ emission }: Heard, { centerHz, transmitter: { bandwidthHz } }: AssignedSide): number {
  const shared = overlapOf(rangeAround(emission.centerHz, emission.bandwidthHz), rangeAround(centerHz, bandwidthHz));
  return shared / Math.min(emission.bandwidthHz, bandwidthHz);
}

/**
 * The most that a transmitter can give at a station: four standard deviations over the median, or two over what ducting brings, whichever is more; never
 * more than free space and a reflection. Frequency and width alone would let a station hundreds of kilometers away explain a strong local emission.
 */
function mostPossible({ transmitter, roamsKm }: AssignedSide, predicted: PredictedField): DbuvPerMeter {
  const { medianDbuvM, onePercentDbuvM, sigmaDb, distanceM } = predicted;
  const far = Math.max(medianDbuvM + 4 * sigmaDb, onePercentDbuvM + 2 * sigmaDb);
  if (roamsKm !== null) return far;
  const erpDbw = toDecibels(transmitter.erpW);
  return Math.min(far, freeSpaceFieldStrength(erpDbw + DIPOLE_GAIN_DB, Math.max(1, distanceM)) + REFLECTION_DB);
}

function isTooStrong(excessDb: Decibels | null, fieldDbuvM: DbuvPerMeter | null, mostDbuvM: DbuvPerMeter): boolean {
  return excessDb !== null && fieldDbuvM !== null && fieldDbuvM - FIELD_ACCURACY_DB > mostDbuvM;
}
