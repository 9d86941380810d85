import { toDecibels, toLinear } from '../../src/shared/decibels';
import { peakByParabola } from '../../src/science/measurement/peak-by-parabola';
import { centroid } from '../../src/science/signal/centroid';
import { occupiedBand, type BandEdges } from '../../src/science/signal/occupied-bandwidth';
import { xDbBand } from '../../src/science/signal/x-db-width';
import { checkVectors, type Input } from './vectors';

const width = (band: BandEdges | null, step: number): number => (band ? (band.high - band.low) * step : NaN);

/** Power density of a Gaussian out to 7 σ. */
function gaussian(input: Input): number[] {
  const [sigma, step] = [input.number('sigma'), input.number('step')];
  const half = Math.ceil((7 * sigma) / step);
  return Array.from({ length: 2 * half + 1 }, (_, i) => Math.exp(-(((i - half) * step) ** 2) / (2 * sigma * sigma)));
}

checkVectors('spectrum.csv', {
  'gaussian-obw99': (input) => width(occupiedBand(gaussian(input)), input.number('step')),
  'gaussian-26db': (input) => width(xDbBand(gaussian(input).map(toDecibels), 26), input.number('step')),
  'rectangular-obw99': (input) => {
    const bins = input.number('width') / input.number('step');
    return width(occupiedBand([0, 0, ...new Array<number>(bins).fill(1), 0, 0]), input.number('step'));
  },
  parabola: (input) => peakByParabola(input.numbers('levels') as [number, number, number]).offset,
  centroid: (input) => {
    const powers = input.numbers('levels').map(toLinear);
    const noise = powers.map(() => toLinear(input.number('noise')));
    return centroid(powers, noise, 100).center * input.number('khz');
  },
});
