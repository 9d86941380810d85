import { geodesicBetween } from '../../src/science/location/distance';
import type { Hertz, Meters, Milliseconds } from '../../src/shared/units';
import { linesOf, stateAt, type EmitterState } from '../environment/emission-line';
import type { Emitter, Run, Scenario } from '../scenario/scenario';
import { faultId, faultSpan, onAirSpans, spotsOf, type Span } from './expected';
import { common, meet } from './same-thing';
import type { ScoredEvent } from './scored-event';

type Mixture = readonly [Emitter, Emitter, Emitter];

/** Nearer than this, transmitters are strong enough to be mixed in a receiver. */
const NEAR_M: Meters = 30_000;

/**
 * What of a scenario has caused an event that nobody expected: an emitter, its harmonic or spurious product, a fault of a station that hears it, two
 * or three emitters mixed in a receiver, or else noise.
 *
 * @param stepHz  distance of bins where the event was heard
 */
export function causeOf(event: ScoredEvent, scenario: Scenario, run: Run, stepHz: Hertz): string {
  return (
    ofSpur(event, scenario, run, stepHz) ??
    ofEmitter(event, scenario, run, stepHz) ??
    ofFault(event, scenario, run) ??
    ofMixture(event, scenario, run, stepHz) ??
    'noise'
  );
}

function ofSpur(event: ScoredEvent, { faults, duration }: Scenario, run: Run, stepHz: Hertz): string | null {
  const spur = faults.find(
    (fault) =>
      fault.kind === 'spur' &&
      isNear(event, fault.centerHz, 0, stepHz) &&
      strikes(event, fault.station, faultSpan(fault, run, duration ?? Infinity)),
  );
  return spur ? faultId(spur) : null;
}

function ofEmitter(event: ScoredEvent, { emitters, duration }: Scenario, run: Run, stepHz: Hertz): string | null {
  const lines = emitters
    .flatMap(linesOf)
    .sort((a, b) => Math.abs(a.order - 1) + Math.abs(a.offsetHz) - Math.abs(b.order - 1) - Math.abs(b.offsetHz));
  const heard = spanOf(event);
  const line = lines.find(({ emitter, order, offsetHz }) =>
    onAirSpans(emitter, run, duration ?? Infinity).some(
      (span) =>
        meet(span, heard) &&
        spotsOf(emitter, order, offsetHz, run, common(span, heard)).some((spot) => isNear(event, spot.centerHz, spot.bandwidthHz, stepHz)),
    ),
  );
  if (!line) return null;
  if (line.order > 1) return `harmonic ${line.order} of ${line.emitter.id}`;
  return line.offsetHz === 0 ? line.emitter.id : `spurious product of ${line.emitter.id}`;
}

function ofFault(event: ScoredEvent, { faults, duration }: Scenario, run: Run): string | null {
  const fault = faults.find((one) => strikes(event, one.station, faultSpan(one, run, duration ?? Infinity)));
  return fault ? faultId(fault) : null;
}

function ofMixture(event: ScoredEvent, { emitters, stations }: Scenario, run: Run, stepHz: Hertz): string | null {
  const at = event.firstSeenAt - run.startedAt;
  const ears = stations.filter(({ code }) => event.stations.includes(code));
  const near = emitters.filter((emitter) => ears.some((ear) => geodesicBetween(ear, stateAt(emitter, at)).distance <= NEAR_M));
  const strongestFirst = [...near].sort((a, b) => b.erpW - a.erpW);
  const mixed = productsOf(strongestFirst).find((product) => isProduct(event, product, at, stepHz));
  return mixed ? `${[...new Set(mixed.map(({ id }) => id))].join(', ')}, mixed in the receiver` : null;
}

/** Third-order products: 2a − b first, which are the strongest, then a + b − c. */
function productsOf(emitters: readonly Emitter[]): Mixture[] {
  const pairs = emitters.flatMap((a) => emitters.filter((b) => b !== a).map((b): Mixture => [a, a, b]));
  const threes = emitters.flatMap((a, i) =>
    emitters.slice(i + 1).flatMap((b) => emitters.filter((c) => c !== a && c !== b).map((c): Mixture => [a, b, c])),
  );
  return [...pairs, ...threes];
}

function isProduct(event: ScoredEvent, mixture: Mixture, at: Milliseconds, stepHz: Hertz): boolean {
  const [a, b, c] = mixture.map((emitter) => stateAt(emitter, at)) as [EmitterState, EmitterState, EmitterState];
  return isNear(event, a.centerHz + b.centerHz - c.centerHz, a.bandwidthHz + b.bandwidthHz + c.bandwidthHz, stepHz);
}

/** Whether the event lies within what is so wide around there, or beside its edge. */
function isNear({ centerHz, bandwidthHz }: ScoredEvent, aroundHz: Hertz, widthHz: Hertz, stepHz: Hertz): boolean {
  return Math.abs(centerHz - aroundHz) <= (bandwidthHz + widthHz) / 2 + stepHz;
}

function strikes(event: ScoredEvent, station: string, span: Span): boolean {
  return event.stations.includes(station) && meet(span, spanOf(event));
}

function spanOf({ firstSeenAt, lastSeenAt, openedAt }: ScoredEvent): Span {
  return { from: Math.min(firstSeenAt, openedAt), to: Math.max(lastSeenAt, openedAt) };
}
