import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class StationCredentialsDto extends createZodDto(
  z.strictObject({
    username: z.string().describe('User name and client id: the station’s code.'),
    secret: z.string().describe('Password of the station; shown this once.'),
  }),
) {}
