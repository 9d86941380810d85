import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../shared/errors';
import { foulnessOf } from './foul-value';

/** A body of another type would arrive at the handlers as no body at all. */
export function refuseOtherBodies(request: Request, _: Response, next: NextFunction): void {
  const { 'transfer-encoding': chunked, 'content-length': length = '0' } = request.headers;
  const hasBody = chunked !== undefined || length !== '0';
  if (hasBody && !request.is('application/json')) {
    throw new DomainError('unsupported', 'request.content-type', 'The body must be application/json.');
  }
  next();
}

/** Our bodies are objects, flat and of plain fields. */
export function refuseFoulBodies(request: Request, _: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (Array.isArray(body)) throw new DomainError('invalid', 'request.json', 'The body is not a JSON object.');
  const foulness = foulnessOf(body);
  if (foulness) throw new DomainError('invalid', 'request.json', `The body ${foulness}.`);
  next();
}

/** A parameter that comes twice would be a list, which no query knows. */
export function refuseFoulAddresses(request: Request, _: Response, next: NextFunction): void {
  for (const [name, value] of Object.entries(request.query)) {
    const problem = typeof value !== 'string' ? 'may be given only once' : foulnessOf({ [name]: value });
    if (problem) {
      throw new DomainError('invalid', 'request.query', `The parameter ${problem}.`, {
        errors: [{ path: name.slice(0, 100), message: problem }],
      });
    }
  }
  if (/%00/.test(request.path)) throw new DomainError('invalid', 'request.path', 'The path contains NUL.');
  next();
}

/** What is answered here concerns one user at one time. */
export function neverCache(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
