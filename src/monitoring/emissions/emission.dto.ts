import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { frequencyParameter, instantParameter, pageQuery, prefectureCode } from '../../config/page.dto';
import { LEVEL_UNITS } from '../sweeps/sweep';

const range = {
  ...pageQuery,
  startHz: frequencyParameter.optional(),
  stopHz: frequencyParameter.optional(),
  active: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Whether it is on the air.'),
  from: instantParameter.optional(),
  to: instantParameter.optional(),
};

export class StationEmissionQueryDto extends createZodDto(z.strictObject(range)) {}
export class EmissionQueryDto extends createZodDto(z.strictObject({ ...range, prefecture: prefectureCode.optional() })) {}

export class EmissionSpectrumQueryDto extends createZodDto(
  z.strictObject({
    minute: z.enum(['strongest', 'last']).default('strongest').describe('Which minute: the one that heard it strongest, or last.'),
    spanHz: z.coerce.number().positive().max(300e9).optional().describe('Width shown, Hz; default six bandwidths of the emission.'),
  }),
) {}

const emissionSchema = z.strictObject({
  id: z.uuid().describe('Identifies the emission as this station hears it.'),
  station: z.string().describe('Code of the monitoring station.'),
  prefecture: z.string().describe('Prefecture of the station.'),
  centerHz: z.number().describe('Center, Hz.'),
  centerUncertaintyHz: z.number().describe('Standard uncertainty (1 σ) of the center, Hz.'),
  bandwidthHz: z.number().describe('Noise-corrected width that holds 99 % of the power, ± 1 bin, Hz.'),
  width20Hz: z.number().nullable().describe('Width 20 dB below the peak, Hz; null where it does not stand 20 dB above the floor.'),
  fieldDbuvM: z.number().nullable().describe('Field strength, dBµV/m; null where the station is not calibrated.'),
  level: z.number().describe('Level, in `unit`.'),
  unit: z.enum(LEVEL_UNITS).describe('Unit in which the station sends levels.'),
  snrDb: z.number().describe('Peak bin of the minute-mean spectrum over the noise floor, in the strongest minute, dB.'),
  firstSeenAt: z.iso.datetime().describe('Capture time of the first sweep that heard it.'),
  lastSeenAt: z.iso.datetime().describe('Capture time of the last sweep that heard it.'),
  sightings: z.int().describe('Sweeps that heard it.'),
  active: z.boolean().describe('Whether it is on the air.'),
  truncated: z.boolean().describe('Seen at the edge of the band only: its center and width are not known.'),
  boots: z.array(z.string()).describe('Starts of the station in which it was heard; the latest ones.'),
  licenses: z
    .array(
      z.strictObject({
        number: z.string().describe('License number.'),
        score: z.number().describe('How well the license explains the emission, 0 to 1.'),
      }),
    )
    .describe('Licenses that may explain it.'),
  judgement: z
    .enum(['licensed', 'deviating', 'ambiguous', 'exempt', 'unlicensed', 'artefact'])
    .nullable()
    .describe('How it was judged; null until it is.'),
});

export class EmissionDto extends createZodDto(emissionSchema) {}
export class EmissionPageDto extends createZodDto(
  z.strictObject({
    items: z.array(emissionSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}

export class EmissionSpectrumDto extends createZodDto(
  z.strictObject({
    emission: z.uuid().describe('The emission.'),
    station: z.string().describe('Code of the monitoring station.'),
    minute: z.iso.datetime().describe('The minute whose mean spectrum it is.'),
    visits: z.int().describe('Sweeps in the mean.'),
    startHz: z.number().describe('Center of the first bin, Hz.'),
    stepHz: z.number().describe('Spacing of the bins, Hz.'),
    rbwHz: z.number().describe('Resolution bandwidth, Hz.'),
    unit: z.enum(LEVEL_UNITS).describe('Unit of levels and floor.'),
    levels: z.array(z.number()).describe('Mean power of each bin, in `unit`.'),
    floor: z.array(z.number()).describe('Noise floor at each bin, in `unit`.'),
    thresholdDb: z.number().describe('Height above the floor at which a bin counts as a signal, dB.'),
  }),
) {}
