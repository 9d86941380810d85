import type { DbuvPerMeter, Decibels, Hertz, Milliseconds } from '../../src/shared/units';
import type { GeoPoint } from '../../src/science/location/distance';
import type { Band, Emitter, SimulatedStation, Surroundings } from '../scenario/scenario';
import { Activity } from './activity';
import { isMoving, linesOf, stateAt, type EmissionLine } from './emission-line';
import { noiseFieldAt } from './noise-level';
import { fading, fieldOver, radioPath, type RadioPath } from './radio-path';
import { normal, randomFor, unitGamma } from './random';
import { isSteady, reachOfShape, shareInFilter } from './spectrum-shape';

/** Phase noise of a good receiver's oscillator at 25 kHz from a carrier, per Hz; it falls by 20 dB per decade. */
const PHASE_NOISE_PER_HZ = 1e-12;
const PHASE_NOISE_AT_HZ = 25_000;
/** What lies so far below the noise cannot be seen, whatever the shadowing and fading. */
const HOPELESS_DB = -30;
const NEGLIGIBLE = 1e-3;
/** Broadcasting changes with its program: width and middle of what one sweep sees. */
const PROGRAM = { width: 0.1, middleHz: 3_000 };

/** How the station itself is at the time of a sweep. */
export interface ReceiverCondition {
  readonly place: GeoPoint;
  readonly antennaLossDb: Decibels;
  /** Carriers that arise in the receiver. */
  readonly spurs: readonly { readonly centerHz: Hertz; readonly levelDb: DbuvPerMeter }[];
}

interface AudibleLine {
  readonly line: EmissionLine;
  readonly activity: Activity;
  readonly fade: (t: Milliseconds) => Decibels;
  path: RadioPath;
  placedAt: GeoPoint;
}

export function binCount({ startHz, stopHz, stepHz }: Band): number {
  return Math.floor((stopHz - startHz) / stepHz + 1e-6) + 1;
}

/** What one station reads in one band: field strengths of noise and of every emitter, as they fluctuate in averaged bins. */
export class BandReceiver {
  private readonly bins: number;
  private readonly lines: AudibleLine[];
  private noise: Float64Array;
  private noiseLoss: Decibels = 0;

  constructor(
    private readonly station: SimulatedStation,
    private readonly band: Band,
    emitters: readonly Emitter[],
    private readonly air: Surroundings,
    private readonly seed: number,
  ) {
    this.bins = binCount(band);
    this.noise = this.noiseOf(0);
    this.lines = emitters.flatMap(linesOf).flatMap((line) => this.audible(line));
  }

  /**
   * Levels of one sweep, 0.01 dB(µV/m). The same index and time give the same levels.
   *
   * @param index   number of the sweep in this band
   * @param t       from the start of the scenario
   */
  sweep(index: number, t: Milliseconds, durationMs: Milliseconds, condition: ReceiverCondition): Int16Array {
    const { code } = this.station;
    if (condition.antennaLossDb !== this.noiseLoss) {
      this.noiseLoss = condition.antennaLossDb;
      this.noise = this.noiseOf(condition.antennaLossDb);
    }
    const random = randomFor(this.seed, 'sweep', code, this.band.startHz, index);
    const fluctuating = this.noise.slice();
    const steady = new Float64Array(this.bins);
    for (const audible of this.lines) {
      const share = audible.activity.shareOf(t, durationMs);
      if (share > 0) this.addLine(audible, t, share, condition, fluctuating, steady, random);
    }
    for (const { centerHz, levelDb } of condition.spurs) this.addPower('carrier', centerHz, 0, powerOf(levelDb), steady);
    const { averages } = this.band;
    return Int16Array.from(fluctuating, (r, i) => levelOf(r, steady[i] as number, averages, random));
  }

  private addLine(
    audible: AudibleLine,
    t: Milliseconds,
    share: number,
    { place, antennaLossDb }: ReceiverCondition,
    fluctuating: Float64Array,
    steady: Float64Array,
    random: () => number,
  ): void {
    const { line } = audible;
    const { emitter, order, offsetHz, dbc } = line;
    const state = stateAt(emitter, t);
    if (isMoving(emitter) || place.lat !== audible.placedAt.lat || place.lon !== audible.placedAt.lon) {
      audible.path = this.pathOf(line, state, place);
      audible.placedAt = place;
    }
    const isProgram = emitter.kind === 'fm-broadcast';
    const center = state.centerHz * order + offsetHz + (isProgram ? PROGRAM.middleHz * normal(random) : 0);
    const bandwidth = state.bandwidthHz * order * (isProgram ? Math.exp(PROGRAM.width * normal(random)) : 1);
    const level = fieldOver(audible.path, state.erpW) + dbc + audible.fade(t) - antennaLossDb;
    const target = isSteady(emitter.kind, bandwidth, this.band.rbwHz) ? steady : fluctuating;
    this.addPower(emitter.kind, center, bandwidth, powerOf(level) * share, target);
  }

