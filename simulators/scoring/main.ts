import { ScenarioError } from '../scenario/scenario-error';
import { ServiceRefusal } from '../service/service-api';
import { UsageError } from '../simulate-options';
import { readScoreOptions } from './score-options';
import { scoreOne } from './score-one';
import { scoreAll } from './score-all';

/** `npm run score`: exit code 0 if the scenario's `pass` block holds, or of all scenarios that of each but the known misses. */
async function main(): Promise<boolean> {
  const options = readScoreOptions(process.argv.slice(2), process.env);
  const log = (sentence: string): void => console.error(sentence);
  // The services that it has started end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  const { scenario } = options;
  return scenario === null ? scoreAll(log) : scoreOne({ ...options, scenario }, log);
}

main().then(
  (pass) => process.exit(pass ? 0 : 1),
  (error: Error) => {
    const isPlain = error instanceof UsageError || error instanceof ScenarioError || error instanceof ServiceRefusal;
    console.error(isPlain ? error.message : error.message || error);
    process.exit(1);
  },
);
