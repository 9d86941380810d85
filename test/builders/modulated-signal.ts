import { transform } from './fourier';
import { normal, type Random } from './synthetic-spectrum';

/** Complex samples around the middle frequency. */
export interface Signal {
  readonly rateHz: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Noise between two frequencies, falling with their power `tilt`, of deviation 1. */
function noiseBand(samples: number, rateHz: number, fromHz: number, toHz: number, tilt: number, random: Random): Float64Array {
  const re = Float64Array.from({ length: samples }, () => normal(random));
  const im = new Float64Array(samples);
  transform(re, im);
  for (let i = 0; i < samples; i++) {
    const hz = (Math.min(i, samples - i) * rateHz) / samples;
    const gain = hz >= fromHz && hz <= toHz ? Math.max(hz, fromHz) ** -tilt : 0;
    re[i] = (re[i] as number) * gain;
    im[i] = (im[i] as number) * gain;
  }
  transform(re, im, true);
  return scaled(re);
}

function scaled(values: Float64Array): Float64Array {
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return values.map((value) => value / deviation);
}

/** Noise between 300 and 3,000 Hz whose level comes and goes as syllables do. */
export function speech(samples: number, rateHz: number, random: Random): Float64Array {
  const syllables = noiseBand(samples, rateHz, 0.5, 5, 0, random);
  return scaled(noiseBand(samples, rateHz, 300, 3000, 0.7, random).map((value, i) => value * Math.abs(syllables[i] as number) ** 1.5));
}

export function music(samples: number, rateHz: number, random: Random): Float64Array {
  return noiseBand(samples, rateHz, 50, 15_000, 0.4, random);
}

/** Symbols of so many levels from −1 to 1, shaped by a Gaussian of so many symbols' deviation. */
export function symbols(samples: number, perSymbol: number, levels: number, spread: number, random: Random): Float64Array {
  const drawn = Array.from({ length: Math.ceil(samples / perSymbol) }, () => (2 * Math.floor(random() * levels)) / (levels - 1) - 1);
  const reach = Math.ceil(4 * spread * perSymbol);
  const taps = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / (spread * perSymbol)) ** 2));
  const sum = taps.reduce((a, b) => a + b);
  const symbolAt = (i: number): number => drawn[Math.max(0, Math.min(drawn.length - 1, Math.floor(i / perSymbol)))] as number;
  return Float64Array.from({ length: samples }, (_, i) => taps.reduce((total, tap, k) => total + tap * symbolAt(i + k - reach), 0) / sum);
}

export function frequencyModulated(message: Float64Array, rateHz: number, deviationHz: number): Signal {
  let phase = 0;
  const phases = message.map((value) => (phase += (2 * Math.PI * deviationHz * Math.max(-1, Math.min(1, value))) / rateHz));
  return { rateHz, re: phases.map(Math.cos), im: phases.map(Math.sin) };
}

export function amplitudeModulated(message: Float64Array, rateHz: number, depth: number): Signal {
  return { rateHz, re: message.map((value) => 1 + depth * Math.max(-1 / depth, value)), im: new Float64Array(message.length) };
}

/** Independent noise in all of a band, as of very many carriers. */
export function multiCarrier(samples: number, rateHz: number, widthHz: number, random: Random): Signal {
  const re = new Float64Array(samples);
  const im = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    if ((Math.min(i, samples - i) * rateHz) / samples > widthHz / 2) continue;
    re[i] = normal(random);
    im[i] = normal(random);
  }
  transform(re, im, true);
  return { rateHz, re, im };
}

/** Mean power spectrum through Hann's window of so many values, the middle frequency in its middle; the highest bin is 1. */
export function spectrumOf({ re, im, rateHz }: Signal, values: number): { powers: Float64Array; stepHz: number; rbwHz: number } {
  const window = Float64Array.from({ length: values }, (_, i) => Math.sin((Math.PI * i) / values) ** 2);
  const sums = new Float64Array(values);
  for (let start = 0; start + values <= re.length; start += values / 2) {
    const real = window.map((gain, i) => gain * (re[start + i] as number));
    const imaginary = window.map((gain, i) => gain * (im[start + i] as number));
    transform(real, imaginary);
    for (let i = 0; i < values; i++) {
      const bin = (i + values / 2) % values;
      sums[bin] = (sums[bin] as number) + (real[i] as number) ** 2 + (imaginary[i] as number) ** 2;
    }
  }
  const highest = sums.reduce((a, b) => Math.max(a, b));
  return { powers: sums.map((power) => power / highest), stepHz: rateHz / values, rbwHz: (1.5 * rateHz) / values };
}
