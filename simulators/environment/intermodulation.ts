import type { Dbm, Decibels, Hertz } from '../../src/shared/units';

/** A signal at the input of a receiver. */
export interface InputSignal {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly power: Dbm;
}

/** What two or three signals make of each other: a + b − c, where a may be b. */
export interface Recipe<Signal> {
  readonly parents: readonly [Signal, Signal, Signal];
}

export const THREE_SIGNALS_DB: Decibels = 6;

/** All products of the third order of the kinds 2a − c and a + b − c that so many signals can make. */
export function recipesOf<Signal>(signals: readonly Signal[]): Recipe<Signal>[] {
  return signals.flatMap((a, i) =>
    signals.slice(i).flatMap((b) => signals.filter((c) => c !== a && c !== b).map((c) => ({ parents: [a, b, c] as const }))),
  );
}

/**
 * A product of the third order that arises in a receiver: P = 2·P₁ + P₂ − 2·IIP3 for two signals, 6 dB more for three. All powers are at its input.
 * Its width is that of frequencies that add up independently.
 */
export function productOf([a, b, c]: readonly [InputSignal, InputSignal, InputSignal], iip3: Dbm): InputSignal {
  const widths = a === b ? [2 * a.bandwidthHz, c.bandwidthHz] : [a.bandwidthHz, b.bandwidthHz, c.bandwidthHz];
  return {
    centerHz: a.centerHz + b.centerHz - c.centerHz,
    bandwidthHz: Math.hypot(...widths),
    power: a.power + b.power + c.power - 2 * iip3 + (a === b ? 0 : THREE_SIGNALS_DB),
  };
}
