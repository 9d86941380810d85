/** One frame of a stream of server-sent events. */
export interface Frame {
  readonly id?: number;
  readonly event: string;
  readonly data: unknown;
}

/** Text of a frame on the wire. @see HTML Living Standard, section 9.2.6 */
export function frameText({ id, event, data }: Frame): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Keeps intermediaries from closing an idle stream; clients ignore it. */
export const HEARTBEAT = ': still here\n\n';
