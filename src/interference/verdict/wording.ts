import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time';
import type { Hertz, Instant, Meters, Milliseconds } from '../../shared/units';

/** Fine enough for every raster. */
const COARSEST_STEP_HZ: Hertz = 2_500;
const FINER_STEPS_HZ: readonly Hertz[] = [500, 1_000];

/** In MHz, as finely as it is known (at most to 0.5 kHz, at least to 2.5 kHz), with no digit that says nothing: `98.6`, `156.8125`. */
export function inMegahertz(frequency: Hertz, uncertainty: Hertz = 0): string {
  const step = FINER_STEPS_HZ.find((one) => one >= 2 * uncertainty) ?? COARSEST_STEP_HZ;
  const text = ((Math.round(frequency / step) * step) / 1e6).toFixed(4).replace(/0+$/, '');
  return text.endsWith('.') ? `${text}0` : text;
}

export function inKilohertz(width: Hertz): string {
  const kilohertz = width / 1e3;
  return kilohertz >= 100 ? String(Math.round(kilohertz)) : String(Math.round(kilohertz * 10) / 10);
}

export function inKilometers(distance: Meters): string {
  return distance < 10_000 ? (distance / 1_000).toFixed(1) : String(Math.round(distance / 1_000));
}

export function decibels(level: number): string {
  return level.toFixed(1).replace('-', '−');
}

interface ChinaTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `HH:MM`. */
  readonly clock: string;
}

/** Date and time of day in China. */
export function chinaTime(at: Instant): ChinaTime {
  const date = new Date(at + CHINA_OFFSET_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    clock: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
  };
}

/** The greatest two units of a duration: days and hours, hours and minutes, minutes, or seconds. */
export function durationParts(duration: Milliseconds): {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
} {
  if (duration >= DAY_MS) return { ...NOTHING, days: Math.floor(duration / DAY_MS), hours: Math.floor((duration % DAY_MS) / HOUR_MS) };
  if (duration >= HOUR_MS)
    return { ...NOTHING, hours: Math.floor(duration / HOUR_MS), minutes: Math.floor((duration % HOUR_MS) / MINUTE_MS) };
  if (duration >= MINUTE_MS) return { ...NOTHING, minutes: Math.floor(duration / MINUTE_MS) };
  return { ...NOTHING, seconds: Math.round(duration / 1_000) };
}

const NOTHING = { days: 0, hours: 0, minutes: 0, seconds: 0 };
