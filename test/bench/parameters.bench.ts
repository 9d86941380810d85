import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';
import { tryFinding, tryMeasuring, type ParameterPoint, type ParameterTrial } from './parameter-trials';

const TRIALS = { measured: 10_000, found: 2000 };
const AVERAGES = [1, 4, 16, 100, 1000];
const WIDTHS = [1, 2, 3, 5, 8, 20];
const RATIOS = [5, 10, 20, 30, 40, 50];
/** From so many on the interval has to hold 93 to 97 %, else at least 88 %. */
const MANY_AVERAGES = 16;
const MANY_BINS = 3;
/** Points at which fewer emissions are found say little about what is found of them. */
const LEAST_FOUND = 0.5;

type Held = 'centerHeld' | 'levelHeld';

/**
 * How often ±1.96 u holds the truth, over points of averages, widths and signals to noise: of emissions whose bins are known, and of such as have to be
 * found first. Each figure is the median of its points, with the worst ones.
 */
export function run(report: Report, quick: boolean): Promise<void> {
  const points = AVERAGES.flatMap((averages) =>
    WIDTHS.flatMap((width) => RATIOS.flatMap((snrDb) => (['flat', 'bell'] as const).map((shape) => ({ averages, width, snrDb, shape })))),
  );
  for (const [name, attempt] of [
    ['measured', tryMeasuring],
    ['found', tryFinding],
  ] as const) {
    const trials = quick ? TRIALS[name] / 20 : TRIALS[name];
    const results = points.map((point, i) => {
      const random = randomFrom(5400 + i);
      return { point, results: Array.from({ length: trials }, () => attempt(point, random)) };
    });
    const kinds: readonly Held[] = name === 'measured' ? ['centerHeld', 'levelHeld'] : ['centerHeld'];
    for (const kind of kinds) reportShares(report, `parameters.${name}.${kind === 'centerHeld' ? 'center' : 'level'}`, results, kind);
  }
  return Promise.resolve();
}

interface PointResults {
  readonly point: ParameterPoint;
  readonly results: readonly ParameterTrial[];
}

function reportShares(report: Report, name: string, points: readonly PointResults[], kind: Held): void {
  const isRich = ({ point }: PointResults): boolean => point.averages >= MANY_AVERAGES && point.width >= MANY_BINS;
  report(
    figureOf(
      `${name}.many`,
      'share',
      points.filter(isRich).flatMap(({ results }) => heldShare(results, kind)),
    ),
  );
  const others = points.filter((point) => !isRich(point));
  report(
    figureOf(
      `${name}.few`,
      'share',
      others.flatMap(({ results }) => heldShare(results, kind)),
    ),
  );
}

function heldShare(results: readonly ParameterTrial[], kind: Held): number[] {
  const found = results.flatMap((result) => result[kind] ?? []);
  return found.length < LEAST_FOUND * results.length ? [] : [found.filter((held) => held).length / found.length];
}
