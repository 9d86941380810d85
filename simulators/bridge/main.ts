import { bridge } from './bridge';
import { readBridgeOptions } from './bridge-options';

/** `npm run bridge`: publishes the readings of a real receiver. */
async function main(): Promise<void> {
  const options = readBridgeOptions(process.argv.slice(2), process.env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const { sweeps, rejected } = await bridge(options, process.stdin, (sentence) => console.error(sentence));
  console.log(`${sweeps} sweeps are acknowledged${rejected > 0 ? `; the service could not use ${rejected} of the messages` : ''}`);
  if (rejected > 0) process.exitCode = 1;
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message || error);
    process.exit(1);
  },
);
