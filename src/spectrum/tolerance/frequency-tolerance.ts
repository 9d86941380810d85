import type { Hertz, Watts } from '../../shared/units';
import { stationClassOf, type StationClass } from './station-class';

/** A tolerance as the table gives it: in hertz, or in millionths of the frequency. */
type Tolerance = { readonly hz: Hertz } | { readonly ppm: number };

/** Stronger transmitters are held to a tighter one. */
interface ToleranceByPower {
  readonly upToW: Watts;
  readonly below: Tolerance;
  readonly above: Tolerance;
}

interface ToleranceRow {
  /** The row ends here, exclusive, and begins where the one before it ends. */
  readonly endHz: Hertz;
  readonly of: Partial<Record<StationClass, Tolerance | ToleranceByPower>>;
  /** For every other class of station. */
  readonly others: Tolerance | ToleranceByPower;
}

const hz = (value: Hertz): Tolerance => ({ hz: value });
const ppm = (value: number): Tolerance => ({ ppm: value });

const between470And2450: ToleranceRow['of'] = {
  broadcast: ppm(100),
  fixed: { upToW: 100, below: ppm(100), above: ppm(50) },
  radar: ppm(500),
};

/** Classes that a row does not name, and the rows below 535 kHz and above 10.5 GHz, follow RR Appendix 2 in outline. */
const TABLE: readonly ToleranceRow[] = [
  { endHz: 1.6e6, of: { broadcast: hz(10) }, others: ppm(100) },
  { endHz: 4e6, of: { broadcast: hz(10) }, others: { upToW: 200, below: ppm(100), above: ppm(50) } },
  {
    endHz: 29.7e6,
    of: { broadcast: hz(10), fixed: { upToW: 500, below: hz(50), above: hz(20) }, 'land-mobile': ppm(40) },
    others: ppm(20),
  },
  {
    endHz: 100e6,
    of: { broadcast: hz(2000), television: hz(500), fixed: { upToW: 50, below: ppm(30), above: ppm(20) }, radar: ppm(50) },
    others: ppm(20),
  },
  { endHz: 235e6, of: between100And470(15), others: ppm(15) },
  { endHz: 401e6, of: between100And470(7), others: ppm(7) },
  { endHz: 470e6, of: between100And470(5), others: ppm(5) },
  { endHz: 960e6, of: { ...between470And2450, television: hz(500) }, others: ppm(20) },
  { endHz: 2450e6, of: { ...between470And2450, television: ppm(100) }, others: ppm(20) },
  { endHz: 10.5e9, of: { fixed: { upToW: 100, below: ppm(200), above: ppm(50) }, radar: ppm(1250) }, others: ppm(100) },
  { endHz: Infinity, of: { radar: ppm(5000), broadcast: ppm(100), television: ppm(100) }, others: ppm(300) },
];

function between100And470(landPpm: number): ToleranceRow['of'] {
  return {
    broadcast: hz(2000),
    television: hz(500),
    fixed: { upToW: 50, below: ppm(20), above: ppm(10) },
    coast: ppm(10),
    ship: ppm(10),
    aeronautical: ppm(20),
    aircraft: ppm(30),
    radar: ppm(50),
    base: ppm(landPpm),
  };
}

/**
 * How far a transmitter may be off its assigned frequency where its license does not say it.
 *
 * @param service  as the license names it: `broadcasting`, `land-mobile`, `fixed`, …; what is not recognized counts as land mobile
 * @param power    W; without one the tolerance of weak transmitters
 * @throws RangeError  if the frequency is not positive, or the power negative
 * @see Radio Regulations, Appendix 2 (附录1 发射机频率容限)
 */
export function frequencyTolerance(frequency: Hertz, service: string, power: Watts = 0): Hertz {
  const rule = ruleFor(frequency, service);
  if (!(power >= 0)) throw new RangeError(`power: a number from 0 on is needed, not ${power}`);
  const applicable = 'upToW' in rule ? (power <= rule.upToW ? rule.below : rule.above) : rule;
  return 'hz' in applicable ? applicable.hz : (applicable.ppm * frequency) / 1e6;
}

/**
 * The power above which a transmitter is held to a tighter tolerance; null where all are held to the same.
 *
 * @throws RangeError  if the frequency is not positive
 */
export function powerOfTighterTolerance(frequency: Hertz, service: string): Watts | null {
  const rule = ruleFor(frequency, service);
  return 'upToW' in rule ? rule.upToW : null;
}

function ruleFor(frequency: Hertz, service: string): Tolerance | ToleranceByPower {
  if (!(frequency > 0 && frequency < Infinity)) throw new RangeError(`frequency: a positive frequency is needed, not ${frequency}`);
  const row = TABLE.find(({ endHz }) => frequency < endHz) as ToleranceRow;
  return row.of[stationClassOf(service)] ?? row.others;
}
