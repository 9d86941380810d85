import type { Degrees, Meters } from '../../shared/units';
import { circularMean } from '../statistics/circular-mean';
import { DEFAULT_SIGMA_DEG, type Bearing } from './bearing';
import { approximateDistance, type GeoPoint } from './distance';

/** All bearings of one station, as one. */
export interface StationBearing {
  readonly station: GeoPoint;
  /** Radians, clockwise from true north. */
  readonly bearing: number;
  /** 1 σ, radians. */
  readonly sigma: number;
  /** Places of its bearings in the list that was given. */
  readonly members: readonly number[];
  /** R of its bearings: 1 where they agree. */
  readonly agreement: number;
}

/** Bearings taken this close together share the errors of their site. */
const SAME_SITE: Meters = 10;
/** What remains of the error of a site, however many bearings are averaged. */
const SITE_BIAS: Degrees = 1;
const RADIAN = Math.PI / 180;

/**
 * Joins the bearings of each station: their circular mean, weighted by 1/σ², with σ² = σ_site² + 1/Σ(1/σ_i²), σ_site = 1°, and never more than the best
 * of them has. A bearing that repeats another one says nothing new and is not counted in the sum.
 *
 * @returns  in the order in which the stations first appear
 * @throws RangeError  naming `bearings`, if there is none, or a station has no position, a bearing is no number or a σ is not positive
 * @see docs/science.md 8.1
 */
export function stationBearings(bearings: readonly Bearing[]): StationBearing[] {
  if (bearings.length === 0) throw new RangeError('bearings: at least one is needed');
  bearings.forEach(requireBearing);
  const sites: number[][] = [];
  bearings.forEach((bearing, i) => {
    const site = sites.find(([first = 0]) => approximateDistance(bearings[first] as Bearing, bearing) <= SAME_SITE);
    if (site) site.push(i);
    else sites.push([i]);
  });
  return sites.map((members) => joined(bearings, members));
}

function joined(bearings: readonly Bearing[], members: readonly number[]): StationBearing {
  const own = members.map((i) => bearings[i] as Bearing);
  const { mean, resultantLength } = circularMean(
    own.map(({ bearingDeg }) => bearingDeg),
    own.map((bearing) => sigmaOf(bearing) ** -2),
  );
  const { lat, lon } = own[0] as Bearing;
  return { station: { lat, lon }, bearing: mean * RADIAN, sigma: jointSigma(own) * RADIAN, members, agreement: resultantLength };
}

function jointSigma(own: readonly Bearing[]): Degrees {
  const best = Math.min(...own.map(sigmaOf));
  const distinct = new Map(own.map((bearing) => [`${bearing.bearingDeg} ${sigmaOf(bearing)}`, sigmaOf(bearing) ** -2]));
  if (distinct.size === 1) return best;
  const weight = [...distinct.values()].reduce((sum, each) => sum + each, 0);
  return Math.min(best, Math.sqrt(SITE_BIAS ** 2 + 1 / weight));
}

function sigmaOf({ sigmaDeg = DEFAULT_SIGMA_DEG }: Bearing): Degrees {
  return sigmaDeg;
}

function requireBearing(bearing: Bearing, i: number): void {
  const sigma = sigmaOf(bearing);
  if (!(Math.abs(bearing.lat) <= 90 && Number.isFinite(bearing.lon))) throw new RangeError(`bearings: number ${i} has no position`);
  if (!Number.isFinite(bearing.bearingDeg)) throw new RangeError(`bearings: number ${i} has no direction`);
  if (!(sigma > 0 && sigma <= 90)) throw new RangeError(`bearings: number ${i} needs a sigma over 0 and up to 90 degrees, not ${sigma}`);
}
