import type { Instant } from '../../shared/units';

/** What a station has sent beside sweeps, as its table takes it. */
export interface Received<Body> {
  readonly stationId: number;
  readonly receivedAt: Instant;
  readonly body: Body;
}
