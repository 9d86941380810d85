import type { Decibels, Meters } from '../../shared/units';
import { inverseOf, type Covariance2 } from '../statistics/principal-axes';
import type { LevelField } from './level-field';
import type { PlanePoint } from './local-plane';

/** A station that hears. */
export interface LevelSite extends PlanePoint {
  readonly sigma: Decibels;
}

const STEP = 1e-3;
const NEAREST: Meters = 1;

/**
 * Least covariance of a place told by levels with an unknown power (Cramér-Rao): the place's part of (JᵀJ/σ²)⁻¹ with J = [f′(r)·(x − s)/r, 1]; for a power law
 * f′ = −10·n/(ln 10·r).
 *
 * @returns  `undefined` where levels tell nothing in some direction: fewer than three stations, or all in one direction
 * @see docs/science.md 8.3
 */
export function levelBound(place: PlanePoint, stations: readonly LevelSite[], field: LevelField): Covariance2 | undefined {
  const gradients = stations.map(({ east, north, sigma }) => {
    const [e, n] = [place.east - east, place.north - north];
    const range = Math.max(NEAREST, Math.hypot(e, n));
    const slope = (field(range * (1 + STEP)) - field(range * (1 - STEP))) / (2 * STEP * range);
    return { e: (slope * e) / range, n: (slope * n) / range, weight: sigma ** -2 };
  });
  const total = gradients.reduce((sum, { weight }) => sum + weight, 0);
  const meanE = gradients.reduce((sum, { e, weight }) => sum + weight * e, 0) / total;
  const meanN = gradients.reduce((sum, { n, weight }) => sum + weight * n, 0) / total;
  let [ee, en, nn] = [0, 0, 0];
  for (const { e, n, weight } of gradients) {
    ee += weight * (e - meanE) ** 2;
    en += weight * (e - meanE) * (n - meanN);
    nn += weight * (n - meanN) ** 2;
  }
  return inverseOf({ ee, en, nn });
}
