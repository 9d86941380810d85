/** Mean spectrum of a minute as the table keeps it. */
export interface MeanSpectrumRow {
  readonly visits: number;
  readonly averages: number;
  readonly holdCount: number | null;
  readonly peakSamples: number | null;
  /** 0.01 dB. */
  readonly mean: Int16Array;
}
