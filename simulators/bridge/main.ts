import { bridge } from './bridge';
import { readBridgeOptions } from './bridge-options';

/** `npm run bridge`: publishes the readings of a real receiver. */
async function main(): Promise<void> {
  const options = readBridgeOptions(process.argv.slice(2), process.env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const result = await bridge(options, process.stdin, (sentence) => console.error(sentence));
  console.log(`${result.sweeps} sweeps are acknowledged${result.rejected > 0 ? `, ${result.rejected} of them as unusable` : ''}`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message || error);
    process.exit(1);
  },
);
