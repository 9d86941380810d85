/** A line of the outbox: what happened, in the order of commits. */
export interface OutboxRow {
  readonly id: number;
  readonly kind: 'event' | 'station';
  readonly prefecture: string;
  readonly payload: unknown;
}
