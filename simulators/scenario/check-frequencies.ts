import { MAX_FREQUENCY_HZ } from '../../src/monitoring/mqtt/wire/sweep-message';
import type { Hertz } from '../../src/shared/units';
import type { Place, Problem } from './problem';
import type { EmitterEntry, ScenarioFile } from './scenario-schema';

/** Frequencies that a scenario gives or that follow from what it gives, and that are not radio waves. */
export function frequencyProblems({ stations, emitters, faults }: ScenarioFile): Problem[] {
  const bands =
    stations === 'province' ? [] : stations.flatMap(({ bands: scanned }, i) => scanned.map(({ stopHz }, k) => ({ stopHz, i, k })));
  return [
    ...bands.flatMap(({ stopHz, i, k }) => tooHigh(stopHz, ['stations', i, 'bands', k, 'stopHz'])),
    ...emitters.flatMap((emitter, i) => emitterProblems(emitter, ['emitters', i])),
    ...faults.flatMap(({ centerHz }, i) => tooHigh(centerHz, ['faults', i, 'centerHz'])),
  ];
}

function emitterProblems(emitter: EmitterEntry, place: Place): Problem[] {
  const { centerHz, bandwidthHz, steps, turns, harmonicsDbc, spurious } = emitter;
  const own = tooHigh(centerHz, [...place, 'centerHz']);
  const given = [
    ...own,
    ...tooHigh(bandwidthHz, [...place, 'bandwidthHz']),
    ...steps.flatMap((step, i) => tooHigh(step.centerHz, [...place, 'steps', i, 'centerHz'])),
    ...turns.flatMap((turn, i) => tooHigh(turn.centerHz, [...place, 'turns', i, 'centerHz'])),
  ];
  if (centerHz === undefined || own.length > 0) return given;
  return [
    ...given,
    ...harmonicsDbc.flatMap(([order]) => outside(order * centerHz, `the harmonic of order ${order}`, [...place, 'harmonicsDbc'])),
    ...spurious.flatMap(({ offsetHz }, i) => outside(centerHz + offsetHz, 'the emission', [...place, 'spurious', i, 'offsetHz'])),
  ];
}

function tooHigh(hz: Hertz | undefined, place: Place): Problem[] {
  if (hz === undefined || hz <= MAX_FREQUENCY_HZ) return [];
  return [{ place, message: `must be at most 300 GHz (300000000000), not ${hz}; frequencies are in Hz` }];
}

function outside(hz: Hertz, what: string, place: Place): Problem[] {
  if (hz > 0 && hz <= MAX_FREQUENCY_HZ) return [];
  return [{ place, message: `${what} would lie at ${hz} Hz; must be above 0 and at most 300 GHz (300000000000)` }];
}
