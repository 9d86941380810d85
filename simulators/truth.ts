import { formatInstant } from '../src/shared/time';
import type { Emitter, Run, Scenario } from './scenario/scenario';

/** What was really on the air, for whoever compares it with what the service says. */
export function groundTruth(scenario: Scenario, run: Run): object {
  const { name, seed, stations, faults, pass, duration } = scenario;
  const at = (t: number): string | null => (Number.isFinite(t) ? formatInstant(run.startedAt + t) : null);
  const onTheAir = ({ on, duty, burst, repeatEvery, turns }: Emitter): object => ({
    on: (on ?? [[0, duration ?? Infinity]]).map(([a, b]) => [at(a), at(b)]),
    duty,
    burst,
    repeatEveryMs: repeatEvery,
    turns: turns.length > 0 ? turns : undefined,
  });
  const emitters = scenario.emitters.map((emitter) => {
    const { id, kind, centerHz, bandwidthHz, erpW, lat, lon, license, expect } = emitter;
    return { id, kind, centerHz, bandwidthHz, erpW, lat, lon, license, expect, ...onTheAir(emitter) };
  });
  return {
    name,
    seed,
    run: run.id,
    startedAt: at(0),
    endsAt: duration === null ? null : at(duration),
    stations: stations.map(({ code, prefecture, lat, lon }) => ({ code, prefecture, lat, lon })),
    emitters,
    faults: faults.map(({ kind, station, from, to, expect }) => ({ kind, station, from: at(from), to: at(to), expect })),
    pass,
  };
}
