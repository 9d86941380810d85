import { meanPower, toDecibels } from '../../src/shared/decibels';
import { antennaFactor, toFieldStrength, toPowerFluxDensity, toVoltage } from '../../src/science/measurement/level-conversion';
import { measureSegment } from '../../src/science/signal/measure-segment';
import { checkVectors } from './vectors';

checkVectors('levels.csv', {
  voltage: (input) => toVoltage(input.number('dbm'), input.number('ohms')),
  'antenna-factor': (input) => antennaFactor(input.number('mhz') * 1e6, input.number('dbi')),
  'isotropic-field': (input) => toFieldStrength(toVoltage(input.number('dbm')), antennaFactor(input.number('mhz') * 1e6, 0)),
  'power-flux-density': (input) => toPowerFluxDensity(input.number('field')),
  'sum-of-levels': (input) => meanPower(input.numbers('levels')) + toDecibels(input.numbers('levels').length),
  'noise-corrected': (input) => {
    const meanDb = Float64Array.from([0, input.number('overNoise'), 0]);
    const spectrum = { startHz: 1e8, stepHz: 1000, rbwHz: 1000, meanDb, averages: 100 };
    return measureSegment({ firstBin: 1, lastBin: 1 }, {}, spectrum, new Float64Array(3)).levelDb;
  },
});