  private addPower(kind: Emitter['kind'], center: Hertz, bandwidth: Hertz, power: number, target: Float64Array): void {
    const { startHz, stepHz, rbwHz } = this.band;
    const shape = reachOfShape(bandwidth, rbwHz);
    const wings = PHASE_NOISE_AT_HZ * Math.sqrt((power * PHASE_NOISE_PER_HZ * rbwHz) / (NEGLIGIBLE * (this.noise[0] as number)));
    const reach = Math.max(shape, wings);
    const first = Math.max(0, Math.ceil((center - reach - startHz) / stepHz));
    const last = Math.min(this.bins - 1, Math.floor((center + reach - startHz) / stepHz));
    for (let i = first; i <= last; i++) {
      const offset = startHz + i * stepHz - center;
      const near = Math.max(Math.abs(offset), bandwidth / 2, rbwHz / 2);
      const leaked = PHASE_NOISE_PER_HZ * rbwHz * (PHASE_NOISE_AT_HZ / near) ** 2;
      const share = Math.abs(offset) <= shape ? shareInFilter(kind, bandwidth, offset, rbwHz) : 0;
      target[i] = (target[i] as number) + power * (share + leaked);
    }
  }

  private audible(line: EmissionLine): AudibleLine[] {
    const { emitter } = line;
    const states = [0, ...emitter.steps.map(({ at }) => at), ...emitter.route.map(({ at }) => at)].map((t) => stateAt(emitter, t));
    const { startHz, stopHz, rbwHz } = this.band;
    const touches = states.some(({ centerHz, bandwidthHz }) => {
      const center = centerHz * line.order + line.offsetHz;
      const margin = reachOfShape(bandwidthHz * line.order, rbwHz) + 2e6;
      return center > startHz - margin && center < stopHz + margin;
    });
    if (!touches) return [];
    const paths = states.map((state) => ({ path: this.pathOf(line, state, this.station), state }));
    const best = Math.max(...paths.map(({ path, state }) => fieldOver(path, state.erpW))) + line.dbc;
    const noise = 10 * Math.log10(Math.min(...this.noise));
    if (best < noise + HOPELESS_DB) return [];
    const { path } = paths[0] as (typeof paths)[number];
    const fade = fading(this.seed, emitter.id, this.station.code, path.distanceKm);
    return [{ line, activity: new Activity(emitter, this.seed), fade, path, placedAt: this.station }];
  }

  private pathOf({ emitter, order, offsetHz }: EmissionLine, at: GeoPoint & { readonly centerHz: Hertz }, place: GeoPoint): RadioPath {
    const { code, antennaHeightM } = this.station;
    const receiver = { code, antennaHeightM, lat: place.lat, lon: place.lon };
    return radioPath(emitter, at, receiver, at.centerHz * order + offsetHz, this.air, this.seed);
  }

  private noiseOf(antennaLossDb: Decibels): Float64Array {
    const { startHz, stepHz, rbwHz } = this.band;
    const { noiseFigureDb } = this.station;
    return Float64Array.from({ length: this.bins }, (_, i) =>
      powerOf(noiseFieldAt(startHz + i * stepHz, rbwHz, this.air.noise, noiseFigureDb, antennaLossDb)),
    );
  }
}

/** (µV/m)² */
function powerOf(field: DbuvPerMeter): number {
  return 10 ** (field / 10);
}

/**
 * One averaged bin, 0.01 dB. Power that fluctuates like noise (R) averages to a gamma variate of shape M; beside a steady power (C) the variance is
 * (R² + 2CR)/M, which a gamma variate of shape M·(R + C)²/(R² + 2CR) has.
 */
function levelOf(fluctuating: number, steady: number, averages: number, random: () => number): number {
  const sum = fluctuating + steady;
  const shape = (averages * sum * sum) / (fluctuating * (fluctuating + 2 * steady));
  return Math.round(1_000 * Math.log10(sum * unitGamma(random, Math.max(1, shape))));
}
