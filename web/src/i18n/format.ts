import type { Language } from './i18n';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const ZONE = 'Asia/Shanghai';

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-11-23 16:00:05`, in China time whatever the machine's zone. */
export function chinaTime(instant: string | number): string {
  return moment.format(new Date(instant));
}

/** The day in China: `2026-11-23`. */
export function chinaDay(instant: string | number): string {
  return chinaTime(instant).slice(0, 10);
}

/** The instant of a reading of the clock in China, `2026-11-23T16:00`, which has no summer time. */
export function fromChinaTime(reading: string): string {
  return new Date(`${reading}+08:00`).toISOString();
}

/** For an input of the kind `datetime-local`: `2026-11-23T16:00`. */
export function toChinaReading(instant: string): string {
  return chinaTime(instant).slice(0, 16).replace(' ', 'T');
}

/** `98.6000`: in MHz to 100 Hz, so that figures stand under one another. */
export function megahertz(hz: number): string {
  return (hz / 1e6).toFixed(4);
}

/** `98.6 MHz`, without needless zeros, to 100 Hz. */
export function frequencyText(hz: number): string {
  return `${Number((hz / 1e6).toFixed(4))} MHz`;
}

/** A width in the unit in which people say it: `12.5 kHz`, `1.2 MHz`. */
export function widthText(hz: number): string {
  if (hz >= 1e6) return `${Number((hz / 1e6).toFixed(2))} MHz`;
  if (hz >= 1e3) return `${Number((hz / 1e3).toFixed(1))} kHz`;
  return `${Math.round(hz)} Hz`;
}

/** A figure with at most so many decimals, grouped as the language does. */
export function figure(value: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** How long ago: `3 minutes ago`. */
export function ago(instant: string, now: number, language: Language): string {
  const seconds = Math.min(0, (Date.parse(instant) - now) / 1_000);
  const [unit, length] = STEPS.find(([, size]) => -seconds >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto', style: 'short' }).format(Math.ceil(seconds / length), unit);
}

/** `dBuV/m` is how it is sent, `dBµV/m` how it is written. */
export function unitText(unit: string): string {
  return unit.replace('uV', 'µV');
}
