import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '../shared/errors';
import { isOutage, isUnstorable } from './database-failure';
import { problem, problemOf } from './problem';

const RETRY_AFTER_S = 5;

/** Codes for what the framework itself refuses. */
const CODES: Readonly<Record<number, string>> = {
  400: 'request.invalid',
  404: 'request.no-route',
  413: 'request.too-large',
  415: 'request.unsupported',
};

/** What express' body parser says of a body. */
const BODY_ERRORS: Readonly<Record<string, DomainError>> = {
  'entity.parse.failed': new DomainError('invalid', 'request.json', 'The body is not a JSON object.'),
  'entity.too.large': new DomainError('too-large', 'request.too-large', 'The body is larger than 100 kB.'),
  'encoding.unsupported': new DomainError('unsupported', 'request.encoding', 'The body is compressed in a way that is not understood.'),
  'charset.unsupported': new DomainError('unsupported', 'request.charset', 'The body must be in UTF-8.'),
};

/** Answers every failure as application/problem+json; what nobody foresaw is logged, and shows nothing of itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  answer(error: unknown, request: Request, response: Response): void {
    const failure = this.toDomainError(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfterSeconds } = failure instanceof DomainError ? failure.details : {};
    if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(Math.ceil(retryAfterSeconds)));
    const answer = failure instanceof DomainError ? problemOf(failure) : failure;
    if (answer.status === 401) response.setHeader('www-authenticate', 'Bearer');
    response.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  }

  private toDomainError(error: unknown, request: Request): DomainError | ReturnType<typeof problem> {
    if (error instanceof DomainError) return error;
    const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
    const ofBody = typeof type === 'string' ? BODY_ERRORS[type] : undefined;
    if (ofBody) return ofBody;
    if (error instanceof HttpException && error.getStatus() < 500) return ofFramework(error.getStatus(), request);
    if (typeof status === 'number' && status >= 400 && status < 500) return ofFramework(status, request);
    return this.unforeseen(error, request);
  }

  private unforeseen(error: unknown, { method, path }: Request): DomainError | ReturnType<typeof problem> {
    if (isOutage(error)) {
      this.logger.warn({ msg: 'Request failed: the database is not there', method, path, reason: (error as Error).message });
      return new DomainError('unavailable', 'service.unavailable', 'The service cannot answer now; try again soon.', {
        retryAfterSeconds: RETRY_AFTER_S,
      });
    }
    if (isUnstorable(error)) {
      this.logger.warn({ msg: 'Request refused by the database', method, path, reason: (error as Error).message });
      return new DomainError('invalid', 'request.value', 'A value of the request is none that can be.');
    }
    this.logger.error({ msg: 'Request failed', method, path, err: error });
    return problem(500, 'internal', 'Something went wrong that should not have; it has been logged.');
  }
}

function ofFramework(status: number, { method, path }: Request): ReturnType<typeof problem> {
  const detail = status === 404 ? `There is no ${method} ${path}.` : 'The request is not understood.';
  return problem(status, CODES[status] ?? 'request.refused', detail);
}
