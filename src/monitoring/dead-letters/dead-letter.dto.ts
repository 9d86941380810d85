import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { pageQuery } from '../../config/page.dto';
import { REJECTION_CODES } from '../mqtt/wire/rejection';

const station = z.string().max(64).describe('Code of the monitoring station that the topic names.');
const code = z.enum(REJECTION_CODES).describe('Why the message could not be taken.');

export class DeadLetterQueryDto extends createZodDto(
  z.strictObject({ ...pageQuery, station: station.optional(), code: code.optional() }),
) {}

export const deadLetterSchema = z.strictObject({
  id: z.string().describe('Identifies the dead letter.'),
  station,
  topic: z.string().describe('Topic to which the message was published.'),
  receivedAt: z.iso.datetime().describe('When it came first, RFC 3339.'),
  lastReceivedAt: z.iso.datetime().describe('When it came last, RFC 3339.'),
  code,
  path: z.string().optional().describe('The field that is wrong.'),
  detail: z.string().optional().describe('What is wrong with it, in a sentence.'),
  sha256: z.string().describe('SHA-256 of the payload, hex.'),
  bytes: z.int().describe('Length of the payload in bytes.'),
  times: z.int().describe('How many times the same payload came.'),
  replayable: z.boolean().describe('Whether the whole payload is kept: at most 64 kB of it is.'),
});

export type DeadLetterResource = z.infer<typeof deadLetterSchema>;

export class DeadLetterPageDto extends createZodDto(
  z.strictObject({
    items: z.array(deadLetterSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}

export class ReplayResultDto extends createZodDto(
  z.strictObject({
    outcome: z.enum(['accepted', 'rejected']).describe('Whether the message was taken this time; it is then no dead letter any more.'),
    code: code.optional(),
  }),
) {}
