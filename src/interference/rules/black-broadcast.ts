import type { Criterion } from '../events/interference-event';
import type { Heard } from '../heard/heard';
import { contains } from '../../shared/frequency-range';
import { atLeast, atMost, isExactly, notAssessed } from './criterion';
import { fieldStrength, noLicenseMatches, NOT_YET_ASSESSED, signalToNoise, stationsHearing } from './common-criteria';
import type { Ground, RuleInput } from './rule';

const SEVERITY = 2;

/**
 * BLACK_BROADCAST 黑广播: as wide as FM broadcasting, in its band, explained by no license, and strong enough to be meant for an audience.
 *
 * Necessary: −20 dB width W of the minute-mean spectrum with W + 2 steps ≥ 100 kHz and W − 2 steps ≤ 300 kHz, by bins of 50 kHz or finer; 40 dBµV/m at
 * a calibrated station, or heard 8 dB above the noise by two.
 *
 * @see docs/science.md 6.2
 */
export function blackBroadcast(input: RuleInput): Ground {
  const { lead, settings } = input;
  const { band, leastSnrDb } = settings.BLACK_BROADCAST;
  return {
    type: 'BLACK_BROADCAST',
    severity: SEVERITY,
    criteria: [
      isExactly('band', contains(band, lead.emission.centerHz), true, { necessary: true }),
      ...width(input),
      noLicenseMatches(input),
      isExactly('exempt', false, false, { necessary: true }),
      ...reception(input),
      signalToNoise(input, leastSnrDb, false),
      notAssessed('modulation', { zh: '尚无单频测量', en: 'No fixed-frequency measurement was made.' }),
      notAssessed('spurious-in-airband', { zh: '未检查 108–137 MHz', en: '108–137 MHz was not searched for products.' }),
      ...NOT_YET_ASSESSED,
    ],
  };
}

/** Either is enough: a strong field at one station, or two stations; the one that speaks is necessary, the other supports. */
function reception(input: RuleInput): Criterion[] {
  const { leastFieldDbuvM, leastSnrDb, leastStations } = input.settings.BLACK_BROADCAST;
  const byField = fieldStrength(input, leastFieldDbuvM, false).holds === true;
  return [fieldStrength(input, leastFieldDbuvM, byField), stationsHearing(input, leastSnrDb, leastStations, !byField)];
}

function width({ group, settings }: RuleInput): Criterion[] {
  const { narrowestHz, widestHz, coarsestStepHz } = settings.BLACK_BROADCAST;
  const seen = group.find(({ emission }) => measuresWidth(emission, coarsestStepHz))?.emission;
  if (!seen) {
    const note = {
      zh: `频点间隔大于 ${coarsestStepHz / 1e3} kHz 或信噪比不足 20 dB，无法判定带宽`,
      en: `Bins wider than ${coarsestStepHz / 1e3} kHz, or less than 20 dB above the noise, cannot tell the width.`,
    };
    return [notAssessed('broadcast-width-least', note, true), notAssessed('broadcast-width-most', note, true)];
  }
  const widthHz = seen.width20Hz as number;
  const slack = 2 * seen.stepHz;
  const rest = { necessary: true, unit: 'Hz', uncertainty: slack };
  return [
    withinSlack(atLeast('broadcast-width-least', widthHz, narrowestHz, rest), widthHz + slack - narrowestHz),
    withinSlack(atMost('broadcast-width-most', widthHz, widestHz, rest), widestHz - (widthHz - slack)),
  ];
}

/** Two steps are given for what the bins cannot resolve. */
function withinSlack(criterion: Criterion, marginHz: number): Criterion {
  return { ...criterion, margin: marginHz, holds: marginHz >= 0 };
}

function measuresWidth({ stepHz, width20Hz, truncated }: Heard['emission'], coarsestStepHz: number): boolean {
  return !truncated && width20Hz !== null && stepHz <= coarsestStepHz;
}
