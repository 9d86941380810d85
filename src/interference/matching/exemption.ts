import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { HeardTogether } from '../heard/group-heard';
import { representativeOf } from '../heard/representative';

/**
 * The rule by which an emission needs no license of the register: its center lies in the band and it is no wider than allowed, give or take the bin by which
 * a width may be wrong. Null if none does.
 */
export function exemptionOf(group: HeardTogether, rules: readonly ExemptRule[]): ExemptRule | null {
  const { emission } = representativeOf(group);
  const { centerHz, bandwidthHz, stepHz } = emission;
  const allows = ({ lowerHz, upperHz, maxBandwidthHz }: ExemptRule): boolean =>
    centerHz >= lowerHz && centerHz < upperHz && (maxBandwidthHz === null || bandwidthHz - stepHz <= maxBandwidthHz);
  return rules.find(allows) ?? null;
}

export function isExempt(group: HeardTogether, rules: readonly ExemptRule[]): boolean {
  return exemptionOf(group, rules) !== null;
}
