import { versionAt, type LicenseHistory, type LicenseVersion } from '../../spectrum/licenses/license';
import type { Instant } from '../../shared/units';
import type { ConsideredLicense } from '../events/interference-event';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import type { LicenseFit } from '../matching/license-fit';
import { licenseStateAt } from '../matching/license-state';
import { EXPLAINS, MAY_EXPLAIN } from '../matching/license-judgement';
import type { LicenseSources } from '../timeline/judge-timeline';
import { decibels, inKilohertz, inKilometers, inMegahertz } from './wording';
import { lastDayEn, momentEn } from './sentence-en';
import { lastDayZh, momentZh, statusZh } from './sentence-zh';

/** More than an officer will read. */
const MOST = 30;

/** A license and the station at which it fits best. */
interface Candidate {
  readonly history: LicenseHistory;
  readonly heard: Heard;
  readonly number: string;
  readonly version: LicenseVersion | null;
  readonly fit: LicenseFit | null;
  readonly score: number;
}

interface Reason {
  readonly why: string;
  readonly whyZh: string;
}

/** Every license near the emission, the best matching first, with the reason why it does or does not explain it. */
export function consideredLicenses(group: HeardTogether, sources: LicenseSources, at: Instant): ConsideredLicense[] {
  const best = new Map<LicenseHistory, Candidate>();
  for (const heard of group) {
    for (const history of sources.near(heard)) {
      const version = versionAt(history, at);
      const fit = version ? sources.fits.of(heard, version) : null;
      const known = best.get(history);
      const score = fit?.score ?? 0;
      const { number } = (version ?? (history.versions.at(-1) as LicenseVersion)).content;
      if (!known || score > known.score) best.set(history, { heard, history, number, version, fit, score });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1))
    .slice(0, MOST)
    .map(({ heard, history, number, version, fit }) => ({
      number,
      ...(version && fit ? reasonOf(heard, version, fit, at) : notThen(history, at)),
    }));
}

function notThen({ versions }: LicenseHistory, at: Instant): Reason {
  const first = versions[0] as LicenseVersion;
  if (first.effectiveFrom > at) {
    return { why: `It counts from ${momentEn(first.effectiveFrom)} on only.`, whyZh: `自${momentZh(first.effectiveFrom)}起才有效。` };
  }
  return { why: 'It had been ended by then.', whyZh: '当时该执照已终止。' };
}

function reasonOf({ emission, fieldDbuvM, station }: Heard, { content }: LicenseVersion, fit: LicenseFit, at: Instant): Reason {
  const { side, offsetHz, gateHz, distanceM, predictedDbuvM, mostDbuvM, excessDb, reaches, score } = fit;
  if (content.status === 'draft') return { why: 'It is a draft and grants nothing.', whyZh: '仅为草稿，尚未批准。' };
  if (at < content.validFrom)
    return { why: `It is valid from ${momentEn(content.validFrom)} on only.`, whyZh: `自${momentZh(content.validFrom)}起才有效。` };
  if (score >= EXPLAINS) return explains(content, score, at);
  if (score >= MAY_EXPLAIN)
    return { why: `It may explain it: score ${score.toFixed(2)}.`, whyZh: `可能解释该信号：得分${score.toFixed(2)}。` };
  const apart = inKilohertz(Math.abs(offsetHz));
  if (!emission.truncated && Math.abs(offsetHz) > gateHz) {
    const assigned = inMegahertz(side.centerHz);
    return {
      why: `Assigned ${assigned} MHz, ${apart} kHz away; at most ${inKilohertz(gateHz)} kHz would do.`,
      whyZh: `指配频率${assigned}兆赫，相差${apart}千赫，最多允许${inKilohertz(gateHz)}千赫。`,
    };
  }
  if (!reaches) {
    const [distance, predicted] = [inKilometers(distanceM), decibels(predictedDbuvM)];
    return {
      why: `Its transmitter is ${distance} km from ${station.code} and cannot be heard there (${predicted} dBµV/m predicted).`,
      whyZh: `发射台距${station.code} ${distance}公里，预测场强${predicted} dBµV/m，在该站收不到。`,
    };
  }
  if (fieldDbuvM !== null && excessDb !== null && fieldDbuvM > mostDbuvM) {
    const [measured, most] = [decibels(fieldDbuvM), decibels(mostDbuvM)];
    return {
      why: `Too strong for it: ${measured} dBµV/m at ${station.code}, where it gives ${most} at most.`,
      whyZh: `信号过强：${station.code}实测${measured} dBµV/m，该台在此最多${most} dBµV/m。`,
    };
  }
  return {
    why: `Frequency, width and level do not fit: score ${score.toFixed(2)}.`,
    whyZh: `频率、带宽、场强不符：得分${score.toFixed(2)}。`,
  };
}

function explains(content: LicenseVersion['content'], score: number, at: Instant): Reason {
  const match = score.toFixed(2);
  switch (licenseStateAt(content, at)) {
    case 'expired':
      return {
        why: `It fits (score ${match}), but expired on ${lastDayEn(content.validUntil)}.`,
        whyZh: `吻合（得分${match}），但已于${lastDayZh(content.validUntil)}到期。`,
      };
    case 'suspended':
      return {
        why: `It fits (score ${match}), but is ${content.status}.`,
        whyZh: `吻合（得分${match}），但执照已${statusZh(content.status)}。`,
      };
    case 'out-of-hours':
      return { why: `It fits (score ${match}), but not at these hours.`, whyZh: `吻合（得分${match}），但不在许可时段内。` };
    default:
      return { why: `It explains the emission (score ${match}).`, whyZh: `可解释该信号（得分${match}）。` };
  }
}
