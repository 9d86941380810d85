import type { Decibels, Hertz } from '../../shared/units';
import { requireNumber } from '../require-number';

export type SignalKind = 'noise' | 'carrier' | 'impulses';

const PER_DECADE: Readonly<Record<SignalKind, Decibels>> = { noise: 10, carrier: 0, impulses: 20 };

/**
 * By how much a level changes with the resolution bandwidth: noise by 10·log10(B₂/B₁), a carrier by nothing, impulses shorter than the filter's
 * response by 20·log10(B₂/B₁).
 *
 * @throws RangeError  if a bandwidth is not positive
 * @see docs/science.md 4.1
 */
export function densityChange(kind: SignalKind, fromHz: Hertz, toHz: Hertz): Decibels {
  requireNumber('fromHz', fromHz, { above: 0 });
  requireNumber('toHz', toHz, { above: 0 });
  return PER_DECADE[kind] * Math.log10(toHz / fromHz);
}
