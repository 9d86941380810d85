import { ScenarioError } from './scenario/scenario-error';
import { ServiceRefusal } from './service/service-api';
import { simulate } from './simulate';
import { readSimulateOptions, UsageError } from './simulate-options';

/** `npm run simulate`: plays a scenario until it ends, or until SIGINT, SIGTERM or the end of the service that started it. */
async function main(): Promise<void> {
  const options = readSimulateOptions(process.argv.slice(2), process.env);
  const log = (sentence: string): void => console.error(sentence);
  const wishes: { stop: () => void } = { stop: () => process.exit(0) };
  const stop = (): void => wishes.stop();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  if (options.resident) process.stdin.on('end', stop).on('close', stop).resume();
  const simulation = await simulate(options, log);
  wishes.stop = () => simulation.stop();
  await simulation.done;
  if (options.resident) return;
  const sweeps = simulation.stations.reduce((sum, station) => sum + station.sweeps, 0);
  console.log(`${simulation.stations.length} stations have sent ${sweeps} sweeps`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    const isPlain = error instanceof UsageError || error instanceof ScenarioError || error instanceof ServiceRefusal;
    console.error(isPlain ? error.message : error.message || error);
    process.exit(1);
  },
);
