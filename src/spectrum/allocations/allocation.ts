import type { Hertz } from '../../shared/units';

/** How much depends on a band: A distress and safety, B safety of life, C protected services, D ordinary licensed, E license-exempt. */
export type Sensitivity = 'A' | 'B' | 'C' | 'D' | 'E';

/** A row of the allocation table 频率划分表: `lowerHz` belongs to it, `upperHz` does not. Rows may overlap. */
export interface Allocation {
  readonly lowerHz: Hertz;
  readonly upperHz: Hertz;
  /** Abbreviations of the Radio Regulations, Article 5: `BC`, `AM(R)`, … */
  readonly primaryServices: readonly string[];
  readonly secondaryServices: readonly string[];
  readonly useZh: string;
  readonly useEn: string;
  /** Channel raster; null where there is none. */
  readonly rasterHz: Hertz | null;
  readonly sensitivity: Sensitivity;
  readonly source: string;
}

/** Rows that cover a frequency, the narrowest first. */
export function allocationsAt(allocations: readonly Allocation[], hz: Hertz): Allocation[] {
  const covering = allocations.filter(({ lowerHz, upperHz }) => hz >= lowerHz && hz < upperHz);
  return covering.sort((a, b) => widthOf(a) - widthOf(b));
}

/** Of several rows that cover a frequency the narrowest says what holds there: 121.5 MHz is more than air-ground voice. */
export function narrowestAllocation(allocations: readonly Allocation[], hz: Hertz): Allocation | null {
  return allocationsAt(allocations, hz)[0] ?? null;
}

function widthOf({ lowerHz, upperHz }: Allocation): Hertz {
  return upperHz - lowerHz;
}
