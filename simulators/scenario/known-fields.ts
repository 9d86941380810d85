import { z } from 'zod';
import type { Place } from './problem';

/** Fields that a schema knows at a place; none if anything may stand there. */
export function knownFields(schema: z.ZodType, place: Place): string[] {
  const found = place.reduce<z.ZodType[]>((schemas, step) => schemas.flatMap((one) => below(one, step)), [schema]);
  return found.flatMap(plain).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

function below(schema: z.ZodType, step: string | number): z.ZodType[] {
  return plain(schema).flatMap((one) => {
    if (one instanceof z.ZodArray) return [one.element as z.ZodType];
    if (!(one instanceof z.ZodObject)) return [];
    const field = (one.shape as Record<string, z.ZodType | undefined>)[step];
    return field ? [field] : [];
  });
}

/** What is left without defaults, transformations and choices. */
function plain(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return plain(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return plain(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(plain);
  return [schema];
}
