import { linesOf, stateAt } from '../environment/emission-line';
import type { GeoPoint } from '../../src/science/location/distance';
import type { Hertz, Instant, Milliseconds } from '../../src/shared/units';
import type { Emitter, Expectation, Fault, Run, Scenario } from '../scenario/scenario';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** A place in the spectrum at which something may be heard. */
export interface Spot {
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
}

/** Something that is on the air at times, or befalls a station. */
export interface Happening {
  readonly id: string;
  readonly spans: readonly Span[];
}

/** One thing that the service should say, and where in the spectrum and in time that is looked for. */
export interface Expected extends Happening {
  readonly expect: Expectation;
  /** Start of the emission or fault. */
  readonly startedAt: Instant;
  /** Where it may be heard from `from` to `to`; null: it has no place in the spectrum. */
  readonly spotsIn: ((span: Span) => readonly Spot[]) | null;
  /** Of a fault. */
  readonly station: string | null;
  /** Where an emitter stands at a time; null for a fault. */
  readonly placeAt: ((at: Instant) => GeoPoint) | null;
}

/** A drifting emission is looked for at every so much of its time. */
const DRIFT_STEP_MS: Milliseconds = 60_000;
/** Types that tell of what an emitter radiates beside its own frequency. */
const HARMONIC = 'HARMONIC';
const SPURIOUS = 'SPURIOUS';

/** All that the scenario's emitters and faults expect, in the order of the file. */
export function expectedOf(scenario: Scenario, run: Run): Expected[] {
  const end = scenario.duration ?? Infinity;
  return [
    ...scenario.emitters.flatMap((emitter) => (emitter.expect ? [ofEmitter(emitter, emitter.expect, run, end)] : [])),
    ...scenario.faults.flatMap((fault) => (fault.expect ? [ofFault(fault, fault.expect, run, end)] : [])),
  ];
}

/** When an emitter may be on the air: `duty` and bursts have pauses in between. */
export function onAirSpans(emitter: Emitter, { startedAt }: Run, end: Milliseconds): Span[] {
  const { on, repeatEvery } = emitter;
  const once = on ?? [[0, end] as const];
  const rounds = on && repeatEvery ? Math.ceil(end / repeatEvery) : 1;
  return Array.from({ length: rounds }, (_, i) => i * (repeatEvery ?? 0)).flatMap((shift) =>
    once
      .map(([from, to]) => ({ from: startedAt + shift + from, to: startedAt + Math.min(end, shift + to) }))
      .filter(({ from, to }) => from < to),
  );
}

export function faultId({ kind, station }: Pick<Fault, 'kind' | 'station'>): string {
  return `${kind} of ${station}`;
}

export function faultSpan({ from, to }: Fault, { startedAt }: Run, end: Milliseconds): Span {
  return { from: startedAt + from, to: startedAt + Math.min(to, end) };
}

/** Where an emitter itself, one of its harmonics or one of its spurious products lies during a span. */
export function spotsOf(emitter: Emitter, order: number, offsetHz: Hertz, run: Run, { from, to }: Span): Spot[] {
  const times = emitter.steps.map(({ at }) => run.startedAt + at).filter((at) => at > from && at < to);
  const walk = emitter.driftHzPerHour || emitter.turns.length > 0 ? between(from, to) : [];
  return [from, ...times, ...walk, to].map((at) => {
    const { centerHz, bandwidthHz } = stateAt(emitter, at - run.startedAt);
    return { centerHz: centerHz * order + offsetHz, bandwidthHz: bandwidthHz * order };
  });
}

function ofEmitter(emitter: Emitter, expect: Expectation, run: Run, end: Milliseconds): Expected {
  const spans = onAirSpans(emitter, run, end);
  const lines = linesOf(emitter).filter(({ order, offsetHz }) => isMeant(expect.type, order, offsetHz));
  return {
    id: emitter.id,
    expect,
    spans,
    startedAt: spans[0]?.from ?? run.startedAt,
    spotsIn: (span) => lines.flatMap(({ order, offsetHz }) => spotsOf(emitter, order, offsetHz, run, span)),
    station: null,
    placeAt: (at) => stateAt(emitter, at - run.startedAt),
  };
}

/** Harmonics and spurious products are what is meant if the expected type is about them; else the emission itself. */
function isMeant(types: readonly string[], order: number, offsetHz: Hertz): boolean {
  if (order > 1) return types.includes(HARMONIC);
  if (offsetHz !== 0) return types.includes(SPURIOUS);
  return types.some((type) => type !== HARMONIC && type !== SPURIOUS);
}

function ofFault(fault: Fault, expect: Expectation, run: Run, end: Milliseconds): Expected {
  const span = faultSpan(fault, run, end);
  const spot = { centerHz: fault.centerHz, bandwidthHz: 0 };
  const spotsIn = fault.centerHz > 0 ? () => [spot] : null;
  return { id: faultId(fault), expect, spans: [span], startedAt: span.from, spotsIn, station: fault.station, placeAt: null };
}

function between(from: Instant, to: Instant): Instant[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / DRIFT_STEP_MS)) }, (_, i) => from + (i + 1) * DRIFT_STEP_MS);
}
