import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** Whoever asks for a secret has nothing to say about it: a body may be absent, or be empty. */
export class NoFieldsDto extends createZodDto(z.strictObject({}).default({})) {}

export class StationCredentialsDto extends createZodDto(
  z.strictObject({
    username: z.string().describe('User name and client id: the station’s code.'),
    secret: z.string().describe('Password of the station; shown this once.'),
  }),
) {}
