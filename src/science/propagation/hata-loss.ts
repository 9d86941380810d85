import type { Decibels, Hertz, Meters } from '../../shared/units';
import { checkRange, type Caution, type ModelRange } from './model-range';

/** Around the mobile antenna: large cities have buildings of more than 15 m on average. */
export type HataEnvironment = 'urban-large' | 'urban' | 'suburban' | 'open';

export interface HataPath {
  readonly frequencyHz: Hertz;
  /** Of the base station, over the terrain 3 to 15 km towards the mobile. */
  readonly baseHeightM: Meters;
  /** Over the ground. */
  readonly mobileHeightM: Meters;
  readonly distanceM: Meters;
  readonly environment: HataEnvironment;
}

const FREQUENCY: ModelRange = { recommended: [150e6, 1_500e6], defined: [30e6, 3_000e6] };
const COST_FREQUENCY: ModelRange = { recommended: [1_500e6, 2_000e6], defined: [150e6, 3_000e6] };
const BASE_HEIGHT: ModelRange = { recommended: [30, 200], defined: [1, 1_000] };
const MOBILE_HEIGHT: ModelRange = { recommended: [1, 10], defined: [0.5, 30] };
const DISTANCE: ModelRange = { recommended: [1_000, 20_000], defined: [10, 100_000] };
const METROPOLITAN_DB: Decibels = 3;

/**
 * Median loss between isotropic antennas after Okumura's measurements, as Hata put them into formulas.
 *
 * L = 69.55 + 26.16·log10(f) − 13.82·log10(h_b) − a(h_m) + (44.9 − 6.55·log10(h_b))·log10(d), f in MHz, d in km; suburban
 * −2·(log10(f/28))² − 5.4, open −4.78·(log10(f))² + 18.33·log10(f) − 40.94.
 *
 * @param caution  told what lies outside 150 to 1500 MHz, bases of 30 to 200 m, mobiles of 1 to 10 m, 1 to 20 km
 * @throws RangeError  naming the argument, outside 30 to 3000 MHz, 1 to 1000 m, 0.5 to 30 m, 10 m to 100 km
 * @see M. Hata, "Empirical formula for propagation loss in land mobile radio services", IEEE Trans. VT-29, 1980
 */
export function hataLoss(path: HataPath, caution?: Caution): Decibels {
  checkPath(path, FREQUENCY, caution);
  const logF = Math.log10(path.frequencyHz / 1e6);
  const mobile = path.environment === 'urban-large' ? largeCityMobile(path, caution) : mobileGain(logF, path.mobileHeightM);
  return 69.55 + 26.16 * logF - mobile + ofBase(path) + ofSurroundings(path.environment, logF);
}

/**
 * Median loss between isotropic antennas by the extension of Hata's formula to higher frequencies.
 *
 * L = 46.3 + 33.9·log10(f) − 13.82·log10(h_b) − a(h_m) + (44.9 − 6.55·log10(h_b))·log10(d) + C, a(h_m) of a small or medium city; C = 3 dB in
 * metropolitan centers, else 0; suburban and open as in Hata's formula.
 *
 * @param caution  told what lies outside 1500 to 2000 MHz; else as `hataLoss`
 * @throws RangeError  naming the argument, outside 150 to 3000 MHz; else as `hataLoss`
 * @see COST 231 final report, § 4.4.1
 */
export function costHataLoss(path: HataPath & { readonly metropolitan?: boolean }, caution?: Caution): Decibels {
  checkPath(path, COST_FREQUENCY, caution);
  const { environment, metropolitan = false } = path;
  if (metropolitan && (environment === 'suburban' || environment === 'open')) caution?.('Metropolitan centers are urban.');
  const logF = Math.log10(path.frequencyHz / 1e6);
  const mobile = mobileGain(logF, path.mobileHeightM);
  return 46.3 + 33.9 * logF - mobile + ofBase(path) + ofSurroundings(environment, logF) + (metropolitan ? METROPOLITAN_DB : 0);
}

function ofBase({ baseHeightM, distanceM }: HataPath): Decibels {
  const logHeight = Math.log10(baseHeightM);
  return (44.9 - 6.55 * logHeight) * Math.log10(distanceM / 1_000) - 13.82 * logHeight;
}

/** a(h_m) of a small or medium city, of its suburbs and of open land. */
function mobileGain(logF: number, height: Meters): Decibels {
  return (1.1 * logF - 0.7) * height - (1.56 * logF - 0.8);
}

/** a(h_m) of a large city; Hata gives it up to 200 MHz and from 400 MHz on, of which the second is usual from 300 MHz on. */
function largeCityMobile({ frequencyHz, mobileHeightM }: HataPath, caution?: Caution): Decibels {
  if (frequencyHz <= 200e6) return 8.29 * Math.log10(1.54 * mobileHeightM) ** 2 - 1.1;
  if (frequencyHz < 300e6)
    caution?.(
      'frequencyHz lies between 200 and 300 MHz, for which no correction for large cities is given; that from 300 MHz on is taken.',
    );
  return 3.2 * Math.log10(11.75 * mobileHeightM) ** 2 - 4.97;
}

function ofSurroundings(environment: HataEnvironment, logF: number): Decibels {
  if (environment === 'suburban') return -2 * (logF - Math.log10(28)) ** 2 - 5.4;
  if (environment === 'open') return -4.78 * logF ** 2 + 18.33 * logF - 40.94;
  return 0;
}

function checkPath(path: HataPath, frequency: ModelRange, caution?: Caution): void {
  checkRange('frequencyHz', path.frequencyHz, frequency, caution);
  checkRange('baseHeightM', path.baseHeightM, BASE_HEIGHT, caution);
  checkRange('mobileHeightM', path.mobileHeightM, MOBILE_HEIGHT, caution);
  checkRange('distanceM', path.distanceM, DISTANCE, caution);
}
