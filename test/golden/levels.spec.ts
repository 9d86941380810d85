import { meanPower, toDecibels } from '../../src/shared/decibels';
import { antennaFactor, toFieldStrength, toPowerFluxDensity, toVoltage } from '../../src/science/measurement/level-conversion';
import { noiseCorrected } from '../../src/science/measurement/noise-corrected';
import { checkVectors } from './vectors';

checkVectors('levels.csv', {
  voltage: (input) => toVoltage(input.number('dbm'), input.number('ohms')),
  'antenna-factor': (input) => antennaFactor(input.number('mhz') * 1e6, input.number('dbi')),
  'isotropic-field': (input) => toFieldStrength(toVoltage(input.number('dbm')), antennaFactor(input.number('mhz') * 1e6, 0)),
  'power-flux-density': (input) => toPowerFluxDensity(input.number('field')),
  'sum-of-levels': (input) => meanPower(input.numbers('levels')) + toDecibels(input.numbers('levels').length),
  'noise-corrected': (input) => noiseCorrected(input.number('overNoise'), 0) ?? NaN,
});
