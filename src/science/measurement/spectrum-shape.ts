import type { Hertz } from '../../shared/units';
import { requireNumber } from '../require-number';
import { occupiedBand } from '../signal/occupied-bandwidth';

/** What the form of a spectrum is told by, whatever its width and power. */
export interface SpectrumShape {
  /** Band that holds 99 % of the power. */
  readonly widthHz: Hertz;
  /** Kurtosis of the power over frequency within that band: 1.8 of a rectangle, 3 of a bell, more where carrier and sidebands differ. */
  readonly kurtosis: number;
  /** Band that holds the middle half of the power, over the whole: ½ of a rectangle, 0.26 of a bell. */
  readonly middleShare: number;
  /** Power within one resolution bandwidth of the strongest bin, over all. */
  readonly lineShare: number;
}

/**
 * Form of a spectrum.
 *
 * @param powers  linear, without the noise; negative ones count as none
 * @returns       null if there is no power
 * @throws RangeError  if `stepHz` or `rbwHz` is not positive
 * @see docs/science.md 5.4
 */
export function spectrumShape(powers: ArrayLike<number>, stepHz: Hertz, rbwHz: Hertz): SpectrumShape | null {
  requireNumber('stepHz', stepHz, { above: 0 });
  requireNumber('rbwHz', rbwHz, { above: 0 });
  const band = occupiedBand(powers);
  const middle = occupiedBand(powers, 0.5);
  if (!band || !middle) return null;
  return {
    widthHz: (band.high - band.low) * stepHz,
    kurtosis: kurtosisWithin(powers, Math.max(0, Math.round(band.low)), Math.min(powers.length - 1, Math.round(band.high))),
    middleShare: (middle.high - middle.low) / (band.high - band.low),
    lineShare: lineShareOf(powers, Math.ceil(rbwHz / stepHz)),
  };
}

function kurtosisWithin(powers: ArrayLike<number>, firstBin: number, lastBin: number): number {
  const moment = (order: number, about: number): number => {
    let sum = 0;
    for (let bin = firstBin; bin <= lastBin; bin++) sum += Math.max(0, powers[bin] as number) * (bin - about) ** order;
    return sum;
  };
  const power = moment(0, 0);
  const center = moment(1, 0) / power;
  const variance = moment(2, center) / power;
  return variance > 0 ? moment(4, center) / power / (variance * variance) : 1;
}

function lineShareOf(powers: ArrayLike<number>, reach: number): number {
  let peak = 0;
  let all = 0;
  for (let i = 0; i < powers.length; i++) {
    all += Math.max(0, powers[i] as number);
    if ((powers[i] as number) > (powers[peak] as number)) peak = i;
  }
  let near = 0;
  for (let i = Math.max(0, peak - reach); i <= Math.min(powers.length - 1, peak + reach); i++) near += Math.max(0, powers[i] as number);
  return near / all;
}
