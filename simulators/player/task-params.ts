import { z } from 'zod';
import { MAX_FREQUENCY_HZ } from '../../src/monitoring/mqtt/wire/sweep-message';
import type { Task } from '../../src/monitoring/mqtt/wire/service-messages';

const hz = z.number().positive().max(MAX_FREQUENCY_HZ);
const count = z.int().min(1).max(10_000);
const channel = z.object({
  centerHz: hz,
  spanHz: hz,
  durationMs: z.number().positive().max(600_000),
  count,
  attenuationDb: z.number().min(0).max(60).optional(),
});
const sweep = z
  .object({ startHz: hz, stopHz: hz, stepHz: hz, rbwHz: hz.optional(), averages: z.int().min(1).max(1_000_000).default(16), count })
  .refine(({ startHz, stopHz, stepHz }) => stopHz >= startHz + stepHz, 'stopHz: at least two bins are needed')
  .refine(({ startHz, stopHz, stepHz }) => (stopHz - startHz) / stepHz < 100_000, 'stepHz: at most 100,000 bins are possible');
const cancel = z.object({ taskId: z.string() });
const seq = z.int().min(0);
const resend = z.object({ boot: z.string(), fromSeq: seq, toSeq: seq });

export type ChannelParams = z.infer<typeof channel>;
export type SweepParams = z.infer<typeof sweep>;
export type ResendParams = z.infer<typeof resend>;

/** What a station is asked to do, read. */
export type Order =
  | { readonly kind: 'sweep'; readonly params: SweepParams }
  | { readonly kind: 'measure' | 'bearing'; readonly params: ChannelParams }
  | { readonly kind: 'cancel'; readonly params: z.infer<typeof cancel> }
  | { readonly kind: 'resend'; readonly params: ResendParams };

/** @throws RangeError  naming the parameter that is missing or wrong: docs/interfaces.md 2, task */
export function orderOf({ kind, params }: Task): Order {
  if (kind === 'sweep') return { kind, params: read(sweep, params) };
  if (kind === 'cancel') return { kind, params: read(cancel, params) };
  if (kind === 'resend') return { kind, params: read(resend, params) };
  return { kind, params: read(channel, params) };
}

function read<Schema extends z.ZodType>(schema: Schema, params: unknown): z.infer<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RangeError([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}
