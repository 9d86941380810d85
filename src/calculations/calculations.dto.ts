import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class CalculationsDto extends createZodDto(
  z.strictObject({
    items: z.array(
      z.strictObject({
        name: z.string().describe('As in the path of the calculation.'),
        summary: z.string().describe('What is calculated, and by which source.'),
        example: z.record(z.string(), z.unknown()).describe('Inputs that can be tried as they are.'),
      }),
    ),
  }),
) {}
