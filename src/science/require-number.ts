interface Bounds {
  /** Excluded. */
  readonly above?: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * Checks an argument of a formula.
 *
 * @throws RangeError  naming the argument, if it is not a finite number within the bounds
 */
export function requireNumber(name: string, value: number, { above = -Infinity, from = -Infinity, to = Infinity }: Bounds = {}): void {
  if (Number.isFinite(value) && value > above && value >= from && value <= to) return;
  throw new RangeError(`${name}: a number${inWords({ above, from, to })} is needed, not ${value}`);
}

function inWords({ above, from, to }: Required<Bounds>): string {
  const lower = above > -Infinity ? ` greater than ${above}` : from > -Infinity ? ` from ${from}` : '';
  if (to === Infinity) return above > -Infinity || from === -Infinity ? lower : ` of at least ${from}`;
  return lower === '' ? ` of at most ${to}` : `${lower} to ${to}`;
}
