import type { Instant, Milliseconds } from '../../shared/units';
import type { Finding } from './finding';
import { chinaTime, decibels, durationParts, inKilohertz, inMegahertz } from './wording';

const STATUS: Readonly<Record<string, string>> = { suspended: '暂停', revoked: '吊销', surrendered: '注销' };

/** A sentence in Chinese that can be read out on the telephone: what, where, since when, on what ground. */
export function sentenceZh(finding: Finding): string {
  const { prefectureZh, centerHz, centerUncertaintyHz, bandwidthHz, stations, firstSeenAt, lastSeenAt } = finding;
  const heard = stations > 1 ? `，共${stations}个监测站收测到` : '';
  const since = `自${timeZh(firstSeenAt)}起，已持续${durationZh(lastSeenAt - firstSeenAt)}`;
  return (
    `${prefectureZh}：${inMegahertz(centerHz, centerUncertaintyHz)}兆赫${groundZh(finding)}。` +
    `带宽约${inKilohertz(bandwidthHz)}千赫，${strengthZh(finding)}${heard}；${since}。`
  );
}

export function silenceZh(name: string, code: string, prefectureZh: string, since: Instant): string {
  return `${prefectureZh}：监测站“${name}”（${code}）自${timeZh(since)}起没有任何有效数据，判定为离线。`;
}

export function timeZh(at: Instant): string {
  const { month, day, clock } = chinaTime(at);
  return `${month}月${day}日${clock}`;
}

/** With the year: for what may lie far from the emission. */
export function momentZh(at: Instant): string {
  const { year, month, day, clock } = chinaTime(at);
  return `${year}年${month}月${day}日${clock}`;
}

/** The last day of validity: `validUntil` is the first instant after it. */
export function lastDayZh(validUntil: Instant): string {
  const { year, month, day } = chinaTime(validUntil - 1);
  return `${year}年${month}月${day}日`;
}

/** What became of a license that is not active. */
export function statusZh(status: string): string {
  return STATUS[status] ?? '停用';
}

function groundZh({ type, license }: Finding): string {
  const owner = license ? `${license.holder}（执照${license.number}）` : '';
  switch (type) {
    case 'BLACK_BROADCAST':
      return '发现疑似黑广播，没有任何许可能够解释该信号';
    case 'EXPIRED':
      return `发现过期台站仍在发射，${owner}的执照已于${license ? lastDayZh(license.validUntil) : ''}到期`;
    case 'SUSPENDED':
      return `发现停用台站仍在发射，${owner}的执照已${statusZh(license?.status ?? '')}`;
    case 'OUT_OF_HOURS':
      return `发现超时段发射，${owner}在许可时段之外工作`;
    default:
      return '发现未经批准的发射，没有任何许可能够解释该信号';
  }
}

function strengthZh({ stationName, stationCode, fieldDbuvM, snrDb }: Finding): string {
  const level =
    fieldDbuvM === null ? `信噪比${decibels(snrDb)}分贝（该站未校准）` : `场强${decibels(fieldDbuvM)} dBµV/m，信噪比${decibels(snrDb)}分贝`;
  return `以“${stationName}”（${stationCode}）收测最强，${level}`;
}

function durationZh(duration: Milliseconds): string {
  const { days, hours, minutes, seconds } = durationParts(duration);
  const parts = [
    [days, '天'],
    [hours, '小时'],
    [minutes, '分钟'],
    [seconds, '秒'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.length === 0 ? '不到1秒' : said.join('');
}
