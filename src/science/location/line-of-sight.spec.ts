import * as fc from 'fast-check';
import { lineOfSight, wrapped } from './line-of-sight';
import { movedBy } from './local-plane';

const station = { lat: 46, lon: 126 };

describe('lineOfSight', () => {
  it('turns by the way across it over the reduced length', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 5_000, max: 300_000, noNaN: true }),
        (azimuth, distance) => {
          const place = movedBy(station, distance * Math.sin(azimuth), distance * Math.cos(azimuth));
          const { arrival, departure, reducedLength } = lineOfSight(station, place);
          const aside = lineOfSight(station, movedBy(place, 10 * Math.cos(arrival), -10 * Math.sin(arrival)));
          expect((wrapped(aside.departure - departure) * reducedLength) / 10).toBeCloseTo(1, 4);
        },
      ),
    );
  });

  it('is a little shorter across than along, as the Earth is round', () => {
    const { distance, reducedLength } = lineOfSight(station, { lat: 48, lon: 128 });
    // R·sin(d/R) on a sphere of the radius of curvature there.
    expect(reducedLength / (6_380_000 * Math.sin(distance / 6_380_000))).toBeCloseTo(1, 5);
  });
});

describe('wrapped', () => {
  it('keeps directions and stays within half a turn', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (angle) => {
        expect(Math.abs(wrapped(angle))).toBeLessThanOrEqual(Math.PI);
        expect(Math.cos(wrapped(angle) - angle)).toBeCloseTo(1, 9);
      }),
    );
  });
});
