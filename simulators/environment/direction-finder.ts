import type { Decibels, Degrees } from '../../src/shared/units';
import { toLinear } from '../../src/shared/decibels';
import type { Heard } from './channel-receiver';
import { normal, type Random } from './random';

/** Below this a direction finder gives no bearing. */
export const LEAST_SNR_DB: Decibels = 6;
const LEAST_SIGMA: Degrees = 1;
/** Signal to noise, as a ratio, at which the quality is half. */
const HALF_QUALITY = 10;

export interface TakenBearing {
  readonly bearingDeg: Degrees;
  readonly sigmaDeg: Degrees;
  /** 0–100. */
  readonly quality: number;
}

/**
 * A bearing, drawn from a normal distribution of just the σ that it reports, about the true direction and the bias of the site, which no averaging removes.
 *
 * σ = max(1°, σ of the direction finder)/√(quality/100)
 *
 * @returns  null if the emission is too weak, or arises in the receiver
 */
export function takeBearing(
  { azimuth, snrDb }: Heard,
  { sigmaDeg, biasDeg }: { readonly sigmaDeg: Degrees; readonly biasDeg: Degrees },
  random: Random,
): TakenBearing | null {
  if (azimuth === null || snrDb < LEAST_SNR_DB) return null;
  const ratio = toLinear(snrDb);
  const quality = Math.round((100 * ratio) / (ratio + HALF_QUALITY));
  const sigma = Math.max(LEAST_SIGMA, sigmaDeg) / Math.sqrt(quality / 100);
  const drawn = (azimuth + biasDeg + sigma * normal(random) + 720) % 360;
  return { bearingDeg: hundredths(drawn) % 360, sigmaDeg: hundredths(sigma), quality };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
