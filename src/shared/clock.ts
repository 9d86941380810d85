import type { Instant } from './units';

/** The one place where "now" is asked of: the wall, or in a replay what the player has told. */
export interface Clock {
  now(): Instant;
}

/** Injection token of the service's clock. */
export const CLOCK = Symbol('Clock');
