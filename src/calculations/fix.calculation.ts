import { z } from 'zod';
import { DEFAULT_SIGMA_DEG, type Bearing } from '../science/location/bearing';
import { bearingFix } from '../science/location/bearing-fix';
import { circularErrorProbable } from '../science/location/error-ellipse';
import { defineCalculation } from './defined.calculation';

const bearing = z.strictObject({
  lat: z.number().min(-90).max(90).describe('Of the direction finder, degrees, WGS-84'),
  lon: z.number().min(-360).max(360).describe('Of the direction finder, degrees, WGS-84'),
  bearingDeg: z.number().describe('Clockwise from true north'),
  sigmaDeg: z.number().positive().max(90).optional().describe('1 σ; default 1°'),
});

export const fix = defineCalculation({
  name: 'fix',
  summary: 'Place of a transmitter by bearings: maximum likelihood on WGS-84 with its 95 % ellipse; bearings that are wrong are rejected.',
  example: {
    bearings: [
      { lat: 45.75, lon: 126.65, bearingDeg: 330.481 },
      { lat: 46.6481, lon: 126.9666, bearingDeg: 236.963 },
      { lat: 46.589, lon: 125.104, bearingDeg: 110.482 },
    ],
  },
  input: { bearings: z.array(bearing).min(1).describe('Of one emission, not more than a minute apart') },
  calculate({ bearings }, remarks) {
    if (bearings.some(({ sigmaDeg }) => sigmaDeg === undefined)) remarks.assume('sigmaDeg', DEFAULT_SIGMA_DEG);
    const found = bearingFix(bearings);
    if (found.kind === 'no-fix') return { fix: null, why: found.why, rejected: found.rejected };
    if (found.enlargedBy > 1) {
      remarks.caution(
        `The geometry is poor: the ellipse is ${found.enlargedBy.toFixed(2)} times that of the covariance, so that it still holds.`,
      );
    }
    if (hasRepetitions(bearings)) remarks.caution('A bearing that repeats another one of its station counts once.');
    if (found.stations === 2) remarks.caution('Two bearings always meet somewhere: nothing confirms this place.');
    return {
      lat: found.place.lat,
      lon: found.place.lon,
      method: found.method,
      ellipse: found.ellipse,
      residuals: found.residualsDeg,
      rejected: found.rejected,
      enlargedBy: found.enlargedBy,
      chiSquare: found.chiSquare,
      crossingDeg: found.crossingDeg,
      cep50M: circularErrorProbable(found.covariance),
      confidence: found.confidence,
    };
  },
});

function hasRepetitions(bearings: readonly Bearing[]): boolean {
  return new Set(bearings.map(({ lat, lon, bearingDeg, sigmaDeg }) => [lat, lon, bearingDeg, sigmaDeg].join())).size < bearings.length;
}
