import { toLinear } from '../../src/shared/decibels';
import type { DbuvPerMeter, Decibels, Dbuv, Hertz, Milliseconds } from '../../src/shared/units';
import type { GeoPoint } from '../../src/science/location/distance';
import type { Band } from '../scenario/scenario';
import { FrontEnd } from './front-end';
import { HeardLine, type Look } from './heard-line';
import { fieldPower, noisePowerBehind, noiseSources, type NoiseSources } from './noise-level';
import { randomFor, unitGamma, type Random } from './random';
import { reachOf, shareInFilter, type Spectrum } from './spectrum-shape';
import { fieldOfVoltage, type StationEar } from './station-ear';

/** Phase noise of a good receiver's oscillator at 25 kHz from a carrier, per Hz; it falls by 20 dB per decade. */
const PHASE_NOISE_PER_HZ = 1e-12;
const PHASE_NOISE_AT_HZ = 25_000;
/** What lies so far below the noise cannot be seen, whatever the shadowing and fading. */
const HOPELESS_DB = -30;
/** Of the noise; 0.03 dB. */
const NEGLIGIBLE = 7e-3;
/** So far beyond its band a receiver looks for what its own phase noise brings in. */
const SKIRTS_HZ = 2e6;
/** The floor of a receiver that hears too much. */
const OVERLOAD_DB = 20;

/** How the station itself is at the time of a sweep. */
export interface ReceiverCondition {
  readonly place: GeoPoint;
  readonly antennaLossDb: Decibels;
  readonly attenuationDb: Decibels;
  /** Whatever comes in: the receiver is broken. */
  readonly isOverloaded: boolean;
  /** Carriers that arise in the receiver, at its input. */
  readonly spurs: readonly { readonly centerHz: Hertz; readonly levelDbuv: Dbuv }[];
}

export function binCount({ startHz, stopHz, stepHz }: Band): number {
  return Math.floor((stopHz - startHz) / stepHz + 1e-6) + 1;
}

/** What one station reads in one band: field strengths of noise and of every emitter, as they fluctuate in averaged bins. */
export class BandReceiver {
  private readonly bins: number;
  private readonly lines: readonly HeardLine[];
  private readonly sources: readonly NoiseSources[];
  private readonly frontEnd: FrontEnd;

  constructor(
    private readonly ear: StationEar,
    private readonly band: Band,
  ) {
    const { station, air } = ear;
    const { startHz, stepHz, rbwHz } = band;
    this.bins = binCount(band);
    const { noise } = air.surroundings;
    this.sources = Array.from({ length: this.bins }, (_, i) => noiseSources(startHz + i * stepHz, rbwHz, noise, station.noiseFigureDb));
    const least = 10 * Math.log10(Math.min(...[this.sources[0], this.sources.at(-1)].map((one) => (one as NoiseSources).own)));
    this.lines = ear.lines.filter((line) => this.mayHear(line, least));
    this.frontEnd = new FrontEnd(ear, band, least);
  }

