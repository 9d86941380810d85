import type { GeoPoint } from '../../science/location/distance';

/** One of the province's prefecture-level divisions, by its GB/T 2260 code. */
export interface Prefecture {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly seat: GeoPoint;
  /** Codes of the prefectures that it touches. */
  readonly neighbors: readonly string[];
  /** What else it touches: `Russia`, `Jilin`, `Inner Mongolia`. */
  readonly outsideBorders: readonly string[];
}
