import type { Instant, Milliseconds } from '../../shared/units';
import type { Finding } from './finding';
import { chinaTime, decibels, durationParts, inKilohertz, inMegahertz } from './wording';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A sentence in English that can be read out on the telephone: what, where, since when, on what ground. Times are those of China. */
export function sentenceEn(finding: Finding): string {
  const { prefectureEn, centerHz, centerUncertaintyHz, bandwidthHz, stations, firstSeenAt, lastSeenAt } = finding;
  const heard = stations > 1 ? `; ${stations} monitoring stations hear it` : '';
  return (
    `${prefectureEn}: ${groundEn(finding)} on ${inMegahertz(centerHz, centerUncertaintyHz)} MHz, about ${inKilohertz(bandwidthHz)} kHz wide, ` +
    `${strengthEn(finding)}${heard}. On the air since ${timeEn(firstSeenAt)}, for ${durationEn(lastSeenAt - firstSeenAt)}.`
  );
}

export function silenceEn(name: string, code: string, prefectureEn: string, since: Instant): string {
  return `${prefectureEn}: nothing valid has been heard from the monitoring station "${name}" (${code}) since ${timeEn(since)}; it counts as offline.`;
}

export function timeEn(at: Instant): string {
  const { month, day, clock } = chinaTime(at);
  return `${day} ${MONTHS[month - 1]} ${clock}`;
}

/** With the year: for what may lie far from the emission. */
export function momentEn(at: Instant): string {
  const { year, month, day, clock } = chinaTime(at);
  return `${day} ${MONTHS[month - 1]} ${year} ${clock}`;
}

/** The last day of validity: `validUntil` is the first instant after it. */
export function lastDayEn(validUntil: Instant): string {
  const { year, month, day } = chinaTime(validUntil - 1);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function groundEn({ type, license }: Finding): string {
  const owner = license ? `license ${license.number} of ${license.holder}` : 'a license';
  switch (type) {
    case 'BLACK_BROADCAST':
      return 'suspected black broadcast that no license explains';
    case 'EXPIRED':
      return `emission under ${owner}, which expired on ${license ? lastDayEn(license.validUntil) : ''},`;
    case 'SUSPENDED':
      return `emission under ${owner}, which is ${license?.status ?? 'not active'},`;
    case 'OUT_OF_HOURS':
      return `emission outside the hours of ${owner}`;
    default:
      return 'emission that no license explains';
  }
}

function strengthEn({ stationName, stationCode, fieldDbuvM, snrDb }: Finding): string {
  const noise = `${decibels(snrDb)} dB above the noise`;
  const level = fieldDbuvM === null ? `${noise} (the station is not calibrated)` : `with ${decibels(fieldDbuvM)} dBµV/m, ${noise}`;
  return `strongest at "${stationName}" (${stationCode}) ${level}`;
}

function durationEn(duration: Milliseconds): string {
  const { days, hours, minutes, seconds } = durationParts(duration);
  const parts = [
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
    [seconds, 'second'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return said.length === 0 ? 'less than a second' : said.join(' and ');
}
