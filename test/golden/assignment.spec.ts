import { parseDesignator } from '../../src/science/assignment/designator';
import { landMobileMask } from '../../src/science/assignment/emission-mask';
import { frequencyDeviation } from '../../src/science/assignment/frequency-deviation';
import { frequencyModulationWidth } from '../../src/science/assignment/necessary-bandwidth';
import { fmProtectionRatio, protectionOf } from '../../src/science/assignment/protection-ratio';
import { spuriousLimit, type SpuriousClass, type SpuriousLimit } from '../../src/science/assignment/spurious-limit';
import { creditCodeCheckSign } from '../../src/spectrum/holders/credit-code';
import { frequencyTolerance } from '../../src/spectrum/tolerance/frequency-tolerance';
import { checkVectors, type Input } from './vectors';

const frequencyOf = (input: Input): number => Math.round(input.number('mhz') * 1e6);
const toleranceOf = (input: Input): number => frequencyTolerance(frequencyOf(input), input.text('service'));
const limitOf = (input: Input): SpuriousLimit =>
  spuriousLimit(input.number('w'), input.has('class') ? (input.text('class') as SpuriousClass) : 'general');

/** The parts in a row, or the character at which it was refused. */
function parts(text: string): string {
  try {
    return Object.values(parseDesignator(text)).join(' ');
  } catch (error) {
    return (error as RangeError).message.replace(/^designator: character (\d+):.*$/, 'refused at $1');
  }
}

checkVectors('assignment.csv', {
  designator: (input) => parts(input.text('text')),
  'fm-bandwidth': (input) => frequencyModulationWidth(input.number('m'), input.number('d')),
  tolerance: toleranceOf,
  'tolerance-ppm': (input) => (toleranceOf(input) / frequencyOf(input)) * 1e6,
  violation: (input) => {
    const assigned = frequencyOf(input);
    return String(frequencyDeviation(assigned + input.number('offset'), assigned, toleranceOf(input), input.number('u')).violates);
  },
  'spurious-attenuation': (input) => limitOf(input).attenuationDb,
  'spurious-level': (input) => limitOf(input).levelDbm,
  'land-mobile-mask': (input) => landMobileMask(input.number('hz'), input.number('w')),
  'credit-code-check': (input) => String(creditCodeCheckSign(input.text('signs'))),
  protection: (input) => {
    const needed = fmProtectionRatio(input.number('offset'));
    const { ratioDb, neededDb, isProtected } = protectionOf(input.number('wanted'), input.number('unwanted'), needed);
    return `${ratioDb} of ${neededDb}: ${isProtected ? 'protected' : 'not protected'}`;
  },
});
