/** SQLSTATE classes and codes in which the database, not the request, is to blame: connection, resources, shutdown and time-outs, deadlock. */
const OUTAGE = /^(08|53|57)|^(40001|40P01|55P03)$/;
/** What Node says of a connection that fails. */
const NO_CONNECTION = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
/** What pg, its pool and TypeORM say, in words alone, when a connection is lost or none is to be had. */
const LOST =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|already released|not queryable|Cannot use a pool after/i;
/** A text or number that no column can hold: NUL, a lone surrogate, a number out of range. */
const UNSTORABLE = new Set(['22P02', '22P05', '22003', '22021', '22008']);

/** Whether this failure will pass by itself when the database is back. */
export function isOutage(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => OUTAGE.test(code) || NO_CONNECTION.test(code) || LOST.test(message));
}

/** Whether the database refused a value of the request. */
export function isUnstorable(error: unknown): boolean {
  return causesOf(error).some(({ code }) => UNSTORABLE.has(code));
}

/** TypeORM wraps the driver's error, and Node collects those of several addresses of one host. */
function causesOf(error: unknown): { code: string; message: string }[] {
  if (!(error instanceof Error)) return [];
  const { code, driverError, errors } = error as Error & { code?: unknown; driverError?: unknown; errors?: unknown };
  const inner = [driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].filter((cause) => cause !== error);
  return [{ code: typeof code === 'string' ? code : '', message: error.message }, ...inner.flatMap(causesOf)];
}
