import type { Decibels, Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import { wavelength } from './wavelength';

export interface PlaneEarthPath {
  readonly frequencyHz: Hertz;
  /** Over the ground; greater than 0. */
  readonly distanceM: Meters;
  /** Over the ground; greater than 0. */
  readonly transmitterHeightM: Meters;
  readonly receiverHeightM: Meters;
}

/**
 * Loss between isotropic antennas over a plane, perfectly reflecting earth: the direct ray and the one reflected at grazing incidence (Γ = −1).
 *
 * L = −20·log10((λ/4π)·|e^(−jkr₁)/r₁ − e^(−jkr₂)/r₂|), r₁ = √(d² + (h_t − h_r)²), r₂ = √(d² + (h_t + h_r)²), k = 2π/λ
 *
 * @throws RangeError  naming the argument that is not positive (at the height of the ground both rays cancel)
 * @see ITU-R P.1411 and Parsons, The Mobile Radio Propagation Channel, § 2.3
 */
export function twoRayLoss(path: PlaneEarthPath): Decibels {
  requirePath(path);
  const { frequencyHz, distanceM, transmitterHeightM, receiverHeightM } = path;
  const lambda = wavelength(frequencyHz);
  const direct = Math.hypot(distanceM, transmitterHeightM - receiverHeightM);
  const reflected = Math.hypot(distanceM, transmitterHeightM + receiverHeightM);
  // r₂ − r₁ = 4·h_t·h_r/(r₁ + r₂) keeps its digits where the heights are small against the distance.
  const detour = (4 * transmitterHeightM * receiverHeightM) / (direct + reflected);
  const half = Math.sin((Math.PI * detour) / lambda);
  const sum = Math.sqrt((detour / (direct * reflected)) ** 2 + (4 * half ** 2) / (direct * reflected));
  return -20 * Math.log10((lambda / (4 * Math.PI)) * sum);
}

/**
 * The same far away, where it does not depend on frequency: 40·log10(d) − 20·log10(h_t) − 20·log10(h_r), d in m.
 *
 * @see planeEarthDistance
 */
export function planeEarthLoss(path: PlaneEarthPath): Decibels {
  requirePath(path);
  return 40 * Math.log10(path.distanceM) - 20 * Math.log10(path.transmitterHeightM) - 20 * Math.log10(path.receiverHeightM);
}

/** From where on the far formula holds: 4π·h_t·h_r/λ. The last maximum of the field lies at 4·h_t·h_r/λ. */
export function planeEarthDistance({ frequencyHz, transmitterHeightM, receiverHeightM }: Omit<PlaneEarthPath, 'distanceM'>): Meters {
  requireNumber('transmitterHeightM', transmitterHeightM, { above: 0 });
  requireNumber('receiverHeightM', receiverHeightM, { above: 0 });
  return (4 * Math.PI * transmitterHeightM * receiverHeightM) / wavelength(frequencyHz);
}

function requirePath({ frequencyHz, distanceM, transmitterHeightM, receiverHeightM }: PlaneEarthPath): void {
  requireNumber('frequencyHz', frequencyHz, { above: 0 });
  requireNumber('distanceM', distanceM, { above: 0 });
  requireNumber('transmitterHeightM', transmitterHeightM, { above: 0 });
  requireNumber('receiverHeightM', receiverHeightM, { above: 0 });
}
