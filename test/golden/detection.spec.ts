import { toDecibels } from '../../src/shared/decibels';
import { excise, type Excision } from '../../src/science/signal/excise';
import { findRuns } from '../../src/science/signal/find-runs';
import { medianLevel } from '../../src/science/signal/median-level';
import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from '../../src/science/signal/noise-distribution';
import { cfarThreshold } from '../../src/science/signal/threshold';
import { ratioUpperQuantile } from '../../src/science/statistics/ratio-quantile';
import { randomFrom, syntheticSweep } from '../builders/synthetic-spectrum';
import { checkVectors, type Input } from './vectors';

const plain = (averages: number): NoiseDistribution => ({ shape: averages, kind: 'plain', count: 1, mean: 1 });
const hundredths = (levels: readonly number[]): Int16Array => Int16Array.from(levels, (level) => Math.round(level * 100));
const excised = (input: Input): Excision => excise(hundredths(input.numbers('powers').map(toDecibels)), input.number('factor'));
const caCfar = (input: Input): number => ratioUpperQuantile(1, input.number('cells'), input.number('tail'));

checkVectors('detection.csv', {
  median: (input) => medianLevel(hundredths(input.numbers('levels'))) / 100,
  'excised-bins': (input) => excised(input).bins,
  'excised-mean': (input) => excised(input).meanPower,
  'excised-threshold': (input) => excised(input).meanPower * input.number('factor'),
  'excision-factor': (input) => noiseUpperQuantile(plain(input.number('averages')), input.number('tail')),
  'median-below-mean': (input) =>
    medianLevel(syntheticSweep({ bins: input.number('bins'), averages: input.number('averages'), noiseDb: -100 }, randomFrom(26))) / 100 + 100,
  'cfar-threshold': (input) => cfarThreshold(plain(input.number('averages')), input.number('tail')),
  'ca-cfar': caCfar,
  'ca-cfar-db': (input) => toDecibels(caCfar(input)),
  hysteresis: (input) => {
    const levels = input.numbers('levels');
    const thresholds = { onDb: input.number('on'), offDb: input.number('off') };
    const runs = findRuns(levels, { floorDb: input.number('floor'), slopeDbPerBin: 0 }, { ...thresholds, unitsPerDb: 1, gapBins: 0, leastBins: 1 });
    return levels.map((_, bin) => (runs.some(({ firstBin, lastBin }) => bin >= firstBin && bin <= lastBin) ? '1' : '0')).join('');
  },
  'maxhold-rise': (input) => {
    const noise = noiseDistributionOf({ averages: 1, detector: 'rms', trace: 'maxhold', holdCount: input.number('traces') });
    return toDecibels(noise?.mean ?? NaN);
  },
});
