import { z } from 'zod';
import { frequencyTolerance, powerOfTighterTolerance } from '../spectrum/tolerance/frequency-tolerance';
import { recognizedClassOf } from '../spectrum/tolerance/station-class';
import { defineCalculation } from './defined.calculation';

/** Between these the table of RR Appendix 2 has rows. */
const LOWEST_HZ = 9e3;
const HIGHEST_HZ = 40e9;

export const tolerance = defineCalculation({
  name: 'tolerance',
  summary: 'How far a transmitter may be off its assigned frequency, by band, service and power (Radio Regulations, Appendix 2).',
  example: { frequencyHz: 155e6, service: 'land-mobile' },
  input: {
    frequencyHz: z.number().positive().describe('Assigned frequency, Hz'),
    service: z
      .string()
      .min(1)
      .describe(
        'broadcasting, television, fixed, base, land-mobile, coast, ship, aeronautical, aircraft or radar, or as a license names it',
      ),
    powerW: z
      .number()
      .positive()
      .optional()
      .describe('Mean power, W; the tolerances of some fixed stations depend on it; absent: the looser one, of weak transmitters'),
  },
  calculate: ({ frequencyHz, service, powerW }, remarks) => {
    const toleranceHz = frequencyTolerance(frequencyHz, service, powerW);
    const limitW = powerOfTighterTolerance(frequencyHz, service);
    if (powerW === undefined && limitW !== null) remarks.assume('powerW', limitW);
    if (recognizedClassOf(service) === null) remarks.caution(`The service "${service}" is none of the table: taken for land mobile.`);
    if (frequencyHz < LOWEST_HZ || frequencyHz > HIGHEST_HZ)
      remarks.caution('The table has rows from 9 kHz to 40 GHz: that of its nearest end was taken.');
    return { toleranceHz };
  },
});
