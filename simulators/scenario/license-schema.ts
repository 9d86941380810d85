import { z } from 'zod';
import { parseDesignator } from '../../src/science/assignment/designator';
import { MAX_FREQUENCY_HZ } from '../../src/monitoring/mqtt/wire/sweep-message';
import { parseInstant } from '../../src/shared/time';
import { lat, lon, prefecture, text } from './common-fields';

const STATUSES = ['draft', 'active', 'suspended', 'revoked', 'surrendered'] as const;

const frequency = z.number().positive().max(MAX_FREQUENCY_HZ);
const date = z
  .string()
  .refine((written) => instantOf(written) !== null, 'must be a date such as 2026-12-31, or an RFC 3339 date-time with its zone');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be HH:MM, from 00:00 to 24:00');
const designator = z.string().superRefine((written, context) => {
  try {
    parseDesignator(written);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `must be a designation of emission such as 16K0F3E (${(error as Error).message})` });
  }
});

const transmitter = z.strictObject({
  site: text,
  lat,
  lon,
  antennaHeightM: z.number().min(0).max(10_000),
  erpW: z.number().positive().max(1e9),
  polarization: text.optional(),
  azimuthDeg: z.number().min(0).lt(360).optional(),
  beamwidthDeg: z.number().positive().max(360).optional(),
  centerHz: frequency,
  designator,
  bandwidthHz: frequency.optional(),
  toleranceHz: z.number().min(0).max(MAX_FREQUENCY_HZ).optional(),
  receiveHz: frequency.optional(),
  radiusKm: z.number().min(0).max(20_000).optional(),
});

/** A license as REST takes it: docs/interfaces.md 3. It is checked here because nothing may be sent of a scenario that cannot be registered whole. */
export const licenseSchema = z
  .strictObject({
    number: text.max(64),
    holder: text.max(200),
    holderCode: text.max(40).optional(),
    prefecture,
    service: text.max(60),
    callSign: text.max(40).optional(),
    status: z.enum(STATUSES),
    validFrom: date,
    validUntil: date,
    hours: z
      .array(z.strictObject({ days: text, from: timeOfDay, to: timeOfDay }))
      .min(1)
      .optional(),
    transmitters: z.array(transmitter).min(1),
    fictitious: z.boolean().optional(),
    reference: z.boolean().optional(),
  })
  .superRefine(({ validFrom, validUntil }, context) => {
    const [from, until] = [instantOf(validFrom), instantOf(validUntil)];
    if (from === null || until === null || from <= until) return;
    context.addIssue({ code: 'custom', path: ['validUntil'], message: `must not be before validFrom, ${validFrom}` });
  });

function instantOf(written: string): number | null {
  return parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00:00Z` : written);
}
