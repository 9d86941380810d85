import type { GeoPoint } from '../../science/location/distance';
import type { Hertz, Instant, Kilometers } from '../../shared/units';
import type { ShownStatus } from './shown-status';

export const DEFAULT_RADIUS_KM: Kilometers = 50;

/** Conditions that every license of a list meets. */
export interface LicenseFilter {
  readonly number?: string;
  /** Part of the holder's name; upper and lower case are the same. */
  readonly holder?: string;
  readonly prefecture?: string;
  /** A transmitter's assigned band holds this frequency; with `near`, that of one nearby. */
  readonly atHz?: Hertz;
  /** A transmitter stands within `radiusKm` of this place. */
  readonly near?: GeoPoint;
  readonly radiusKm?: Kilometers;
  /** `active` includes `expiring`. */
  readonly status?: ShownStatus;
  /** Between its dates at this time. */
  readonly validAt?: Instant;
}
