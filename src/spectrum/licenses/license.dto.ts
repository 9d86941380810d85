import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { prefectureCode } from '../../config/page.dto';
import { CREDIT_CODE_LENGTH, isCreditCode } from '../holders/credit-code';
import { hoursSchema } from './licensed-hours.dto';
import { plainText } from './plain-text.dto';
import { transmitterInputSchema, transmitterSchema } from './transmitter.dto';
import { effectiveFrom, validFrom, validUntil } from './validity.dto';

/** A body of 100 kB holds no more of them. */
const MOST_TRANSMITTERS = 1_000;

const number = plainText(64).describe('License number, 1 to 64 characters: names the license for people; never given twice.');
const holder = plainText(200).describe('Who holds the license, 1 to 200 characters.');
const holderCode = plainText(40)
  .refine((code) => code.length !== CREDIT_CODE_LENGTH || isCreditCode(code), 'must end with the check sign of GB 32100')
  .describe('The holder’s code: a unified social credit code of 18 signs with its check sign (GB 32100), or a shorter or longer one.');
const service = plainText(60).describe(
  'Radio service: `broadcasting`, `land-mobile`, `fixed`, `aeronautical`, …; decides the default tolerance.',
);
const callSign = plainText(40).describe('Call sign or station name.');
const registeredStatus = z.enum(['draft', 'active', 'suspended', 'revoked', 'surrendered']);
const hours = z.array(hoursSchema).min(1).max(50).describe('When it may be on the air, China time; absent: always.');
const fictitious = z.boolean().describe('Whether the license is made up, for a simulation.');
const reference = z
  .boolean()
  .describe('A neighbor’s transmitter, known but not administered here: it explains emissions and raises nothing.');
const version = z.int().min(1).max(2_147_483_647);

const necessary = z.strictObject({
  number,
  holder,
  prefecture: prefectureCode,
  service,
  status: registeredStatus.describe('State as it is registered; `expired` and `expiring` follow from the dates and cannot be set.'),
  validFrom,
  validUntil,
  transmitters: z.array(transmitterInputSchema).min(1).max(MOST_TRANSMITTERS).describe('The licensed radio stations, at least one.'),
});

export class NewLicenseDto extends createZodDto(
  necessary.extend({
    holderCode: holderCode.optional(),
    callSign: callSign.optional(),
    hours: hours.optional(),
    fictitious: fictitious.optional(),
    reference: reference.optional(),
  }),
) {}

export class LicenseChangeDto extends createZodDto(
  necessary.partial().extend({
    version: version.describe('Version that the change starts from; a stale one is refused.'),
    effectiveFrom: effectiveFrom.optional(),
    holderCode: holderCode.nullish(),
    callSign: callSign.nullish(),
    hours: hours.nullish(),
    fictitious: fictitious.optional(),
    reference: reference.optional(),
  }),
) {}

export class LicenseVersionDto extends createZodDto(
  z.strictObject({ version: z.coerce.number().pipe(version).describe('Version that is ended; a stale one is refused.') }),
) {}

const licenseSchema = z.strictObject({
  id: z.uuid().describe('Identifies the license.'),
  number,
  holder,
  holderCode: holderCode.optional(),
  prefecture: prefectureCode,
  service,
  callSign: callSign.optional(),
  status: z
    .enum([...registeredStatus.options, 'expired', 'expiring'])
    .describe('State; an active license is `expiring` in the 90 days before its end, and `expired` after it.'),
  validFrom,
  validUntil,
  hours: hours.optional(),
  transmitters: z.array(transmitterSchema).describe('The licensed radio stations.'),
  fictitious: fictitious.optional(),
  reference: reference.optional(),
  version: version.describe('Goes up with every change.'),
});

export class LicenseDto extends createZodDto(licenseSchema) {}
export class LicensePageDto extends createZodDto(
  z.strictObject({
    items: z.array(licenseSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
