import type { Report } from './figure';

interface Bench {
  /** @param quick  a short run, to see whether it works: its figures mean little */
  run(report: Report, quick: boolean): Promise<void>;
}

/** By name, loaded only when asked for. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  detect: () => import('./detect.bench.js'),
  'detection-quality': () => import('./detection-quality.bench.js'),
  match: () => import('./match.bench.js'),
  location: () => import('./location.bench.js'),
  intermod: () => import('./intermod.bench.js'),
  p1546: () => import('./p1546.bench.js'),
  ingest: () => import('./ingest.bench.js'),
  occupancy: () => import('./occupancy.bench.js'),
  parameters: () => import('./parameters.bench.js'),
  day: () => import('./day.bench.js'),
  pd: () => import('./pd.bench.js'),
};

/** Runs the benchmarks that are named, or all, one after the other; each figure is one line of JSON. `--quick`: to see whether they work. */
async function main(given: readonly string[]): Promise<number> {
  const names = given.filter((argument) => argument !== '--quick');
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined) {
    console.error(`There is no benchmark "${unknown}"; there are: ${Object.keys(BENCHES).join(', ')}`);
    return 2;
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = await (BENCHES[name] as () => Promise<Bench>)();
    await bench.run((figure) => console.log(JSON.stringify(figure)), names.length < given.length);
  }
  return 0;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
