import { antennaFactor, toPower } from '../../src/science/measurement/level-conversion';
import type { Dbm, Dbuv, DbuvPerMeter, Decibels, Hertz, Instant, Milliseconds } from '../../src/shared/units';
import type { SimulatedStation } from '../scenario/scenario';
import { HeardLine } from './heard-line';
import { noiseVariation } from './noise-variation';
import type { OnAir } from './on-air';
import type { Air } from './radio-path';
import { normal, randomFor } from './random';

/** A half-wave dipole in free space. */
const ANTENNA_GAIN_DBI = 2.15;
/** One standard deviation of what a station's reference is off: disciplined by satellites, or a crystal. */
const REFERENCE_PPM = { fixed: 0.005, sensor: 0.3, mobile: 0.05 };

/** What a station hears of all that is on the air: its place, its antenna, its frequency reference. */
export class StationEar {
  readonly lines: readonly HeardLine[];
  readonly air: Air;
  readonly zero: Instant;
  /** Error of the reference, as a share of the frequency. */
  readonly referenceError: number;
  /** Man-made noise over its median. */
  readonly noiseVariation: (t: Milliseconds) => Decibels;

  constructor(
    readonly station: SimulatedStation,
    onAir: OnAir,
  ) {
    const { air, zero, lines } = onAir;
    const { code, kind, referencePpm } = station;
    this.air = air;
    this.zero = zero;
    this.lines = lines.map((line) => new HeardLine(line, station, air));
    const isStill = air.surroundings.shadowingSigmaDb === 0;
    const drawn = isStill ? 0 : REFERENCE_PPM[kind] * normal(randomFor(air.seed, 'reference', code));
    this.referenceError = (referencePpm ?? drawn) / 1e6;
    const variation = noiseVariation(air.surroundings, air.seed, code);
    this.noiseVariation = (t) => variation(zero + t);
  }
}

/** Field strength over the voltage that it gives at the receiver's input. */
export function factorAt(frequency: Hertz): ReturnType<typeof antennaFactor> {
  return antennaFactor(frequency, ANTENNA_GAIN_DBI);
}

export function fieldOfVoltage(voltage: Dbuv, frequency: Hertz): DbuvPerMeter {
  return voltage + factorAt(frequency);
}

export function inputPower(field: DbuvPerMeter, frequency: Hertz): Dbm {
  return toPower(field - factorAt(frequency));
}
