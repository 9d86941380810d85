import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords/password-policy';

/** Longer than any password can be, so that a wrong one is called wrong, and short enough to be hashed. */
const password = z.string().min(1).max(1_000);

export class LoginDto extends createZodDto(
  z.strictObject({
    username: z.string().min(1).max(200).describe('Name of the user; upper and lower case are the same.'),
    password: password.describe('His password.'),
  }),
) {}

export class KeyDto extends createZodDto(
  z.strictObject({ key: z.string().min(1).max(200).describe('The key that the service keeps for the simulators of its machine.') }),
) {}

export class PasswordDto extends createZodDto(
  z.strictObject({
    current: password.describe('The password until now.'),
    next: password.describe(
      `The new one: ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters, 15 are better, and none that is guessed first.`,
    ),
  }),
) {}

const whoami = z.strictObject({
  id: z.uuid().describe('Identifies the user.'),
  username: z.string().describe('His name.'),
  role: z.enum(['viewer', 'monitor', 'admin']).describe('What he may do: each role may also do what those before it may.'),
  prefectures: z.array(z.string()).describe('Where: GB/T 2260 codes, or `*` for the whole province.'),
  mustChangePassword: z.boolean().describe('Whether he must change his one-time password before anything else.'),
});

export class SignedInDto extends createZodDto(
  z.strictObject({
    accessToken: z.string().describe('For `Authorization: Bearer`.'),
    expiresAt: z.iso.datetime().describe('Until when the token is valid, RFC 3339.'),
    user: whoami.describe('Who has signed in.'),
  }),
) {}