  /**
   * Levels of one sweep, 0.01 dB(µV/m). The same index and time give the same levels.
   *
   * @param index   number of the sweep in this band, or a name of its own
   * @param t       from the start of the scenario
   */
  sweep(index: number | string, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Int16Array {
    return Int16Array.from(this.powers(index, t, durationMs, condition), (power) => Math.round(1_000 * Math.log10(power)));
  }

  /** The same before it is rounded, (µV/m)². */
  powers(index: number | string, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Float64Array {
    const random = randomFor(this.ear.air.seed, 'sweep', this.ear.station.code, this.band.startHz, index);
    const look = { t, durationMs, place: condition.place };
    const fluctuating = this.noiseAt(t, condition, this.isOverloaded(t, durationMs, condition));
    const steady = new Float64Array(this.bins);
    const bins = { fluctuating, steady, noise: fluctuating[0] as number };
    for (const line of this.lines) this.addLine(line, look, condition.antennaLossDb, bins);
    for (const { centerHz, bandwidthHz, field } of this.frontEnd.products(look, condition))
      this.addPower({ shape: 'bell', widthHz: bandwidthHz, isConstant: true }, centerHz, fieldPower(field), bins);
    for (const { centerHz, levelDbuv } of condition.spurs)
      this.addPower({ shape: 'line', widthHz: 0, isConstant: true }, centerHz, fieldPower(fieldOfVoltage(levelDbuv, centerHz)), bins);
    return fluctuating.map((power, i) => averaged(power, steady[i] as number, this.band.averages, random));
  }

  /** Whether the receiver hears more than it bears. */
  isOverloaded(t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): boolean {
    return condition.isOverloaded || this.frontEnd.isOverloaded({ t, durationMs, place: condition.place }, condition);
  }

  private noiseAt(t: Milliseconds, { antennaLossDb, attenuationDb }: ReceiverCondition, isOverloaded: boolean): Float64Array {
    const manMade = toLinear(this.ear.noiseVariation(t));
    const way = { manMade, passed: 1 / toLinear(antennaLossDb), attenuation: toLinear(attenuationDb) };
    const raised = toLinear(isOverloaded ? OVERLOAD_DB : 0);
    return Float64Array.from(this.sources, (sources) => raised * noisePowerBehind(sources, way));
  }

  private addLine(line: HeardLine, look: Look, loss: Decibels, bins: Bins): void {
    const arrival = line.at(look);
    if (!arrival) return;
    const { averages, rbwHz } = this.band;
    const power = fieldPower(HeardLine.meanField(arrival) - loss);
    for (const spectrum of line.spectra(look, arrival.bandwidthHz, (1_000 * averages) / rbwHz))
      this.addPower(spectrum, arrival.centerHz + spectrum.shiftHz, power * spectrum.share, bins);
  }

  private addPower(spectrum: Pick<Spectrum, 'shape' | 'widthHz' | 'isConstant'>, center: Hertz, power: number, bins: Bins): void {
    const read = center * (1 - this.ear.referenceError);
    const shape = reachOf(spectrum, this.band.rbwHz);
    const target = spectrum.isConstant && spectrum.widthHz <= this.band.rbwHz ? bins.steady : bins.fluctuating;
    const [first, last] = this.binsAbout(read, shape);
    for (let i = first; i <= last; i++)
      target[i] = (target[i] as number) + power * shareInFilter(spectrum, this.offsetOf(i, read), this.band.rbwHz);
    this.addPhaseNoise(read, power * PHASE_NOISE_PER_HZ * this.band.rbwHz * PHASE_NOISE_AT_HZ ** 2, bins);
  }

  /** @param leaked  power in a bin 1 Hz away, by the law that holds further out */
  private addPhaseNoise(read: Hertz, leaked: number, { fluctuating, noise }: Bins): void {
    const reach = Math.sqrt(leaked / (NEGLIGIBLE * noise));
    if (reach < PHASE_NOISE_AT_HZ) return;
    const [first, last] = this.binsAbout(read, reach);
    const nearest = PHASE_NOISE_AT_HZ ** 2;
    for (let i = first; i <= last; i++)
      fluctuating[i] = (fluctuating[i] as number) + leaked / Math.max(nearest, this.offsetOf(i, read) ** 2);
  }

  private offsetOf(bin: number, center: Hertz): Hertz {
    return this.band.startHz + bin * this.band.stepHz - center;
  }

  private binsAbout(center: Hertz, reach: Hertz): readonly [first: number, last: number] {
    const { startHz, stepHz } = this.band;
    const first = Math.max(0, Math.ceil((center - reach - startHz) / stepHz));
    return [first, Math.min(this.bins - 1, Math.floor((center + reach - startHz) / stepHz))];
  }

  private mayHear(line: HeardLine, noise: DbuvPerMeter): boolean {
    const { startHz, stopHz, rbwHz } = this.band;
    const states = line.statesWithin(startHz, stopHz, ({ bandwidthHz }) => 1.5 * bandwidthHz + 3 * rbwHz + SKIRTS_HZ);
    return states.length > 0 && line.bestField(states) > noise + HOPELESS_DB;
  }
}

/** Powers of each bin by how they fluctuate; `noise` of the first tells what is negligible. */
interface Bins {
  readonly fluctuating: Float64Array;
  readonly steady: Float64Array;
  readonly noise: number;
}

/**
 * One averaged bin. Power that fluctuates like noise (R) averages to a gamma variate of shape M; beside a steady power (C) the variance is
 * (R² + 2CR)/M, which a gamma variate of shape M·(R + C)²/(R² + 2CR) has.
 */
function averaged(fluctuating: number, steady: number, averages: number, random: Random): number {
  const sum = fluctuating + steady;
  const shape = (averages * sum * sum) / (fluctuating * (fluctuating + 2 * steady));
  return sum * unitGamma(random, Math.max(1, shape));
}
