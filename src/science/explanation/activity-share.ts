/** At which of several visits something was on the air, 1 or 0 for each. */
export type Activity = Uint8Array;

/** Share of the visits that heard something at which all others were on the air too; null if it was never heard. */
export function shareWith(heard: Activity, others: readonly Activity[]): number | null {
  const wrong = others.find((other) => other.length !== heard.length);
  if (wrong) throw new RangeError(`others: ${wrong.length} visits do not go with ${heard.length}`);
  let hits = 0;
  let together = 0;
  for (let i = 0; i < heard.length; i++) {
    if (heard[i] !== 1) continue;
    hits++;
    if (others.every((other) => other[i] === 1)) together++;
  }
  return hits === 0 ? null : together / hits;
}
