import type { Dbm, Decibels } from '../../shared/units';
import { shareWith, type Activity } from './activity-share';
import { slopeVerdict } from './attenuator-slope';
import {
  allOf,
  checkCarriers,
  checkEmission,
  isAboutAsWide,
  TOGETHER_SHARE,
  type HeardCarrier,
  type UnexplainedEmission,
} from './emission-and-carriers';
import { findIntermodulation, type IntermodulationHit } from './find-intermodulation';
import { intermodulationLevel } from './intermodulation-level';
import type { SecondStationVerdict } from './second-station';

/** What is known of the receiver that hears the emission; null is not known. */
export interface ReceiverEvidence {
  /** Input intercept point of the third order. */
  readonly iip3Dbm: Dbm | null;
  /** By how many decibels the emission fell for each decibel of attenuation. */
  readonly slope: number | null;
  readonly secondStation: SecondStationVerdict;
}

/** A product that an emission may be, with what speaks for it. Null could not be assessed. */
export interface IntermodulationExplanation extends IntermodulationHit {
  /** (a): frequency within the gate, width about Σ |nᵢ|·Bᵢ. */
  readonly arithmetic: boolean | null;
  /** (b): all parents on in at least 95 % of the hits. */
  readonly parentsOn: boolean | null;
  readonly togetherShare: number | null;
  /** (c): the receiver makes it, by attenuator, level, or a second station that does not hear it. */
  readonly inReceiver: boolean | null;
  readonly expectedLevelDbm: Dbm | null;
  /** What an attenuator says of it. A product that is radiated was made elsewhere: at a transmitter, or in rusty metal. */
  readonly origin: 'receiver' | 'external' | null;
  /** All three hold. Arithmetic alone explains nothing: twenty FM carriers have products on every free channel. */
  readonly explains: boolean;
}

/** So much may a product's level differ from the expected one. */
const LEVEL_TOLERANCE_DB: Decibels = 6;
const ORDERS = [3, 5] as const;
const MOST_OF_AN_ORDER = 20;

/**
 * Whether an emission is intermodulation of the third or fifth order of up to four carriers.
 *
 * (a) |f − Σ nᵢ·fᵢ| ≤ 3·u + Σ |nᵢ|·tolᵢ and a width of about Σ |nᵢ|·Bᵢ; (b) the parents are on when it is heard; (c) it is the receiver's own: an attenuator
 * lowers it by its order ± ½, or, where nobody has put one in, its level is within 6 dB of the expected one or a second station would have heard it and
 * does not.
 *
 * @returns  at most 20 of the third order, then at most 20 of the fifth, in each the most likely first
 * @throws RangeError  if a number of the emission, a carrier or the receiver is none
 * @see docs/science.md 6.5
 */
export function explainIntermodulation(
  emission: UnexplainedEmission,
  carriers: readonly HeardCarrier[],
  receiver: ReceiverEvidence,
): IntermodulationExplanation[] {
  checkEmission(emission);
  checkCarriers(carriers);
  if (receiver.slope !== null && !Number.isFinite(receiver.slope)) throw new RangeError(`slope: a number is needed, not ${receiver.slope}`);
  const hits = ORDERS.flatMap((order) => findIntermodulation(emission, carriers, order, MOST_OF_AN_ORDER));
  return hits.map((hit) => explanationBy(hit, emission, carriers, receiver));
}

function explanationBy(
  hit: IntermodulationHit,
  emission: UnexplainedEmission,
  carriers: readonly HeardCarrier[],
  receiver: ReceiverEvidence,
): IntermodulationExplanation {
  const parents = hit.parents.map(([weight, place]) => [weight, carriers[place] as HeardCarrier] as const);
  const arithmetic = isAboutAsWide(emission, widthOf(parents));
  const togetherShare = shareOf(emission.heard, parents);
  const parentsOn = togetherShare === null ? null : togetherShare >= TOGETHER_SHARE;
  const expectedLevelDbm = expectedLevel(parents, receiver.iip3Dbm);
  const inReceiver = isInReceiver(hit.order, emission.levelDbm, expectedLevelDbm, receiver);
  const verdict = receiver.slope === null ? null : slopeVerdict(receiver.slope, hit.order);
  return {
    ...hit,
    arithmetic,
    parentsOn,
    togetherShare,
    inReceiver,
    expectedLevelDbm,
    origin: verdict === 'radiated' ? 'external' : inReceiver === true ? 'receiver' : null,
    explains: allOf(arithmetic, parentsOn, inReceiver) === true,
  };
}

type WeightedCarriers = readonly (readonly [weight: number, carrier: HeardCarrier])[];

function widthOf(parents: WeightedCarriers): number | null {
  if (parents.some(([, { bandwidthHz }]) => bandwidthHz === null)) return null;
  return parents.reduce((sum, [weight, { bandwidthHz }]) => sum + Math.abs(weight) * (bandwidthHz as number), 0);
}

function shareOf(heard: Activity | null, parents: WeightedCarriers): number | null {
  const on = parents.map(([, carrier]) => carrier.on);
  return heard === null || on.includes(null) ? null : shareWith(heard, on as Activity[]);
}

function expectedLevel(parents: WeightedCarriers, iip3Dbm: Dbm | null): Dbm | null {
  if (iip3Dbm === null || parents.some(([, { levelDbm }]) => levelDbm === null)) return null;
  return intermodulationLevel(
    parents.map(([weight, { levelDbm }]) => [weight, levelDbm as number]),
    iip3Dbm,
  );
}

/** An attenuator decides where one was put in; else one of the other two is enough. */
function isInReceiver(order: number, levelDbm: Dbm | null, expectedDbm: Dbm | null, receiver: ReceiverEvidence): boolean | null {
  if (receiver.slope !== null) return slopeVerdict(receiver.slope, order) === 'receiver';
  const byLevel = levelDbm === null || expectedDbm === null ? null : Math.abs(levelDbm - expectedDbm) <= LEVEL_TOLERANCE_DB;
  const bySecondStation = receiver.secondStation === null ? null : receiver.secondStation === 'missing';
  if (byLevel === true || bySecondStation === true) return true;
  return byLevel === null && bySecondStation === null ? null : false;
}
