import type { Report } from './figure';

interface Bench {
  run(report: Report): Promise<void>;
}

/** By name, loaded only when asked for. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  detect: () => import('./detect.bench.js'),
  match: () => import('./match.bench.js'),
};

/** Runs the benchmarks that are named, or all, one after the other; each figure is one line of JSON. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined) {
    console.error(`There is no benchmark "${unknown}"; there are: ${Object.keys(BENCHES).join(', ')}`);
    return 2;
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = await (BENCHES[name] as () => Promise<Bench>)();
    await bench.run((figure) => console.log(JSON.stringify(figure)));
  }
  return 0;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
