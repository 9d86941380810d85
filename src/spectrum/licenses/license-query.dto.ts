import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { frequencyParameter, instantParameter, pageQuery, prefectureCode } from '../../config/page.dto';
import type { GeoPoint } from '../../science/location/distance';
import { DEFAULT_RADIUS_KM } from './license-filter';

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)$/;

const near = z
  .string()
  .describe('A place: `lat,lon` in WGS-84 decimal degrees.')
  .transform((text, context): GeoPoint => {
    const [, lat = NaN, lon = NaN] = (COORDINATES.exec(text) ?? []).map(Number);
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      context.addIssue({ code: 'custom', message: 'must be `lat,lon` in decimal degrees' });
    return { lat, lon };
  });

export class LicenseQueryDto extends createZodDto(
  z
    .strictObject({
      ...pageQuery,
      number: z.string().min(1).max(64).optional().describe('The license of this number.'),
      holder: z.string().min(1).max(200).optional().describe('Part of the holder’s name; upper and lower case are the same.'),
      prefecture: prefectureCode.optional(),
      atHz: frequencyParameter.optional().describe('A transmitter’s assigned band, with its tolerance, holds this frequency, Hz.'),
      near: near.optional(),
      radiusKm: z.coerce
        .number()
        .positive()
        .max(20_000)
        .optional()
        .describe(
          `A transmitter stands within this distance of \`near\`, km; default ${DEFAULT_RADIUS_KM}. With \`atHz\` it must be the same one.`,
        ),
      status: z
        .enum(['draft', 'active', 'suspended', 'revoked', 'surrendered', 'expired', 'expiring'])
        .optional()
        .describe('State now; `active` includes `expiring`.'),
      validAt: instantParameter.optional().describe('Between `validFrom` and `validUntil` at this time, RFC 3339 with zone.'),
    })
    .refine(({ near, radiusKm }) => near !== undefined || radiusKm === undefined, { path: ['radiusKm'], message: 'needs `near`' }),
) {}
