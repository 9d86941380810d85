import type { Score } from './score';

/** A score in words, for a terminal. */
export function reportOf(name: string, score: Score, knownMiss: string | null): string {
  const { missed, falseEvents, delaySeconds, locationErrorM, types } = score;
  const wrong = types.filter(({ expected, got }) => expected !== got);
  const lines = [
    `${name}: ${score.pass ? 'passed' : 'NOT passed'}${knownMiss ? ` (a known miss: ${knownMiss})` : ''}`,
    `  detected    ${score.detected} of ${score.expected}`,
    ...missed.map((id) => `  missed      ${id}`),
    ...wrong.map(({ expected, got, times }) => `  taken for   ${got} instead of ${expected}${times > 1 ? `, ${times} times` : ''}`),
    ...falseEvents.map(({ number, type, centerHz, cause }) => `  false       ${number} ${type} ${megahertz(centerHz)}: ${cause}`),
    `  delay       ${shown(delaySeconds.median)} s (median), ${shown(delaySeconds.p95)} s (95 %)`,
    `  location    ${percent(locationErrorM.located)} located, error ${shown(locationErrorM.median)} m (median), ${shown(locationErrorM.p95)} m (95 %)`,
    `  exact type  ${percent(score.exactType)}; duplicates ${score.duplicates}; suspected ${shown(score.suspectedPerStationDay)} a station and day`,
    `  played      ${score.sweeps} sweeps of ${score.stations} stations in ${score.wallSeconds} s`,
  ];
  return lines.join('\n');
}

export function shown(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 10) / 10);
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

function megahertz(hz: number): string {
  return hz === 0 ? '' : `${(hz / 1e6).toFixed(4)} MHz`;
}
