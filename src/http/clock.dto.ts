import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { instantParameter } from '../config/page.dto';

export class SetClockDto extends createZodDto(
  z.strictObject({ now: instantParameter.describe('Time to which the clock is put, RFC 3339 with zone.') }),
) {}

export class ClockDto extends createZodDto(z.strictObject({ now: z.iso.datetime().describe('Where the clock stands, RFC 3339.') })) {}
