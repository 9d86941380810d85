import type { Meters } from '../../shared/units';
import { principalAxes } from '../statistics/principal-axes';
import { convexHull, distanceFromHull } from './convex-hull';
import type { PlaneBox } from './likelihood-grid';
import type { PlanePoint } from './local-plane';

/** Where the stations of a network stand. */
export interface NetworkArea {
  /** The longer side of the rectangle that holds all stations. */
  readonly span: Meters;
  /** That rectangle with `share` of the span on all sides. */
  boxWith(share: number): PlaneBox;
  /** How far outside the network a place lies, in spans; 0 inside. */
  outside(place: PlanePoint): number;
  /** Whether the stations stand on one line, or nearly: a transmitter on one side looks like one on the other. */
  readonly isLine: boolean;
}

/** Spread across the line of stations over that along it. */
const LINE_SHARE = 0.1;

/**
 * @throws RangeError  if there is no station
 */
export function networkArea(stations: readonly PlanePoint[]): NetworkArea {
  const hull = convexHull(stations);
  const [east, north] = [stations.map((station) => station.east), stations.map((station) => station.north)];
  const [west, south] = [Math.min(...east), Math.min(...north)];
  const [width, height] = [Math.max(...east) - west, Math.max(...north) - south];
  const span = Math.max(width, height);
  const { major, minor } = principalAxes(scatterOf(stations));
  return {
    span,
    boxWith: (share) => ({
      west: west - share * span,
      south: south - share * span,
      width: width + 2 * share * span,
      height: height + 2 * share * span,
    }),
    outside: (place) => distanceFromHull(hull, place) / span,
    isLine: !(Math.sqrt(minor) > LINE_SHARE * Math.sqrt(major)),
  };
}

function scatterOf(stations: readonly PlanePoint[]): { ee: number; en: number; nn: number } {
  const mean = (of: (station: PlanePoint) => number): number => stations.reduce((sum, station) => sum + of(station), 0) / stations.length;
  const [e, n] = [mean(({ east }) => east), mean(({ north }) => north)];
  return {
    ee: mean(({ east }) => (east - e) ** 2),
    en: mean(({ east, north }) => (east - e) * (north - n)),
    nn: mean(({ north }) => (north - n) ** 2),
  };
}
