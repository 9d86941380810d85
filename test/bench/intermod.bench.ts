import { performance } from 'node:perf_hooks';
import type { HeardCarrier, UnexplainedEmission } from '../../src/science/explanation/emission-and-carriers';
import { explainIntermodulation } from '../../src/science/explanation/explain-intermodulation';
import { intermodulationProducts } from '../../src/science/explanation/intermodulation-products';
import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';

const CARRIERS = 200;
const VISITS = 600;
const ROUNDS = 40;
const WARM_UP = 5;
const RASTER_HZ = 100e3;
const FM = { from: 87e6, to: 108e6 };
const AIRBAND = { from: 108e6, to: 137e6 };

/** Two hundred FM carriers, on a raster and off it: how long it takes to ask of one emission whether it is a product, and to list them all. */
export function run(report: Report, quick: boolean): Promise<void> {
  const rounds = quick ? 2 : ROUNDS;
  const onRaster = carriersAt((i) => FM.from + i * RASTER_HZ);
  const random = randomFrom(1);
  const offRaster = carriersAt(() => Math.round(FM.from + random() * (FM.to - FM.from)));
  report(figureOf('intermod.explain', 'ms', explainEach(onRaster, rounds)));
  report(figureOf('intermod.explain-off-raster', 'ms', explainEach(offRaster, rounds)));
  const carriersHz = onRaster.map(({ hz }) => hz);
  for (const order of [3, 5] as const) {
    const list = (): unknown => intermodulationProducts(carriersHz, order, AIRBAND.from, AIRBAND.to);
    report(figureOf(`intermod.list-order-${order}`, 'ms', times(list, rounds)));
  }
  return Promise.resolve();
}

function carriersAt(hzOf: (i: number) => number): HeardCarrier[] {
  const on = new Uint8Array(VISITS).fill(1);
  const levels = randomFrom(2);
  return Array.from({ length: CARRIERS }, (_, i) => ({
    hz: hzOf(i),
    toleranceHz: 2000,
    bandwidthHz: 180e3,
    levelDbm: -90 + 60 * levels(),
    on,
  }));
}

function explainEach(carriers: readonly HeardCarrier[], rounds: number): number[] {
  let round = 0;
  return times(
    () =>
      explainIntermodulation(emissionOn(AIRBAND.from + 500e3 * (round++ % 50)), carriers, {
        iip3Dbm: 10,
        slope: null,
        secondStation: null,
      }),
    rounds,
  );
}

function emissionOn(centerHz: number): UnexplainedEmission {
  const heard = new Uint8Array(VISITS).fill(1);
  return { centerHz, centerUncertaintyHz: 2500, bandwidthHz: 500e3, stepHz: 25e3, levelDbm: -90, heard };
}

/** Milliseconds, the first few rounds left out. */
function times(work: () => unknown, rounds: number): number[] {
  const all = Array.from({ length: WARM_UP + rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return all.slice(WARM_UP);
}
