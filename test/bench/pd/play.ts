import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Score } from '../../../simulators/scoring/score';
import type { ScoreOptions } from '../../../simulators/scoring/score-options';
import { scoreScenario } from '../../../simulators/scoring/score-scenario';

/** Scores a scenario that was made and not written; JSON is YAML. Without a service it is played against one of its own. */
export async function play(scenario: object, service?: ScoreOptions['service']): Promise<Score> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-pd-'));
  try {
    const file = path.join(folder, 'made.yaml');
    writeFileSync(file, JSON.stringify(scenario));
    return await scoreScenario({ scenario: file, asJson: true, service }, () => undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Works through a list, so many at a time. */
export async function inTurns<Item>(items: readonly Item[], atOnce: number, step: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await step(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
