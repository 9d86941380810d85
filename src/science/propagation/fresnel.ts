import type { Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import { wavelength } from './wavelength';

/** An edge between two antennas. */
export interface Edge {
  readonly frequencyHz: Hertz;
  /** Over the straight line between the antennas; negative below it. */
  readonly heightM: Meters;
  /** Along the line; greater than 0. */
  readonly toTransmitterM: Meters;
  readonly toReceiverM: Meters;
}

/**
 * Geometry parameter of a knife edge: ν = h·√((2/λ)·(1/d₁ + 1/d₂)), which is √2·h/F₁.
 *
 * @throws RangeError  naming the argument that is not a number, or a distance or frequency that is not positive
 * @see ITU-R P.526, § 4.1
 */
export function diffractionParameter({ heightM, ...edge }: Edge): number {
  requireNumber('heightM', heightM);
  return (Math.SQRT2 * heightM) / fresnelRadius(edge);
}

/**
 * Radius of the first Fresnel ellipsoid: F₁ = √(λ·d₁·d₂/(d₁ + d₂)).
 *
 * @throws RangeError  naming the argument that is not positive
 * @see ITU-R P.526, § 2.1
 */
export function fresnelRadius({ frequencyHz, toTransmitterM, toReceiverM }: Omit<Edge, 'heightM'>): Meters {
  requireNumber('toTransmitterM', toTransmitterM, { above: 0 });
  requireNumber('toReceiverM', toReceiverM, { above: 0 });
  return Math.sqrt((wavelength(frequencyHz) * toTransmitterM * toReceiverM) / (toTransmitterM + toReceiverM));
}
