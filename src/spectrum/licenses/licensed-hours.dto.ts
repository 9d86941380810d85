import { z } from 'zod';
import { parseDays, parseTimeOfDay } from './licensed-hours';

const isReadable = (parse: (text: string) => unknown, text: string): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};
const timeOfDay = z.string().refine((text) => isReadable(parseTimeOfDay, text), 'must be HH:MM, from 00:00 to 24:00');

export const hoursSchema = z
  .strictObject({
    days: z
      .string()
      .max(60)
      .refine((text) => isReadable(parseDays, text), 'must be days like Mo,We or Mo-Fr')
      .describe('Days of the week: `Mo,Tu,We,Th,Fr,Sa,Su`, one by one or as a range `Mo-Fr`.'),
    from: timeOfDay.describe('Begin, HH:MM.'),
    to: timeOfDay.describe('End, HH:MM; 24:00 is the end of the day, and an end before the begin lies on the next day.'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must not be the same as `from`: a whole day is 00:00 to 24:00' });
