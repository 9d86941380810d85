import { formatInstant } from '../../../shared/time';
import type { Instant } from '../../../shared/units';
import { readBoot, readVersion, WIRE_VERSION } from './common-fields';
import { readBody } from './decode-message';
import { Fields } from './fields';
import { REJECTION_CODES, type RejectionCode } from './rejection';

/** What is committed, and the station may forget: docs/interfaces.md 2, ack. */
export interface Acknowledgement {
  readonly boot?: string;
  /** Both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly rejected?: readonly { readonly sha256: string; readonly code: RejectionCode }[];
}

export const TASK_KINDS = ['sweep', 'measure', 'bearing', 'cancel', 'resend'] as const;

/** What a station is asked to do: docs/interfaces.md 2, task. */
export interface Task {
  readonly taskId: string;
  readonly kind: (typeof TASK_KINDS)[number];
  readonly priority: number;
  readonly expiresAt: Instant;
  readonly params: Readonly<Record<string, unknown>>;
}

export function encodeAcknowledgement(ack: Acknowledgement): string {
  return JSON.stringify({ v: WIRE_VERSION, ...ack });
}

export function encodeTask(task: Task): string {
  return JSON.stringify({ v: WIRE_VERSION, ...task, expiresAt: formatInstant(task.expiresAt) });
}

/** @throws Rejection  if the payload is no acknowledgement */
export function decodeAcknowledgement(payload: Uint8Array): Acknowledgement {
  const fields = Fields.of(readBody(payload));
  readVersion(fields);
  return {
    boot: fields.optional('boot', () => readBoot(fields)),
    ranges: fields.list('ranges').map((range, i) => {
      const [from, to] = (Array.isArray(range) ? range : []) as unknown[];
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
        throw fields.wrong('type', `ranges[${i}]`, 'Must be two whole numbers.');
      return [from as number, to as number] as const;
    }),
    rejected: fields.optional('rejected', (name) =>
      fields.list(name).map((entry) => {
        const item = Fields.of(entry, 'rejected.');
        return { sha256: item.text('sha256', { pattern: /^[0-9a-f]{64}$/ }), code: item.oneOf('code', REJECTION_CODES) };
      }),
    ),
  };
}

/** @throws Rejection  if the payload is no task */
export function decodeTask(payload: Uint8Array): Task {
  const fields = Fields.of(readBody(payload));
  readVersion(fields);
  const params = fields.value('params');
  Fields.of(params, 'params.');
  return {
    taskId: fields.text('taskId', { maxLength: 100 }),
    kind: fields.oneOf('kind', TASK_KINDS),
    priority: fields.number('priority'),
    expiresAt: fields.instant('expiresAt'),
    params: params as Record<string, unknown>,
  };
}
