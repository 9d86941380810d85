import type { Hertz } from '../../shared/units';

/** A band in which an emission needs no license of the register: `lowerHz` belongs to it, `upperHz` does not. */
export interface ExemptRule {
  readonly lowerHz: Hertz;
  readonly upperHz: Hertz;
  /** What is wider is not exempt; null: any width. */
  readonly maxBandwidthHz: Hertz | null;
  readonly reasonZh: string;
  readonly reasonEn: string;
}
