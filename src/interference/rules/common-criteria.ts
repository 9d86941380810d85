import type { Criterion } from '../events/interference-event';
import { atLeast, atMost, notAssessed, type Note } from './criterion';
import type { RuleInput } from './rule';
import { MAY_EXPLAIN } from '../matching/license-judgement';

const UNCALIBRATED: Note = { zh: '监测站未校准，电平为相对值', en: 'The station is not calibrated: its levels are relative.' };

/** The highest signal to noise at any station. */
export function signalToNoise({ group }: RuleInput, leastDb: number, necessary: boolean): Criterion {
  return atLeast('signal-to-noise', Math.max(...group.map(({ emission }) => emission.snrDb)), leastDb, { necessary, unit: 'dB' });
}

/** The highest field at any calibrated station. */
export function fieldStrength({ group }: RuleInput, leastDbuvM: number, necessary: boolean): Criterion {
  const fields = group.flatMap(({ peakFieldDbuvM }) => (peakFieldDbuvM === null ? [] : [peakFieldDbuvM]));
  if (fields.length === 0) return { ...notAssessed('field-strength', UNCALIBRATED, necessary), limit: leastDbuvM, unit: 'dBµV/m' };
  return atLeast('field-strength', Math.max(...fields), leastDbuvM, { necessary, unit: 'dBµV/m' });
}

export function stationsHearing({ group }: RuleInput, leastSnrDb: number, least: number, necessary: boolean): Criterion {
  const codes = new Set(group.filter(({ emission }) => emission.snrDb >= leastSnrDb).map(({ station }) => station.code));
  return atLeast('stations-hearing', codes.size, least, { necessary, unit: '' });
}

/** No license of the register explains it at any station: the best score stays below 0.3. */
export function noLicenseMatches({ spans }: RuleInput): Criterion {
  const best = spans.at(-1)?.bestScore ?? 0;
  const below = atMost('license-match', best, MAY_EXPLAIN, { necessary: true, unit: '' });
  return { ...below, holds: best < MAY_EXPLAIN };
}

/** What this version cannot yet assess, and says so. */
export const NOT_YET_ASSESSED: readonly Criterion[] = [
  notAssessed('novelty', { zh: '尚无背景模板', en: 'There is no baseline of this band yet.' }),
  notAssessed('explained-as-artefact', {
    zh: '未做衰减器试验，也未计算互调',
    en: 'No attenuator test was made, and intermodulation was not computed.',
  }),
];
