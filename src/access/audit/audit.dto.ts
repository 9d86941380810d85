import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { pageQuery } from '../../config/page.dto';

export class AuditQueryDto extends createZodDto(z.strictObject(pageQuery)) {}

const entrySchema = z.strictObject({
  id: z.string().describe('Identifies the entry; later ones have greater numbers.'),
  at: z.iso.datetime().describe('When it was done, RFC 3339.'),
  username: z.string().describe('Who did it: a user, a station, `service`, or `reset-admin`.'),
  action: z.string().describe('What was done, such as `license.changed`.'),
  subject: z.string().describe('To what: a license’s number, a station’s code, a user’s name.'),
  prefecture: z.string().nullable().describe('Where; null for what concerns the whole province.'),
  details: z.record(z.string(), z.unknown()).describe('What was changed; never a secret.'),
});

export type AuditResource = z.infer<typeof entrySchema>;

export class AuditPageDto extends createZodDto(
  z.strictObject({
    items: z.array(entrySchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
