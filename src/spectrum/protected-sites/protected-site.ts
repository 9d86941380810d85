import type { Degrees, Meters } from '../../shared/units';

/** A place around which interference weighs more. */
export interface ProtectedSite {
  readonly kind: 'airport' | 'earth-station';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly radiusM: Meters;
}
