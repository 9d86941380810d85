import type { Dbm, Hertz, Watts } from '../../shared/units';
import { shareWith, type Activity } from './activity-share';

/** An emission that wants an explanation. */
export interface UnexplainedEmission {
  readonly centerHz: Hertz;
  /** One standard deviation. */
  readonly centerUncertaintyHz: Hertz;
  /** Null where the bins are too coarse to tell. */
  readonly bandwidthHz: Hertz | null;
  /** By so much the bandwidth may be off: a bin. */
  readonly stepHz: Hertz;
  /** At the receiver's input; null where the station's levels are relative. */
  readonly levelDbm: Dbm | null;
  /** Null where nobody kept it. */
  readonly heard: Activity | null;
}

/** A carrier that the same receiver hears. */
export interface HeardCarrier {
  readonly hz: Hertz;
  readonly toleranceHz: Hertz;
  readonly bandwidthHz: Hertz | null;
  readonly levelDbm: Dbm | null;
  /** At the same visits as the emission's. */
  readonly on: Activity | null;
}

/** A carrier whose transmitter is known. */
export interface HeardTransmitter extends HeardCarrier {
  /** Mean power; null where it is not known. */
  readonly powerW: Watts | null;
}

/** Parents are on when their product is, but for what a sweep misses. */
export const TOGETHER_SHARE = 0.95;
/** A width that depends on the modulation is told to a factor of two. */
const WIDTH_FACTOR = 2;

/** @throws RangeError  naming the emission's field */
export function checkEmission({ centerHz, centerUncertaintyHz, bandwidthHz, stepHz }: UnexplainedEmission): void {
  if (!(centerHz > 0 && centerHz < Infinity)) throw new RangeError(`centerHz: ${centerHz} is no frequency`);
  if (!(centerUncertaintyHz >= 0 && centerUncertaintyHz < Infinity)) {
    throw new RangeError(`centerUncertaintyHz: a number from 0 on is needed, not ${centerUncertaintyHz}`);
  }
  if (bandwidthHz !== null && !(bandwidthHz > 0 && bandwidthHz < Infinity)) {
    throw new RangeError(`bandwidthHz: a number above 0 is needed, not ${bandwidthHz}`);
  }
  if (!(stepHz > 0 && stepHz < Infinity)) throw new RangeError(`stepHz: a number above 0 is needed, not ${stepHz}`);
}

/** @throws RangeError  naming the carrier that is wrong */
export function checkCarriers(carriers: readonly HeardCarrier[]): void {
  carriers.forEach(({ hz, toleranceHz }, i) => {
    if (!(hz > 0 && hz < Infinity)) throw new RangeError(`carriers: ${hz} of carrier ${i} is no frequency`);
    if (!(toleranceHz >= 0 && toleranceHz < Infinity)) throw new RangeError(`carriers: ${toleranceHz} of carrier ${i} is no tolerance`);
  });
}

/** Whether a measured width is about the expected one: half to twice it, give or take a bin. Null where it cannot be told. */
export function isAboutAsWide({ bandwidthHz, stepHz }: UnexplainedEmission, expectedHz: Hertz | null): boolean | null {
  if (bandwidthHz === null || expectedHz === null) return null;
  return bandwidthHz + stepHz >= expectedHz / WIDTH_FACTOR && bandwidthHz - stepHz <= expectedHz * WIDTH_FACTOR;
}

/** Heard with the carrier and only with it: 95 % of the hits of either are hits of both. Null where the visits were not kept, or one was never on. */
export function haveSameActivity({ heard }: UnexplainedEmission, { on }: HeardCarrier): boolean | null {
  if (heard === null || on === null) return null;
  const withParent = shareWith(heard, [on]);
  const withEmission = shareWith(on, [heard]);
  if (withParent === null || withEmission === null) return null;
  return withParent >= TOGETHER_SHARE && withEmission >= TOGETHER_SHARE;
}

/** What several conditions come to: false if one does not hold, else null if one cannot be told. */
export function allOf(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
