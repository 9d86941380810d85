import { toDecibels } from '../../src/shared/decibels';
import { cellAveragingFactor, orderedStatisticFactor } from '../../src/science/signal/cfar-factor';
import { excise, type Excision } from '../../src/science/signal/excise';
import { findRuns } from '../../src/science/signal/find-runs';
import { lowestShareFloor } from '../../src/science/signal/lowest-share-floor';
import { madSpread } from '../../src/science/signal/mad-spread';
import { medianLevel } from '../../src/science/signal/median-level';
import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from '../../src/science/signal/noise-distribution';
import { cfarThreshold } from '../../src/science/signal/threshold';
import { randomFrom, syntheticLevels, syntheticSweep } from '../builders/synthetic-spectrum';
import { checkVectors, type Input } from './vectors';

const plain = (averages: number): NoiseDistribution => ({ shape: averages, kind: 'plain', count: 1, mean: 1 });
const hundredths = (levels: readonly number[]): Int16Array => Int16Array.from(levels, (level) => Math.round(level * 100));
const excised = (input: Input): Excision => excise(hundredths(input.numbers('powers').map(toDecibels)), input.number('factor'));
const madeNoise = (input: Input): Float64Array =>
  syntheticLevels({ bins: input.number('bins'), averages: input.number('averages'), noiseDb: -100 }, randomFrom(26));
const caCfar = (input: Input): number => cellAveragingFactor(input.number('cells'), input.number('tail'));

checkVectors('detection.csv', {
  'lowest-fifth': (input) => lowestShareFloor(input.numbers('levels'), plain(1)).rawDb,
  'above-lowest-fifth': (input) => {
    const levels = input.numbers('levels');
    const { rawDb } = lowestShareFloor(levels, plain(1));
    return [...levels.keys()].filter((bin) => (levels[bin] as number) > rawDb + input.number('margin')).join(' ');
  },
  spread: (input) => madSpread(input.numbers('levels')),
  'lowest-fifth-below-mean': (input) => lowestShareFloor(madeNoise(input), plain(1)).rawDb + 100,
  'mean-of-decibels': (input) => madeNoise(input).reduce((sum, level) => sum + level, 0) / input.number('bins') + 100,
  'lowest-fifth-bias': (input) => {
    const { rawDb, floorDb } = lowestShareFloor([0], plain(input.number('averages')));
    return rawDb - floorDb;
  },
  'os-cfar': (input) => orderedStatisticFactor(input.number('cells'), input.number('rank'), input.number('tail')),
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
