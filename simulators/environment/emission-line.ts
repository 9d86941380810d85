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
  const state = { centerHz: emitter.centerHz, bandwidthHz: emitter.bandwidthHz, erpW: emitter.erpW };
  for (const { at, ...change } of steps) if (at <= t) Object.assign(state, change);
  return { ...state, centerHz: state.centerHz + (driftHzPerHour * t) / 3_600_000, ...placeAt(emitter, t) };
}

/** True if its place, and so its path to a station, changes. */
export function isMoving({ route }: Emitter): boolean {
  return route.length > 1;
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
