import type { Decibels, Degrees } from '../../shared/units';
import { knifeEdgeLoss } from './knife-edge-loss';
import { requireNumber } from '../require-number';

/** The angle counts from here to there; smaller ones are clear, greater ones as this. */
const LEAST_ANGLE: Degrees = 0.55;
const GREATEST_ANGLE: Degrees = 40;

/**
 * What the terrain within 16 km of the receiving antenna takes from the field.
 *
 * J(ν') − J(ν), ν' = 0.036·√f, ν = 0.065·θ·√f, θ in degrees held within 0.55 to 40, f in MHz.
 *
 * @throws RangeError  naming the argument that is no number, or a frequency that is not positive
 * @see ITU-R P.1546-6, Annex 5, § 11
 */
export function terrainClearanceCorrection(frequencyMhz: number, terrainClearanceAngleDeg: Degrees): Decibels {
  requireNumber('frequencyMhz', frequencyMhz, { above: 0 });
  requireNumber('terrainClearanceAngleDeg', terrainClearanceAngleDeg);
  const angle = Math.min(GREATEST_ANGLE, Math.max(LEAST_ANGLE, terrainClearanceAngleDeg));
  const root = Math.sqrt(frequencyMhz);
  return knifeEdgeLoss(0.036 * root) - knifeEdgeLoss(0.065 * angle * root);
}
