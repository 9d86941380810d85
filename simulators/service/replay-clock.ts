import { formatInstant, HOUR_MS } from '../../src/shared/time';
import type { ReplayClock } from '../player/player';
import type { Run, Scenario } from '../scenario/scenario';
import type { ServiceApi } from './service-api';

const TICK_MS = 10_000;
const LONG_TICK_MS = 30_000;
const LONG_MS = 2 * HOUR_MS;

/** The clock of a service that plays a replay (docs/interfaces.md 1, CLOCK); null if the service goes by the wall's clock, which refuses to be set. */
export async function replayClockOf(api: ServiceApi, scenario: Scenario, run: Run): Promise<ReplayClock | null> {
  const set = (now: number) => api.call('PUT', '/api/clock', { now: formatInstant(now) }, [400, 403, 404, 405, 409, 422]);
  const { status } = await set(run.startedAt);
  if (status < 200 || status > 299) return null;
  return {
    everyMs: (scenario.duration ?? 0) > LONG_MS ? LONG_TICK_MS : TICK_MS,
    set: async (now) => {
      await api.call('PUT', '/api/clock', { now: formatInstant(now) });
    },
  };
}
