import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../shared/errors';

const PROBE = /^\/(health|metrics)(\/|$)/;

/** For a process without the role `api`: it says how it is, and nothing else. */
export function answerProbesOnly(request: Request, _: Response, next: NextFunction): void {
  next(PROBE.test(request.path) ? undefined : new DomainError('not-found', 'api.elsewhere', 'This process does not serve the API.'));
}
