import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { builtInScenarios, loadScenario } from '../scenario/load-scenario';
import { packageRoot } from '../package-root';
import { knownMissOf } from './known-misses';
import { qualityPage, type ScoredScenario } from './quality-page';
import { reportOf } from './report';
import { scoreScenario } from './score-scenario';

/** Scores every built-in scenario that has an end, prints each, and writes docs/quality.md; true if all pass but the known misses. */
export async function scoreAll(log: (sentence: string) => void): Promise<boolean> {
  const waiting = builtInScenarios().filter((name) => loadScenario(name).duration !== null);
  const names = [...waiting];
  const scored: ScoredScenario[] = [];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const one = await scoreOf(name, log);
      if (one) scored.push(one);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  scored.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  for (const { name } of scored.filter(({ score, knownMiss }) => score.pass && knownMiss))
    console.log(`${name} passes now: it can be taken off the list of known misses`);
  writeFileSync(path.join(packageRoot(), 'docs/quality.md'), qualityPage(version(), scored));
  return scored.length === names.length && scored.every(({ score, knownMiss }) => score.pass || knownMiss !== null);
}

/** What cannot be played is tried once more, as a busy machine may keep a service from starting; then told, and the others are played: null. */
async function scoreOf(name: string, log: (sentence: string) => void, triesLeft = 1): Promise<ScoredScenario | null> {
  try {
    const score = await scoreScenario({ scenario: name, asJson: false }, log);
    const knownMiss = knownMissOf(name);
    console.log(reportOf(name, score, knownMiss));
    return { name, score, knownMiss };
  } catch (error) {
    log(`${name} could not be scored: ${(error as Error).message}`);
    return triesLeft > 0 ? scoreOf(name, log, triesLeft - 1) : null;
  }
}

function version(): string {
  return (JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
