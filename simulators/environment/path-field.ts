import type { GeoPoint } from '../../src/science/location/distance';
import type { Meters } from '../../src/shared/units';
import type { Random } from './random';

/** Waves that add up to a field which is nearly normal: its kurtosis is 3 − 1.5/N. */
const WAVES = 48;
const METERS_PER_DEGREE = 111_195;
/** Middle of the province; the plane on which waves run is only good enough to tell places apart. */
const MIDDLE_LATITUDE = 47.5;

/**
 * Something that differs from path to path: a normal field over the places of both ends, whose correlation falls as exp(−Δ/d) with the way that either
 * end moves. Whoever stands on the same mast has it alike, and the same path always so.
 *
 * A sum of plane waves with random phases; for that correlation their wave numbers have the distribution 1 − 1/√(1 + (k·d)²).
 *
 * @see M. Pätzold, Mobile Radio Channels, 2nd ed. (2011), § 4.1
 */
export class PathField {
  private readonly waves: readonly { readonly at: readonly [number, number, number, number]; readonly phase: number }[];

  constructor(
    private readonly sigma: number,
    correlation: Meters,
    random: Random,
  ) {
    const ofEnd = (): readonly [number, number] => {
      const k = Math.sqrt((1 - random()) ** -2 - 1) / correlation;
      const direction = 2 * Math.PI * random();
      return [k * Math.cos(direction), k * Math.sin(direction)];
    };
    this.waves = Array.from({ length: WAVES }, () => ({ at: [...ofEnd(), ...ofEnd()] as const, phase: 2 * Math.PI * random() }));
  }

  between(transmitter: GeoPoint, receiver: GeoPoint): number {
    if (this.sigma === 0) return 0;
    const [x, y] = onPlane(transmitter);
    const [u, v] = onPlane(receiver);
    let sum = 0;
    for (const { at, phase } of this.waves) sum += Math.cos(at[0] * x + at[1] * y + at[2] * u + at[3] * v + phase);
    return this.sigma * Math.sqrt(2 / WAVES) * sum;
  }
}

function onPlane({ lat, lon }: GeoPoint): readonly [Meters, Meters] {
  return [lon * METERS_PER_DEGREE * Math.cos((MIDDLE_LATITUDE * Math.PI) / 180), lat * METERS_PER_DEGREE];
}
