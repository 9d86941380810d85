import type { Decibels } from '../../shared/units';
import { requireNumber } from '../require-number';

/**
 * Loss over a single knife edge.
 *
 * J(ν) = 6.9 + 20·log10(√((ν − 0.1)² + 1) + ν − 0.1) for ν > −0.78; 0 below, where the path is clear.
 *
 * @param nu  geometry parameter ν = h·√((2/λ)(1/d₁ + 1/d₂))
 * @throws RangeError  if `nu` is not a number
 * @see ITU-R P.526, § 4.1
 */
export function knifeEdgeLoss(nu: number): Decibels {
  requireNumber('nu', nu);
  return nu > -0.78 ? 6.9 + 20 * Math.log10(Math.sqrt((nu - 0.1) ** 2 + 1) + nu - 0.1) : 0;
}
