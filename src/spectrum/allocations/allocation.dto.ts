import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { frequencyParameter } from '../../config/page.dto';

export class AllocationQueryDto extends createZodDto(
  z.strictObject({ atHz: frequencyParameter.optional().describe('Only what holds at this frequency, Hz, the narrowest row first.') }),
) {}

const services = z.array(z.string());

export class AllocationsDto extends createZodDto(
  z.strictObject({
    items: z.array(
      z.strictObject({
        lowerHz: z.number().describe('Lower edge, part of the row, Hz.'),
        upperHz: z.number().describe('Upper edge, not part of the row, Hz.'),
        primaryServices: services.describe('Primary services by the abbreviations of RR Article 5: `BC`, `AM(R)`, …'),
        secondaryServices: services.describe('Secondary services: may neither harm nor claim protection from primary ones.'),
        useZh: z.string().describe('Use in China, in Chinese.'),
        useEn: z.string().describe('Use in China, in English.'),
        rasterHz: z.number().nullable().describe('Channel raster, Hz; null where there is none.'),
        sensitivity: z
          .enum(['A', 'B', 'C', 'D', 'E'])
          .describe('A distress and safety, B safety of life, C protected services, D ordinary licensed, E license-exempt.'),
        source: z.string().describe('Where the row comes from.'),
      }),
    ),
    nextCursor: z.null().describe('The table comes whole.'),
  }),
) {}
