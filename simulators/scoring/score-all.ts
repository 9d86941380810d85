import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { builtInScenarios, loadScenario } from '../scenario/load-scenario';
import { packageRoot } from '../package-root';
import { knownMissOf } from './known-misses';
import { qualityPage, type ScoredScenario } from './quality-page';
import { reportOf } from './report';
import { scoreScenario } from './score-scenario';

/** Scores every built-in scenario that has an end, prints each, and writes docs/quality.md; true if all pass but the known misses. */
export async function scoreAll(log: (sentence: string) => void): Promise<boolean> {
  const scored: ScoredScenario[] = [];
  for (const name of builtInScenarios()) {
    const scenario = loadScenario(name);
    if (scenario.duration === null) continue;
    const score = await scoreScenario({ scenario: name, asJson: false }, log);
    console.log(reportOf(name, score, knownMissOf(name)));
    scored.push({ name, score, knownMiss: knownMissOf(name) });
  }
  for (const { name } of scored.filter(({ score, knownMiss }) => score.pass && knownMiss))
    console.log(`${name} passes now: it can be taken off the list of known misses`);
  const { version } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  writeFileSync(path.join(packageRoot(), 'docs', 'quality.md'), qualityPage(version, scored));
  return scored.every(({ score, knownMiss }) => score.pass || knownMiss);
}
