import type { Decibels, Hertz, Milliseconds, Watts } from '../../src/shared/units';
import type { GeoPoint } from '../../src/science/location/distance';
import type { Emitter } from '../scenario/scenario';

/** One thing that an emitter radiates: what it means to, a harmonic, or a spurious product. */
export interface EmissionLine {
  readonly emitter: Emitter;
  readonly order: number;
  readonly offsetHz: Hertz;
  readonly dbc: Decibels;
}

/** What an emitter is at one time: it may drift, change and move. */
export interface EmitterState extends GeoPoint {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly erpW: Watts;
}

export function linesOf(emitter: Emitter): EmissionLine[] {
  return [
    { emitter, order: 1, offsetHz: 0, dbc: 0 },
    ...emitter.harmonicsDbc.map(([order, dbc]) => ({ emitter, order, offsetHz: 0, dbc })),
    ...emitter.spurious.map(({ offsetHz, dbc }) => ({ emitter, order: 1, offsetHz, dbc })),
  ];
}

/** @param t  from the start of the scenario */
export function stateAt(emitter: Emitter, t: Milliseconds): EmitterState {
  const { driftHzPerHour = 0, steps } = emitter;
  const state = { centerHz: emitter.centerHz, bandwidthHz: emitter.bandwidthHz, erpW: emitter.erpW, ...placeAt(emitter, t) };
  Object.assign(state, turnAt(emitter, t));
  for (const { at, ...change } of steps) if (at <= t) Object.assign(state, change);
  return { ...state, centerHz: state.centerHz + (driftHzPerHour * t) / 3_600_000 };
}

/** Every state that its steps, turns and route bring it to: for what may be heard of it at all. */
export function statesOf(emitter: Emitter): EmitterState[] {
  const { steps, route, turns, repeatEvery = 0 } = emitter;
  const times = [...steps, ...route].map(({ at }) => at);
  return [0, ...times, ...turns.map((_, i) => i * repeatEvery)].map((t) => stateAt(emitter, t));
}

/** At the frequency of a line: a harmonic is as many times as wide. */
export function onLine({ order, offsetHz }: EmissionLine, state: EmitterState): EmitterState {
  return { ...state, centerHz: state.centerHz * order + offsetHz, bandwidthHz: state.bandwidthHz * order };
}

function turnAt({ turns, repeatEvery }: Emitter, t: Milliseconds): Emitter['turns'][number] | undefined {
  if (!repeatEvery || turns.length === 0) return undefined;
  const period = Math.floor(t / repeatEvery);
  return turns[((period % turns.length) + turns.length) % turns.length];
}

function placeAt({ lat, lon, route }: Emitter, t: Milliseconds): { lat: number; lon: number } {
  const next = route.findIndex(({ at }) => at > t);
  const last = route.at(-1);
  if (!last) return { lat, lon };
  if (next === -1) return { lat: last.lat, lon: last.lon };
  const to = route[next] as (typeof route)[number];
  const from = route[next - 1];
  if (!from) return { lat: to.lat, lon: to.lon };
  const share = (t - from.at) / (to.at - from.at);
  return { lat: from.lat + share * (to.lat - from.lat), lon: from.lon + share * (to.lon - from.lon) };
}
