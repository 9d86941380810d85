import { createZodValidationPipe } from 'nestjs-zod';
import type { z } from 'zod';
import { DomainError, type FieldError } from '../shared/errors';

const MOST_ERRORS = 50;

/** Checks bodies and queries against their schemas; unknown fields are errors like any other. */
export const ValidationPipe = createZodValidationPipe({
  createValidationException: (error) =>
    new DomainError('invalid', 'request.invalid', 'The request has fields that are wrong.', { errors: fieldErrors(error as z.ZodError) }),
});

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues
    .flatMap((issue): FieldError[] => {
      if (issue.code !== 'unrecognized_keys') return [{ path: issue.path.join('.'), message: issue.message }];
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'unknown field' }));
    })
    .slice(0, MOST_ERRORS);
}
