import type { GeoPoint } from '../../src/science/location/distance';
import { toDecibels } from '../../src/shared/decibels';
import type { DbuvPerMeter, Decibels, Hertz, Milliseconds } from '../../src/shared/units';
import type { Emitter } from '../scenario/scenario';
import { onLine, stateAt, type EmitterState } from './emission-line';
import { fading, fadingDeviation } from './fading';
import { momentarySpectrum } from './momentary-spectrum';
import type { LineOnAir } from './on-air';
import { fieldOver, type Air, type RadioPath, type Receiver } from './radio-path';
import { randomFor } from './random';
import type { Spectrum } from './spectrum-shape';

/** A line as it arrives at a station during one sweep: the field strength of its full power while it transmits. */
export interface Arrival extends EmitterState {
  readonly field: DbuvPerMeter;
  /** For which it transmits. */
  readonly share: number;
}

export interface Look {
  readonly t: Milliseconds;
  readonly durationMs: Milliseconds;
  readonly place: GeoPoint;
}

/** A path does not change with so small a step of the frequency. */
const SAME_PATH_HZ = 1e6;

/** One line of one emitter, heard at one station. */
export class HeardLine {
  private known: { readonly from: EmitterState; readonly to: GeoPoint; readonly path: RadioPath } | null = null;
  private fade: ((t: Milliseconds) => Decibels) | null = null;

  constructor(
    readonly onAir: LineOnAir,
    private readonly station: Receiver & { readonly code: string },
    private readonly air: Air,
  ) {}

  get emitter(): Emitter {
    return this.onAir.emitter;
  }

  /** The states in which its frequency lies within a range, however little of it. */
  statesWithin(from: Hertz, to: Hertz, margin: (state: EmitterState) => Hertz): EmitterState[] {
    const states = this.onAir.states.map((state) => onLine(this.onAir.line, state));
    return states.filter((state) => state.centerHz > from - margin(state) && state.centerHz < to + margin(state));
  }

  /** The most that it gives in one of these states, fading apart. */
  bestField(states: readonly EmitterState[]): DbuvPerMeter {
    return Math.max(...states.map((state) => fieldOver(this.pathFrom(state, this.station), state.erpW))) + this.onAir.line.dbc;
  }

  /** Null while it does not transmit. */
  at({ t, durationMs, place }: Look): Arrival | null {
    const { activity, line, emitter } = this.onAir;
    const share = activity.shareOf(t, durationMs);
    if (share === 0) return null;
    const state = onLine(line, stateAt(emitter, t));
    const path = this.pathFrom(state, place);
    return { ...state, share, field: fieldOver(path, state.erpW) + line.dbc + this.fadeAt(t, path) };
  }

  /** What it looks like to a receiver that looks at each frequency for so long. */
  spectra({ t, durationMs }: Look, bandwidthHz: Hertz, dwellMs: Milliseconds): readonly Spectrum[] {
    const { id, kind, sweepMs } = this.emitter;
    const random = randomFor(this.air.seed, 'program', id, t);
    const isSpeaking = this.onAir.activity.isSpeaking(t);
    return momentarySpectrum(kind, bandwidthHz, { t, durationMs, dwellMs, isSpeaking, sweepMs, random });
  }

  /** Field strength of the power that arrives in the mean of a sweep. */
  static meanField({ field, share }: Arrival): DbuvPerMeter {
    return field + toDecibels(share);
  }

  private pathFrom(state: EmitterState, place: GeoPoint): RadioPath {
    const known = this.known;
    if (
      known &&
      isSamePlace(known.from, state) &&
      isSamePlace(known.to, place) &&
      Math.abs(known.from.centerHz - state.centerHz) < SAME_PATH_HZ
    )
      return known.path;
    const receiver = { lat: place.lat, lon: place.lon, antennaHeightM: this.station.antennaHeightM };
    const path = this.air.path(this.emitter, state, receiver, state.centerHz);
    this.known = { from: state, to: place, path };
    return path;
  }

  private fadeAt(t: Milliseconds, { distanceKm }: RadioPath): Decibels {
    const { seed, surroundings } = this.air;
    this.fade ??= fading(seed, this.emitter.id, this.station.code, fadingDeviation(surroundings, distanceKm));
    return this.fade(t);
  }
}

function isSamePlace(one: GeoPoint, other: GeoPoint): boolean {
  return one.lat === other.lat && one.lon === other.lon;
}
