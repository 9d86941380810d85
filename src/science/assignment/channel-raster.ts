import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';

/** Channels of a band: centers at `firstHz` + n · `stepHz`, from the band's lower to its upper edge. */
export interface ChannelRaster extends FrequencyRange {
  readonly firstHz: Hertz;
  readonly stepHz: Hertz;
}

/** The rasters of the band plan, those within others first. Bands without one are not listed. */
const RASTERS: readonly ChannelRaster[] = [
  raster(0.5265, 1.6065, 0.531, 9),
  raster(87, 108, 87, 100),
  raster(108, 117.975, 108, 50),
  raster(117.975, 137, 118, 25),
  raster(156, 162.0375, 156, 25),
  raster(137, 167, 137, 12.5),
  raster(167, 223, 171, 8000),
  raster(223, 235, 223, 25),
  raster(328.6, 335.4, 329.15, 150),
  raster(403, 423.5, 403, 12.5),
  raster(470, 566, 474, 8000),
  raster(606, 702, 610, 8000),
  raster(806, 821, 806.0125, 25),
  raster(851, 866, 851.0125, 25),
  raster(885, 889, 885, 200),
  raster(930, 934, 930, 200),
  raster(960, 1215, 960, 1000),
];

/** Binary fractions of a hertz are no deviation. */
const EXACT_HZ: Hertz = 1e-3;

/** The raster of the band in which a frequency lies; null where the band plan has none. */
export function rasterAt(frequency: Hertz): ChannelRaster | null {
  return RASTERS.find(({ from, to }) => frequency >= from && frequency < to) ?? null;
}

/**
 * How far a frequency is off the nearest channel: f − (f₀ + n·step), between −step/2 and step/2.
 *
 * @throws RangeError  if the frequency is not finite or the step not positive
 */
export function offsetFromRaster(frequency: Hertz, { firstHz, stepHz }: Pick<ChannelRaster, 'firstHz' | 'stepHz'>): Hertz {
  if (!Number.isFinite(frequency)) throw new RangeError(`frequency: a number is needed, not ${frequency}`);
  if (!(stepHz > 0 && stepHz < Infinity)) throw new RangeError(`stepHz: a number greater than 0 is needed, not ${stepHz}`);
  return frequency - (firstHz + Math.round((frequency - firstHz) / stepHz) * stepHz);
}

/** Whether a frequency is a channel of a raster: (f − f₀) mod step = 0. @throws RangeError  as `offsetFromRaster` */
export function isOnRaster(frequency: Hertz, channels: Pick<ChannelRaster, 'firstHz' | 'stepHz'>): boolean {
  return Math.abs(offsetFromRaster(frequency, channels)) < EXACT_HZ;
}

/** Whether a frequency is one of the 40 of the ILS localizer: 108.10 to 111.95 MHz, odd tenths of a megahertz and those and 50 kHz. @see ICAO Annex 10, Vol. I, 3.1.6 */
export function isLocalizerChannel(frequency: Hertz): boolean {
  const steps = Math.round(frequency / 50e3);
  return isOnRaster(frequency, { firstHz: 0, stepHz: 50e3 }) && steps >= 2162 && steps <= 2239 && Math.floor(steps / 2) % 2 === 1;
}

function raster(fromMhz: number, toMhz: number, firstMhz: number, stepKhz: number): ChannelRaster {
  return { from: hertz(fromMhz), to: hertz(toMhz), firstHz: hertz(firstMhz), stepHz: Math.round(stepKhz * 1e3) };
}

function hertz(mhz: number): Hertz {
  return Math.round(mhz * 1e6);
}
