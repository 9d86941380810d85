import { z } from 'zod';
import { geodesicBetween } from '../science/location/distance';
import { defineCalculation } from './defined.calculation';

const place = z
  .strictObject({
    lat: z.number().min(-90).max(90).describe('Degrees, WGS-84'),
    lon: z.number().min(-360).max(360).describe('Degrees, WGS-84'),
  })
  .describe('A place');

export const distance = defineCalculation({
  name: 'distance',
  summary: 'Length of the shortest line between two places on WGS-84, and its azimuth at each of them towards the other.',
  example: { from: { lat: 45.75, lon: 126.65 }, to: { lat: 47.3392, lon: 123.9615 } },
  input: { from: place, to: place },
  calculate: ({ from, to }) => {
    const there = geodesicBetween(from, to);
    return { distanceM: there.distance, azimuthDeg: there.azimuth, backAzimuthDeg: geodesicBetween(to, from).azimuth };
  },
});
