import { DAY_MS, HOUR_MS } from '../../src/shared/time';
import type { Instant } from '../../src/shared/units';
import type { DayProfile } from '../scenario/scenario';

/** China is 8 hours ahead of UTC, without summer time. */
const CHINA_AHEAD_MS = 8 * HOUR_MS;

/** Traffic of each hour of the day, China time, relative to the busiest one. */
const HOURS: Readonly<Record<DayProfile, readonly number[]>> = {
  office: [
    0.03, 0.02, 0.02, 0.02, 0.03, 0.08, 0.25, 0.6, 0.95, 1, 0.95, 0.8, 0.5, 0.75, 0.95, 0.95, 0.85, 0.6, 0.3, 0.2, 0.15, 0.1, 0.06, 0.04,
  ],
  shifts: [0.55, 0.5, 0.45, 0.45, 0.5, 0.6, 0.75, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.8, 0.85, 0.95, 1, 0.9, 0.8, 0.75, 0.75, 0.7, 0.7, 0.6],
  transport: [0.2, 0.12, 0.1, 0.12, 0.25, 0.55, 0.85, 1, 1, 0.9, 0.85, 0.85, 0.8, 0.85, 0.85, 0.9, 1, 1, 0.85, 0.7, 0.55, 0.45, 0.35, 0.25],
  night: [0.9, 0.8, 0.6, 0.4, 0.25, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.08, 0.08, 0.08, 0.1, 0.15, 0.25, 0.5, 0.8, 1, 1, 1, 0.95],
};

/** @returns  0 to 1 */
export function trafficAt(profile: DayProfile, at: Instant): number {
  const hour = Math.floor(((((at + CHINA_AHEAD_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
  return HOURS[profile][hour] as number;
}
