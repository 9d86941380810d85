import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { pageQuery } from '../../config/page.dto';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords/password-policy';

const MOST_PREFECTURES = 50;

const username = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .describe('Name to sign in with: 1 to 64 letters, digits, `.`, `_`, `-`; upper and lower case are the same.');
const role = z
  .enum(['viewer', 'monitor', 'admin'])
  .describe('`viewer` reads, `monitor` works on events, `admin` also writes the registers.');
const prefectures = z
  .array(z.string().regex(/^(\d{6}|\*)$/, 'must be a GB/T 2260 code of six digits, or *'))
  .min(1)
  .max(MOST_PREFECTURES)
  .refine((codes) => !codes.includes('*') || codes.length === 1, 'must be * alone, or codes')
  .refine((codes) => new Set(codes).size === codes.length, 'must name each prefecture once')
  .describe('Where he works: GB/T 2260 codes, or `["*"]` for the whole province.');
const version = z.int().min(1).describe('The version that was read; a stale one is refused.');

export class UserQueryDto extends createZodDto(z.strictObject(pageQuery)) {}

export class NewUserDto extends createZodDto(
  z.strictObject({
    username,
    role,
    prefectures,
    password: z
      .string()
      .max(1_000)
      .optional()
      .describe(`${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; without one a one-time password is made, which is answered once.`),
  }),
) {}

export class UserChangeDto extends createZodDto(
  z.strictObject({
    version,
    role: role.optional(),
    prefectures: prefectures.optional(),
    disabled: z.boolean().optional().describe('A disabled user cannot sign in; his sessions end.'),
    resetPassword: z
      .literal(true)
      .optional()
      .describe('Makes a new one-time password, which is answered once, and ends the user’s sessions.'),
  }),
) {}

const userSchema = z.strictObject({
  id: z.uuid().describe('Identifies the user.'),
  username,
  role,
  prefectures: z.array(z.string()).describe('Where he works: GB/T 2260 codes, or `*` for the whole province.'),
  disabled: z.boolean().describe('Whether he is kept from signing in.'),
  mustChangePassword: z.boolean().describe('Whether he has a one-time password that he has not changed yet.'),
  version,
  createdAt: z.iso.datetime().describe('Since when he is a user, RFC 3339.'),
});

export class UserDto extends createZodDto(userSchema) {}

export class ChangedUserDto extends createZodDto(
  userSchema.extend({ oneTimePassword: z.string().optional().describe('A new one-time password, shown only now.') }),
) {}

export class UserPageDto extends createZodDto(
  z.strictObject({
    items: z.array(userSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
