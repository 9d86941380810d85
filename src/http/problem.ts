import { STATUS_CODES } from 'node:http';
import { DomainError, type FailureKind, type FieldError } from '../shared/errors';

/** What a failed call answers. @see RFC 9457 */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** Stable: programs may rely on it. */
  readonly code: string;
  readonly detail: string;
  /** The fields that are wrong. */
  readonly errors?: readonly FieldError[];
  /** State of the thing now, if it was another than the caller knew. */
  readonly current?: unknown;
}

const STATUS: Record<FailureKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

export function problemOf({ kind, code, message, details }: DomainError): Problem {
  const { errors, current } = details;
  return { ...problem(STATUS[kind], code, message), ...(errors ? { errors } : {}), ...(current === undefined ? {} : { current }) };
}

export function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
}
