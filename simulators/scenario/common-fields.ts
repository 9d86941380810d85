import { z } from 'zod';

export const text = z.string().min(1);
export const positive = z.number().positive();
export const lat = z.number().min(-90).max(90);
export const lon = z.number().min(-180).max(180);
/** YAML takes 230100 for a number. */
export const prefecture = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{6}$/, 'must be a code of six digits'));
