/** What a failed transaction says of the messages in it. */
export type IntakeFailure = 'retry' | 'poison' | 'unknown';

/** Data that PostgreSQL cannot store (22), or that breaks a rule of the schema (23). */
const POISON_CLASSES = /^(22|23)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Sorts failures by whose fault they are. Whatever names no single message as the cause (a lost connection, a full disk, a deadlock, a missing
 * table) is held and tried again: nothing is dead-lettered because the database is unwell.
 */
export function classifyFailure(error: unknown): IntakeFailure {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return SQLSTATE.test(code) && POISON_CLASSES.test(code) ? 'poison' : 'retry';
  if (error instanceof TypeError || error instanceof RangeError) return 'unknown';
  return 'retry';
}
