import * as path from 'node:path';
import { percent, shown } from './report';
import type { Score } from './score';

export interface ScoredScenario {
  readonly name: string;
  readonly score: Score;
  /** What the service lacks to pass it; null if it should pass. */
  readonly knownMiss: string | null;
}

/** Beside the page. */
const INTERFACES = path.basename('docs/interfaces.md');
const HEADER = ['scenario', 'result', 'detected', 'false', 'exact type', 'delay, s', 'located', 'duplicates', 'sweeps'];

/** The page that is published: what a version tells of the scenarios that come with it. */
export function qualityPage(version: string, scored: readonly ScoredScenario[]): string {
  const sum = (figure: (score: Score) => number): number => scored.reduce((total, { score }) => total + figure(score), 0);
  const passed = scored.filter(({ score }) => score.pass).length;
  const totals =
    `${passed} of ${scored.length} scenarios pass; ${sum((s) => s.detected)} of ${sum((s) => s.expected)} expected events were raised, ` +
    `and ${sum((s) => s.falseEvents.length)} that nobody expected. ${Math.round(sum((s) => s.sweeps))} sweeps were played.`;
  return [
    '# Quality',
    '',
    `Version ${version}, as \`npm run score -- --all\` found it. The scenarios are in \`simulators/scenarios/\`; what the columns mean is in [${INTERFACES}](${INTERFACES}), section 5.`,
    '',
    totals,
    '',
    ...table(HEADER, scored.map(row)),
    '',
    '## Known misses',
    '',
    'Written from the rules as they should be; the service cannot pass these yet.',
    '',
    ...table(
      ['scenario', 'what is missing'],
      scored.flatMap(({ name, score, knownMiss }) => (knownMiss && !score.pass ? [[name, knownMiss]] : [])),
    ),
    '',
    '## What was taken for what',
    '',
    ...table(['expected', 'raised', 'times'], confusion(scored)),
    '',
    '## False events',
    '',
    ...table(['scenario', 'type', 'MHz', 'cause'], scored.flatMap(falseRows)),
    '',
  ].join('\n');
}

function row({ name, score, knownMiss }: ScoredScenario): string[] {
  const result = score.pass ? 'passed' : knownMiss ? 'known miss' : '**not passed**';
  return [
    name,
    result,
    `${score.detected} of ${score.expected}`,
    String(score.falseEvents.length),
    percent(score.exactType),
    shown(score.delaySeconds.median),
    percent(score.locationErrorM.located),
    String(score.duplicates),
    String(score.sweeps),
  ];
}

function confusion(scored: readonly ScoredScenario[]): string[][] {
  const times = new Map<string, number>();
  for (const { expected, got, times: count } of scored.flatMap(({ score }) => score.types)) {
    const key = `${expected} ${got}`;
    times.set(key, (times.get(key) ?? 0) + count);
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [...key.split(' '), String(count)]);
}

function falseRows({ name, score }: ScoredScenario): string[][] {
  return score.falseEvents.map(({ type, centerHz, cause }) => [name, type, centerHz === 0 ? '–' : (centerHz / 1e6).toFixed(4), cause]);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['None.'];
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((cells) => (cells[i] as string).length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] as number)).join(' | ')} |`;
  return [line(header), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}
