import { toDecibels } from '../../shared/decibels';
import type { Decibels, Hertz } from '../../shared/units';
import { requireNumber } from '../require-number';
import { studentRatio } from '../statistics/student-ratio';

export interface ChannelPower {
  /** In the unit of the powers; −Infinity where nothing is left without the noise. */
  readonly levelDb: Decibels;
  /** 1 σ, of the scatter of the powers; the receiver's own accuracy comes to it. Infinity where nothing is left. */
  readonly uncertaintyDb: Decibels;
  /** Over the noise of the same bins: 10·log10(Σ p/Σ N). */
  readonly snrDb: Decibels;
}

export interface Resolution {
  /** Spacing of the bins. */
  readonly stepHz: Hertz;
  /** Noise bandwidth of a bin, ENBW; 1.5 steps of a Fourier transform with Hann's window. */
  readonly noiseBandwidthHz: Hertz;
  /** M, power samples averaged into each bin. */
  readonly averages: number;
}

const DECIBELS_OF_E = 10 * Math.LOG10E;

/**
 * Power of a channel without the noise, P = Σ (x − N) · step/ENBW, and how well it is known: u = 4.34 dB · √(Σ x²/(M + 1))/Σ (x − N),
 * times Student's ratio for M·(Σ x)²/Σ x² degrees of freedom, as the scatter is taken from the powers themselves.
 *
 * @param powers  x, linear, noise included
 * @param noise   N, linear, of the same bins
 * @throws RangeError  if there are no bins, their numbers differ, or a part of the resolution is not positive
 * @see ITU-R SM.1880 (channel power); docs/science.md 4.1, 5.4
 */
export function channelPower(powers: ArrayLike<number>, noise: ArrayLike<number>, resolution: Resolution): ChannelPower {
  const { stepHz, noiseBandwidthHz, averages } = resolution;
  if (powers.length === 0) throw new RangeError('powers: at least one bin is needed');
  if (noise.length !== powers.length) throw new RangeError('noise: as many bins as powers are needed');
  requireNumber('stepHz', stepHz, { above: 0 });
  requireNumber('noiseBandwidthHz', noiseBandwidthHz, { above: 0 });
  requireNumber('averages', averages, { above: 0 });
  let total = 0;
  let squares = 0;
  let noiseSum = 0;
  for (let i = 0; i < powers.length; i++) {
    const x = powers[i] as number;
    total += x;
    squares += x * x;
    noiseSum += noise[i] as number;
  }
  const rest = Math.max(0, total - noiseSum);
  const student = studentRatio((averages * total * total) / squares);
  return {
    levelDb: toDecibels((rest * stepHz) / noiseBandwidthHz),
    uncertaintyDb: (student * DECIBELS_OF_E * Math.sqrt(squares / (averages + 1))) / rest,
    snrDb: toDecibels(rest / noiseSum),
  };
}
