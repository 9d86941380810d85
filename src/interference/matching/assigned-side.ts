import type { Transmitter } from '../../spectrum/licenses/license';
import type { Hertz } from '../../shared/units';

/** One direction of what a license assigns: its station's own frequency, or that of the mobiles which the station hears. */
export interface AssignedSide {
  readonly transmitter: Transmitter;
  readonly centerHz: Hertz;
  /** Null: at the site. Else whoever transmits may be anywhere within so many kilometers of it, with a power that nobody has written down. */
  readonly roamsKm: number | null;
}

/** Mobiles of a license that states no radius. */
const USUAL_RADIUS_KM = 30;

export function sidesOf(transmitter: Transmitter): AssignedSide[] {
  const { centerHz, receiveHz, radiusKm } = transmitter;
  const own = { transmitter, centerHz, roamsKm: radiusKm ?? null };
  return receiveHz === undefined ? [own] : [own, { transmitter, centerHz: receiveHz, roamsKm: radiusKm ?? USUAL_RADIUS_KM }];
}
