/**
 * Probability that a scan meets a transmission: min(1, (τ + T_d)/T_R), of one of `repeats` transmissions 1 − (1 − P)^r.
 *
 * @param messageS  τ, duration of a transmission, s
 * @param dwellS    T_d, time that the receiver stays on the channel, s
 * @param revisitS  T_R, from one visit to the next, s
 * @param repeats   r, transmissions at times that have nothing to do with the scan
 * @throws RangeError  if a duration is negative, `revisitS` is not positive or `repeats` is not a whole number of at least 1
 * @see Report ITU-R SM.2256; docs/science.md 5.6
 */
export function interceptProbability(messageS: number, dwellS: number, revisitS: number, repeats = 1): number {
  if (!(messageS >= 0)) throw new RangeError(`messageS: a duration is needed, not ${messageS}`);
  if (!(dwellS >= 0)) throw new RangeError(`dwellS: a duration is needed, not ${dwellS}`);
  if (!(revisitS > 0 && revisitS < Infinity)) throw new RangeError(`revisitS: a number greater than 0 is needed, not ${revisitS}`);
  if (!(Number.isInteger(repeats) && repeats >= 1)) throw new RangeError(`repeats: a whole number of at least 1 is needed, not ${repeats}`);
  const once = Math.min(1, (messageS + dwellS) / revisitS);
  return -Math.expm1(repeats * Math.log1p(-once));
}
