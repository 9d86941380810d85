import type { Degrees, Hertz, Quantity } from '../../shared/units';

type Seconds = Quantity<'s'>;

/** What the header of a band registration says of its scans. */
export interface BandRegistration {
  readonly locationName: string;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly startHz: Hertz;
  readonly stopHz: Hertz;
  /** (stop − start)/(points − 1). */
  readonly stepHz: Hertz;
  readonly filterBandwidthHz: Hertz;
  readonly dataPoints: number;
  readonly levelUnits: string;
  /** Of the first scan, `YYYY-MM-DD`. */
  readonly date: string;
  readonly scanTimeS: Seconds;
  readonly detector: string;
}

const KHZ = 1_000;

/**
 * Header of a band registration: one `Keyword value` a line, up to an empty line.
 *
 * Latitude `DD.MM.SSN`, longitude `DDD.MM.SSE` in degrees, minutes and seconds (two or three digits of degrees in either); frequencies in kHz.
 * `DataPoints` is 1 + (stop − start)/step; where it is missing the step is taken to be the bandwidth of the filter.
 *
 * @throws RangeError  naming the keyword that is missing, or what is no value of it
 * @see ITU-R SM.1809; docs/science.md 9
 */
export function parseBandRegistration(header: string): BandRegistration {
  const values = new Map(
    header.split(/\r?\n/).flatMap((line) => {
      const [, keyword, value] = /^(\w+)\s+(.*\S)\s*$/.exec(line) ?? [];
      return keyword === undefined || value === undefined ? [] : [[keyword, value] as const];
    }),
  );
  const text = (keyword: string): string => {
    const value = values.get(keyword);
    if (value === undefined) throw new RangeError(`${keyword}: is missing`);
    return value;
  };
  const number = (keyword: string): number => numberOf(keyword, text(keyword));
  const [startHz, stopHz, filterBandwidthHz] = [number('FreqStart') * KHZ, number('FreqStop') * KHZ, number('FilterBandwidth') * KHZ];
  if (!(startHz > 0 && stopHz > startHz)) throw new RangeError('FreqStop: a frequency above FreqStart is needed');
  const dataPoints = values.has('DataPoints') ? number('DataPoints') : 1 + Math.round((stopHz - startHz) / filterBandwidthHz);
  if (!Number.isInteger(dataPoints) || dataPoints < 2) throw new RangeError(`DataPoints: ${dataPoints} is no number of points`);
  return {
    locationName: text('LocationName'),
    lat: angle('Latitude', text('Latitude'), 'NS', 90),
    lon: angle('Longitude', text('Longitude'), 'EW', 180),
    startHz,
    stopHz,
    stepHz: (stopHz - startHz) / (dataPoints - 1),
    filterBandwidthHz,
    dataPoints,
    levelUnits: text('LevelUnits'),
    date: text('Date'),
    scanTimeS: number('ScanTime'),
    detector: text('Detector'),
  };
}

function numberOf(keyword: string, value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new RangeError(`${keyword}: ${value} is no number`);
  return number;
}

/** Degrees, minutes and seconds to degrees. */
function angle(keyword: string, value: string, sides: string, most: Degrees): Degrees {
  const [, degrees, minutes, seconds, side] = /^(\d{2,3})\.(\d{2})\.(\d{2})([NSEW])$/.exec(value) ?? [];
  const sign = side === sides[0] ? 1 : side === sides[1] ? -1 : NaN;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  if (!(sign * sign === 1 && Number(minutes) < 60 && Number(seconds) < 60 && size <= most))
    throw new RangeError(`${keyword}: ${value} is no angle`);
  return sign * size;
}
