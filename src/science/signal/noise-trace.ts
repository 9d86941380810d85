export type Detector = 'rms' | 'average' | 'peak' | 'sample';
export type Trace = 'clearwrite' | 'average' | 'maxhold' | 'minhold';

/** How the levels of a spectrum came about: what the statistics of their noise depend on. */
export interface NoiseTrace {
  /** Power samples averaged into each bin; at least 1. */
  readonly averages: number;
  readonly detector: Detector;
  readonly trace: Trace;
  /** Traces held, for `maxhold` and `minhold`. */
  readonly holdCount?: number;
  /** Samples under a peak detector. */
  readonly peakSamples?: number;
}
