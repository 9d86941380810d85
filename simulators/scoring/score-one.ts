import { loadScenario } from '../scenario/load-scenario';
import { knownMissOf } from './known-misses';
import { reportOf } from './report';
import { scoreScenario } from './score-scenario';
import type { ScoreOptions } from './score-options';

/** Scores one scenario and prints what comes of it; true if its `pass` block holds. */
export async function scoreOne(options: ScoreOptions & { scenario: string }, log: (sentence: string) => void): Promise<boolean> {
  const score = await scoreScenario(options, log);
  const { name } = loadScenario(options.scenario);
  console.log(options.asJson ? JSON.stringify(score, null, 2) : reportOf(name, score, knownMissOf(name)));
  return score.pass;
}
