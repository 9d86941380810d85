import type { Hertz } from '../../shared/units';

interface DomainRow {
  readonly belowHz: Hertz;
  /** Narrower emissions are treated as this wide. */
  readonly narrowHz: Hertz;
  /** For wider ones the domain grows more slowly. */
  readonly wideHz: Hertz;
}

const TABLE: readonly DomainRow[] = [
  { belowHz: 150e3, narrowHz: 250, wideHz: 10e3 },
  { belowHz: 30e6, narrowHz: 4e3, wideHz: 100e3 },
  { belowHz: 1e9, narrowHz: 25e3, wideHz: 10e6 },
  { belowHz: 3e9, narrowHz: 100e3, wideHz: 50e6 },
  { belowHz: 10e9, narrowHz: 100e3, wideHz: 100e6 },
  { belowHz: 15e9, narrowHz: 300e3, wideHz: 250e6 },
  { belowHz: 26e9, narrowHz: 500e3, wideHz: 500e6 },
  { belowHz: Infinity, narrowHz: 1e6, wideHz: 500e6 },
];

/**
 * Distance from the center at which an emission's out-of-band domain ends and the spurious one begins.
 *
 * 2.5·B; for B below B_L 2.5·B_L, for B above B_U 1.5·B + B_U.
 *
 * @param necessaryHz  B, necessary bandwidth
 * @throws RangeError  if one is not positive
 * @see ITU-R SM.1539, Annex 1, Table 1
 */
export function outOfBandEnd(frequency: Hertz, necessaryHz: Hertz): Hertz {
  if (!(frequency > 0 && frequency < Infinity)) throw new RangeError(`frequency: a number greater than 0 is needed, not ${frequency}`);
  if (!(necessaryHz > 0 && necessaryHz < Infinity))
    throw new RangeError(`necessaryHz: a number greater than 0 is needed, not ${necessaryHz}`);
  const { narrowHz, wideHz } = TABLE.find(({ belowHz }) => frequency < belowHz) as DomainRow;
  return necessaryHz > wideHz ? 1.5 * necessaryHz + wideHz : 2.5 * Math.max(necessaryHz, narrowHz);
}
