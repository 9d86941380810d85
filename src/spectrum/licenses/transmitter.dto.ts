import { z } from 'zod';
import { parseDesignator } from '../../science/assignment/designator';
import { plainText } from './plain-text.dto';

const HIGHEST_HZ = 300e9;

const frequency = z.number().positive().max(HIGHEST_HZ);

const designator = z
  .string()
  .superRefine((text, context) => {
    try {
      parseDesignator(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as RangeError).message });
    }
  })
  .describe('Designation of emission, RR Appendix 1, such as `16K0F3E`.');

export const transmitterSchema = z.strictObject({
  site: plainText(200).describe('Where it stands, for people.'),
  lat: z.number().min(-90).max(90).describe('Latitude, WGS-84 decimal degrees.'),
  lon: z.number().min(-180).max(180).describe('Longitude, WGS-84 decimal degrees.'),
  antennaHeightM: z.number().min(0).max(10_000).describe('Height of the antenna above ground, m.'),
  erpW: z.number().positive().max(1e9).describe('Effective radiated power, W.'),
  polarization: plainText(20).optional().describe('Polarization: `H`, `V`, `M` (mixed), `SR`, `SL` (slant), …'),
  azimuthDeg: z
    .number()
    .min(0)
    .lt(360)
    .optional()
    .describe('Direction of the main beam, degrees clockwise from true north; absent: all round.'),
  beamwidthDeg: z.number().positive().max(360).optional().describe('Width of the main beam at half power, degrees.'),
  centerHz: frequency.describe('Assigned frequency, Hz.'),
  designator,
  bandwidthHz: frequency.describe('Necessary bandwidth, Hz.'),
  toleranceHz: z.number().min(0).max(HIGHEST_HZ).describe('Frequency tolerance, Hz.'),
  receiveHz: frequency.optional().describe('The mobile side of a pair: the frequency on which this station receives, Hz.'),
  radiusKm: z.number().min(0).max(20_000).optional().describe('Mobile fleets: anywhere within this radius of the site, km.'),
});

export const transmitterInputSchema = transmitterSchema.extend({
  bandwidthHz: transmitterSchema.shape.bandwidthHz.optional().describe('Necessary bandwidth, Hz; absent: that of the designator.'),
  toleranceHz: transmitterSchema.shape.toleranceHz
    .optional()
    .describe('Frequency tolerance, Hz; absent: that of RR Appendix 2 for the frequency, the service and the power.'),
});
