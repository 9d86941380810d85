import { toVoltage } from '../../src/science/measurement/level-conversion';
import {
  galacticNoiseFigure,
  manMadeNoiseFigure,
  noiseFieldStrength,
  noisePower,
  systemNoiseFigure,
  type NoiseEnvironment,
} from '../../src/science/propagation/radio-noise';
import { checkVectors, type Input } from './vectors';

const hertz = (input: Input): number => input.number('mhz') * 1e6;
const manMade = (input: Input): number => manMadeNoiseFigure(hertz(input), input.text('environment') as NoiseEnvironment);
const system = (input: Input): number => systemNoiseFigure([manMade(input)], input.number('receiver'));

checkVectors('noise.csv', {
  'noise-power': (input) => noisePower(input.number('figure'), input.number('hz')),
  'noise-voltage': (input) => toVoltage(noisePower(input.number('figure'), input.number('hz'))),
  'man-made': manMade,
  galactic: (input) => galacticNoiseFigure(hertz(input)),
  'system-figure': system,
  'system-power': (input) => noisePower(system(input), input.number('hz')),
  'system-field': (input) => noiseFieldStrength(system(input), hertz(input), input.number('hz')),
  'external-field': (input) => noiseFieldStrength(manMade(input), hertz(input), input.number('hz')),
});
