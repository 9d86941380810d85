import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const check = z.enum(['ok', 'failing']);

export class LivenessDto extends createZodDto(z.strictObject({ status: z.literal('ok').describe('The process answers.') })) {}

export const readinessSchema = z.object({
  status: check.describe('`ok` if every part works.'),
  checks: z
    .object({ database: check, broker: check, judgement: check })
    .catchall(check)
    .describe('The parts: whether the database answers, the broker is connected or listens, somebody judges.'),
});

export class ReadinessDto extends createZodDto(readinessSchema) {}
