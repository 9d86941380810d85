import { isExactly } from './criterion';
import { fieldStrength, noLicenseMatches, NOT_YET_ASSESSED, signalToNoise, stationsHearing } from './common-criteria';
import type { Ground, RuleInput } from './rule';
import { raisedBy } from './severity';

const BASE_SEVERITY = 3;

/**
 * UNLICENSED 未经批准的发射: confirmed, at least 8 dB above the noise, seen whole, and neither a license nor an exemption explains it.
 *
 * @see docs/science.md 6.2
 */
export function unlicensed(input: RuleInput): Ground {
  const { lead, sensitivity, settings } = input;
  const { leastSnrDb } = settings.UNLICENSED;
  return {
    type: 'UNLICENSED',
    severity: raisedBy(sensitivity, BASE_SEVERITY),
    criteria: [
      noLicenseMatches(input),
      isExactly('exempt', false, false, { necessary: true }),
      isExactly('seen-whole', !lead.emission.truncated, true, { necessary: true }),
      signalToNoise(input, leastSnrDb, true),
      fieldStrength(input, settings.BLACK_BROADCAST.leastFieldDbuvM, false),
      stationsHearing(input, leastSnrDb, 2, false),
      ...NOT_YET_ASSESSED,
    ],
  };
}
