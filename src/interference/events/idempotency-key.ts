import { DomainError } from '../../shared/errors';

const KEY = /^[\x20-\x7e]{1,255}$/;

/**
 * The key by which a program marks a request that it may have to send again.
 *
 * @returns  null if the request has none
 * @throws DomainError `request.idempotency-key`
 */
export function idempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (KEY.test(header)) return header;
  throw new DomainError('invalid', 'request.idempotency-key', 'An Idempotency-Key has 1 to 255 printable ASCII characters.');
}
