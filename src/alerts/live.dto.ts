import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { prefectureCode } from '../config/page.dto';

const TOPICS = ['event', 'station', 'sweep'] as const;

const topics = z
  .string()
  .describe('Comma list of event, station, sweep; event and station if absent')
  .optional()
  .transform((text) => (text ? text.split(',') : ['event', 'station']))
  .pipe(z.array(z.enum(TOPICS)).min(1));

export class LiveQuery extends createZodDto(z.strictObject({ prefecture: prefectureCode.optional(), topics })) {}
