import { HOUR_MS, MINUTE_MS } from '../../shared/time';
import type { DbuvPerMeter, Decibels, Hertz, Milliseconds } from '../../shared/units';

/** When a rule speaks, and when it is silent again. */
export interface RuleTimes {
  readonly opensAfterMs: Milliseconds;
  readonly closesAfterMs: Milliseconds;
}

/** Limits of the rules. @see docs/science.md 6.2 */
export interface RuleSettings {
  readonly UNLICENSED: RuleTimes & { readonly leastSnrDb: Decibels };
  readonly BLACK_BROADCAST: RuleTimes & {
    readonly band: { readonly from: Hertz; readonly to: Hertz };
    readonly narrowestHz: Hertz;
    readonly widestHz: Hertz;
    /** Coarser bins cannot tell the width. */
    readonly coarsestStepHz: Hertz;
    readonly leastFieldDbuvM: DbuvPerMeter;
    readonly leastSnrDb: Decibels;
    readonly leastStations: number;
  };
  readonly EXPIRED: RuleTimes;
  readonly SUSPENDED: RuleTimes;
  readonly OUT_OF_HOURS: RuleTimes;
}

export const DEFAULT_RULES: RuleSettings = {
  UNLICENSED: { opensAfterMs: 10 * MINUTE_MS, closesAfterMs: 24 * HOUR_MS, leastSnrDb: 8 },
  BLACK_BROADCAST: {
    opensAfterMs: 5 * MINUTE_MS,
    closesAfterMs: 24 * HOUR_MS,
    band: { from: 87e6, to: 108e6 },
    narrowestHz: 100e3,
    widestHz: 300e3,
    coarsestStepHz: 50e3,
    leastFieldDbuvM: 40,
    leastSnrDb: 8,
    leastStations: 2,
  },
  EXPIRED: { opensAfterMs: 10 * MINUTE_MS, closesAfterMs: 24 * HOUR_MS },
  SUSPENDED: { opensAfterMs: 10 * MINUTE_MS, closesAfterMs: 24 * HOUR_MS },
  OUT_OF_HOURS: { opensAfterMs: 5 * MINUTE_MS, closesAfterMs: 30 * MINUTE_MS },
};

export type RuleType = keyof RuleSettings;
