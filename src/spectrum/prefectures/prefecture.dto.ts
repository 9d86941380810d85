import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { prefectureCode } from '../../config/page.dto';

export class PrefectureQueryDto extends createZodDto(
  z.strictObject({
    boundary: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true')
      .describe('Whether each comes with its boundary.'),
  }),
) {}

export class PrefecturesDto extends createZodDto(
  z.strictObject({
    items: z.array(
      z.strictObject({
        code: prefectureCode,
        nameZh: z.string().describe('Name in Chinese.'),
        nameEn: z.string().describe('Name in English.'),
        seat: z
          .strictObject({
            lat: z.number().describe('Latitude, WGS-84 decimal degrees.'),
            lon: z.number().describe('Longitude, WGS-84 decimal degrees.'),
          })
          .describe('Where its government sits.'),
        neighbors: z.array(prefectureCode).describe('Prefectures that it touches.'),
        outsideBorders: z.array(z.string()).describe('What else it touches: `Russia`, `Jilin`, `Inner Mongolia`.'),
        boundary: z
          .record(z.string(), z.unknown())
          .nullable()
          .optional()
          .describe('GeoJSON geometry in WGS-84, if asked for; null if it is not known.'),
      }),
    ),
    nextCursor: z.null().describe('All come at once.'),
  }),
) {}
