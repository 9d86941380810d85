/** What lies in a made-up band. */
export interface SyntheticBand {
  readonly bins: number;
  /** Power samples averaged into each bin. */
  readonly averages: number;
  /** Mean noise at the first bin, dB. */
  readonly noiseDb: number;
  /** Rise of the noise from the first bin to the last, dB. */
  readonly riseDb?: number;
  /** Sinusoidal ripple of the noise over the band, amplitude in dB, with five periods. */
  readonly rippleDb?: number;
  /** Mean power of each emission's bins over the noise of the first bin. */
  readonly emissions?: readonly { readonly firstBin: number; readonly lastBin: number; readonly snrDb: number }[];
}

export type Random = () => number;

/** A generator that gives the same numbers for the same seed, evenly from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Mean of `count` exponential powers of mean 1, which is what a bin of noise holds: a gamma variate of shape `count` over `count`.
 *
 * @see G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM Trans. Math. Softw. 26 (2000)
 */
export function meanOfPowers(random: Random, count: number): number {
  const d = count - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return (d * v) / count;
  }
}

/** Standard normal variate (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mean power of each bin, without the scatter of a measurement. */
export function expectedPowers(band: SyntheticBand): Float64Array {
  const { bins, noiseDb, riseDb = 0, rippleDb = 0, emissions = [] } = band;
  const powers = Float64Array.from({ length: bins }, (_, i) => {
    const share = i / Math.max(1, bins - 1);
    return 10 ** ((noiseDb + riseDb * share + rippleDb * Math.sin(10 * Math.PI * share)) / 10);
  });
  for (const { firstBin, lastBin, snrDb } of emissions) {
    for (let i = firstBin; i <= lastBin; i++) powers[i] = (powers[i] as number) + 10 ** ((noiseDb + snrDb) / 10);
  }
  return powers;
}

/** Levels of one pass over the band, dB. */
export function syntheticLevels(band: SyntheticBand, random: Random): Float64Array {
  return expectedPowers(band).map((power) => 10 * Math.log10(power * meanOfPowers(random, band.averages)));
}

/** Levels of one pass over the band, 0.01 dB. */
export function syntheticSweep(band: SyntheticBand, random: Random): Int16Array {
  return Int16Array.from(syntheticLevels(band, random), (level) => Math.round(level * 100));
}
