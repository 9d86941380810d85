import { z } from 'zod';

/** Text for people: at least one character, none of them a control character or half of one. */
export const plainText = (longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');
