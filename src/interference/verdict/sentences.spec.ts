import { parseInstant } from '../../shared/time';
import type { Finding } from './finding';
import { sentenceEn, silenceEn } from './sentence-en';
import { sentenceZh, silenceZh } from './sentence-zh';

const china = (text: string): number => parseInstant(`${text}:00+08:00`) as number;

const LICENSE = {
  number: 'HL-2024-0017',
  holder: '哈尔滨人民广播电台',
  status: 'active',
  validUntil: china('2026-07-01T00:00'),
};

const finding = (changes: Partial<Finding> = {}): Finding => ({
  type: 'UNLICENSED',
  prefectureZh: '哈尔滨市',
  prefectureEn: 'Harbin',
  centerHz: 98_600_120,
  centerUncertaintyHz: 1_000,
  bandwidthHz: 180_400,
  stationCode: 'H01',
  stationName: '哈尔滨站',
  fieldDbuvM: 48.16,
  snrDb: 31,
  stations: 1,
  firstSeenAt: china('2026-11-23T16:04'),
  lastSeenAt: china('2026-11-23T16:24'),
  license: null,
  ...changes,
});

const both = (changes: Partial<Finding>): string[] => [sentenceZh(finding(changes)), sentenceEn(finding(changes))];

it('of an unlicensed emission', () => {
  expect(both({})).toEqual([
    '哈尔滨市：98.6兆赫发现未经批准的发射，没有任何许可能够解释该信号。带宽约180千赫，以“哈尔滨站”（H01）收测最强，场强48.2 dBµV/m，信噪比31.0分贝；自11月23日16:04起，已持续20分钟。',
    'Harbin: emission that no license explains on 98.6 MHz, about 180 kHz wide, strongest at "哈尔滨站" (H01) with 48.2 dBµV/m, 31.0 dB above the noise. On the air since 23 November 16:04, for 20 minutes.',
  ]);
});

it('of a black broadcast that three stations hear', () => {
  expect(both({ type: 'BLACK_BROADCAST', stations: 3 })).toEqual([
    '哈尔滨市：98.6兆赫发现疑似黑广播，没有任何许可能够解释该信号。带宽约180千赫，以“哈尔滨站”（H01）收测最强，场强48.2 dBµV/m，信噪比31.0分贝，共3个监测站收测到；自11月23日16:04起，已持续20分钟。',
    'Harbin: suspected black broadcast that no license explains on 98.6 MHz, about 180 kHz wide, strongest at "哈尔滨站" (H01) with 48.2 dBµV/m, 31.0 dB above the noise; 3 monitoring stations hear it. On the air since 23 November 16:04, for 20 minutes.',
  ]);
});

it('of an expired license, with the last day on which it was valid', () => {
  expect(both({ type: 'EXPIRED', license: LICENSE })).toEqual([
    '哈尔滨市：98.6兆赫发现过期台站仍在发射，哈尔滨人民广播电台（执照HL-2024-0017）的执照已于2026年6月30日到期。带宽约180千赫，以“哈尔滨站”（H01）收测最强，场强48.2 dBµV/m，信噪比31.0分贝；自11月23日16:04起，已持续20分钟。',
    'Harbin: emission under license HL-2024-0017 of 哈尔滨人民广播电台, which expired on 30 June 2026, on 98.6 MHz, about 180 kHz wide, strongest at "哈尔滨站" (H01) with 48.2 dBµV/m, 31.0 dB above the noise. On the air since 23 November 16:04, for 20 minutes.',
  ]);
});

it.each([
  ['suspended', '暂停'],
  ['revoked', '吊销'],
  ['surrendered', '注销'],
])('of a license that was %s', (status, zh) => {
  expect(both({ type: 'SUSPENDED', license: { ...LICENSE, status } })).toEqual([
    `哈尔滨市：98.6兆赫发现停用台站仍在发射，哈尔滨人民广播电台（执照HL-2024-0017）的执照已${zh}。带宽约180千赫，以“哈尔滨站”（H01）收测最强，场强48.2 dBµV/m，信噪比31.0分贝；自11月23日16:04起，已持续20分钟。`,
    `Harbin: emission under license HL-2024-0017 of 哈尔滨人民广播电台, which is ${status}, on 98.6 MHz, about 180 kHz wide, strongest at "哈尔滨站" (H01) with 48.2 dBµV/m, 31.0 dB above the noise. On the air since 23 November 16:04, for 20 minutes.`,
  ]);
});

it('of an emission out of hours, at a station that is not calibrated', () => {
  expect(both({ type: 'OUT_OF_HOURS', license: LICENSE, fieldDbuvM: null })).toEqual([
    '哈尔滨市：98.6兆赫发现超时段发射，哈尔滨人民广播电台（执照HL-2024-0017）在许可时段之外工作。带宽约180千赫，以“哈尔滨站”（H01）收测最强，信噪比31.0分贝（该站未校准）；自11月23日16:04起，已持续20分钟。',
    'Harbin: emission outside the hours of license HL-2024-0017 of 哈尔滨人民广播电台 on 98.6 MHz, about 180 kHz wide, strongest at "哈尔滨站" (H01) 31.0 dB above the noise (the station is not calibrated). On the air since 23 November 16:04, for 20 minutes.',
  ]);
});

it('of a station that has fallen silent', () => {
  const since = china('2026-11-23T16:04');
  expect(silenceZh('哈尔滨站', 'H01', '哈尔滨市', since)).toBe(
    '哈尔滨市：监测站“哈尔滨站”（H01）自11月23日16:04起没有任何有效数据，判定为离线。',
  );
  expect(silenceEn('哈尔滨站', 'H01', 'Harbin', since)).toBe(
    'Harbin: nothing valid has been heard from the monitoring station "哈尔滨站" (H01) since 23 November 16:04; it counts as offline.',
  );
});

it.each([
  ['2026-11-23T16:05', '1分钟', '1 minute'],
  ['2026-11-24T17:04', '1天1小时', '1 day and 1 hour'],
  ['2026-11-25T16:30', '2天', '2 days'],
  ['2026-11-23T18:07', '2小时3分钟', '2 hours and 3 minutes'],
  ['2026-11-23T16:04', '不到1秒', 'less than a second'],
])('counts the time on the air until %s', (until, zh, en) => {
  const [sentence, english] = both({ lastSeenAt: china(until) });
  expect(sentence).toMatch(new RegExp(`已持续${zh}。$`));
  expect(english).toMatch(new RegExp(`for ${en}\\.$`));
});

it('has a word for everything, whatever is not known', () => {
  for (const type of ['UNLICENSED', 'BLACK_BROADCAST', 'EXPIRED', 'SUSPENDED', 'OUT_OF_HOURS'] as const) {
    for (const text of both({ type, license: null, fieldDbuvM: null })) expect(text).not.toMatch(/undefined|null|NaN|Infinity/);
  }
});
