import { execFile } from 'node:child_process';
import * as path from 'node:path';
import type { Score } from '../../simulators/scoring/score';

const ROOT = path.join(__dirname, '..', '..');

interface Scored {
  readonly code: number;
  readonly score: Score;
}

/** Plays a scenario against a service of its own, as `npm run score` does. */
function score(scenario: string): Promise<Scored> {
  const args = ['--enable-source-maps', path.join('dist', 'simulators', 'scoring', 'main.js'), scenario, '--json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
      if (!stdout) return reject(new Error(stderr));
      resolve({ code: error ? Number(error.code) : 0, score: JSON.parse(stdout) as Score });
    });
  });
}

it('two scenarios are scored: an offender and a silent station are told, and nothing else', async () => {
  const [broadcast, silence] = await Promise.all([score('black-broadcast-night'), score('station-silence')]);
  expect(broadcast).toMatchObject({ code: 0, score: { expected: 2, detected: 2, missed: [], falseEvents: [], exactType: 1, pass: true } });
  expect(silence).toMatchObject({ code: 0, score: { expected: 1, detected: 1, missed: [], falseEvents: [], pass: true } });
  // 7 and 6 minutes of two stations, a sweep of each every 5 s; in the latter one is silent for 3 minutes.
  expect(broadcast.score.sweeps).toBe(168);
  expect(silence.score.sweeps).toBe(108);
}, 120_000);
