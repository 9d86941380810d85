/** Bins from `firstBin` to `lastBin`, both included. */
export interface Run {
  readonly firstBin: number;
  readonly lastBin: number;
}
