import type { Decibels } from '../../shared/units';
import type { RangedArrival } from './arrival';
import type { LevelField } from './level-field';
import { matchLevels } from './level-misfit';
import type { StationLevel } from './level-reading';
import { wrapped } from './line-of-sight';
import type { Misfit } from './likelihood-grid';
import { movedBy, type LocalPlane, type PlanePoint } from './local-plane';
import type { StationBearing } from './station-bearing';
import type { GeoPoint } from './distance';

/** What speaks for a place or against it. */
export interface Evidence {
  readonly name: 'bearings' | 'levels' | 'time-differences' | 'prior';
  /** Stations that speak; none for a prior. */
  readonly stations: readonly GeoPoint[];
  /** In a plane. */
  misfitIn(plane: LocalPlane): Misfit;
}

/** Length of the piece of a line of bearing by which its direction in the plane is told. */
const PIECE = 20_000;

/** Σ (residual/σ)². */
export function bearingEvidence(bearings: readonly StationBearing[]): Evidence {
  return {
    name: 'bearings',
    stations: bearings.map(({ station }) => station),
    misfitIn(plane) {
      const lines = bearings.map(({ station, bearing, sigma }) => {
        const from = plane.toPlane(station);
        const to = plane.toPlane(movedBy(station, PIECE * Math.sin(bearing), PIECE * Math.cos(bearing)));
        return { ...from, bearing: Math.atan2(to.east - from.east, to.north - from.north), sigma };
      });
      return (place) =>
        lines.reduce((sum, { east, north, bearing, sigma }) => {
          const residual = wrapped(bearing - Math.atan2(place.east - east, place.north - north));
          return sum + (residual / sigma) ** 2;
        }, 0);
    },
  };
}

/** Levels of a transmitter of unknown power, with the stations that do not hear it. */
export function levelEvidence(stations: readonly StationLevel[], field: LevelField): Evidence {
  return {
    name: 'levels',
    stations: stations.map(({ station }) => station),
    misfitIn(plane) {
      const places = stations.map(({ station }) => plane.toPlane(station));
      const fields: Decibels[] = places.map(() => 0);
      return (place) => {
        places.forEach((from, i) => (fields[i] = field(distanceBetween(place, from))));
        return matchLevels(stations, fields).misfit;
      };
    },
  };
}

/** Σ ((ρ − r − b)/σ)² with the common part b that fits best. */
export function timeDifferenceEvidence(arrivals: readonly RangedArrival[]): Evidence {
  const total = arrivals.reduce((sum, { sigma }) => sum + sigma ** -2, 0);
  return {
    name: 'time-differences',
    stations: arrivals.map(({ station }) => station),
    misfitIn(plane) {
      const places = arrivals.map(({ station }) => plane.toPlane(station));
      return (place) => {
        const excess = arrivals.map(({ range }, i) => range - distanceBetween(place, places[i] as PlanePoint));
        const common = arrivals.reduce((sum, { sigma }, i) => sum + (excess[i] as number) * sigma ** -2, 0) / total;
        return arrivals.reduce((sum, { sigma }, i) => sum + (((excess[i] as number) - common) / sigma) ** 2, 0);
      };
    },
  };
}

/**
 * What is known before: sites of licenses, where people live, hilltops.
 *
 * @param density  how likely a transmitter stands at a place, up to a factor; 0 where it cannot
 */
export function priorEvidence(density: (place: GeoPoint) => number): Evidence {
  return {
    name: 'prior',
    stations: [],
    misfitIn: (plane) => (place) => -2 * Math.log(density(plane.toPoint(place))),
  };
}

function distanceBetween(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.east - b.east, a.north - b.north);
}
