import type { Instant } from '../../src/shared/units';
import type { Emitter, Scenario } from '../scenario/scenario';
import { Activity } from './activity';
import { linesOf, statesOf, type EmissionLine, type EmitterState } from './emission-line';
import { Air } from './radio-path';

/** A line with the times of its emitter and all that it may become. */
export interface LineOnAir {
  readonly line: EmissionLine;
  readonly emitter: Emitter;
  readonly activity: Activity;
  readonly states: readonly EmitterState[];
}

/** What is on the air of a scenario that begins at an instant: the same for all stations. */
export class OnAir {
  readonly lines: readonly LineOnAir[];
  readonly air: Air;

  constructor(
    { emitters, environment, seed }: Pick<Scenario, 'emitters' | 'environment' | 'seed'>,
    /** Instant of the start. */
    readonly zero: Instant,
  ) {
    this.air = new Air(environment, seed);
    this.lines = emitters.flatMap((emitter) => {
      const activity = new Activity(emitter, seed, zero);
      const states = statesOf(emitter);
      return linesOf(emitter).map((line) => ({ line, emitter, activity, states }));
    });
  }
}
