/** What went wrong, for the caller to decide what it means on his side: HTTP maps kinds to statuses, nothing below knows of HTTP. */
export type FailureKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'unsupported' | 'too-many' | 'unavailable';

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** A failure with a stable code (`license.not-found`) and a sentence for people. */
export class DomainError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    message: string,
    readonly details: { readonly errors?: readonly FieldError[]; readonly current?: unknown; readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const notFound = (thing: string, message = `There is no such ${thing}.`): DomainError =>
  new DomainError('not-found', `${thing}.not-found`, message);

export const staleVersion = (thing: string, current: unknown): DomainError =>
  new DomainError('conflict', `${thing}.stale-version`, `The ${thing} has been changed in the meantime.`, { current });
