import { aHeard } from '../../../test/builders/a-heard';
import { aHistory, aLicenseContent, aTransmitter } from '../../../test/builders/a-license';
import { north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { Emission } from '../../monitoring/emissions/emission';
import { fmProtectionRatio, protectionOf } from '../../science/assignment/protection-ratio';
import { MINUTE_MS, parseInstant } from '../../shared/time';
import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { LicenseHistory } from '../../spectrum/licenses/license';
import { endInstantOf } from '../../spectrum/licenses/validity';
import { FieldPredictions } from '../matching/field-predictions';
import { LicenseFits } from '../matching/license-fits';
import { DEFAULT_RULES } from '../rules/rule-settings';
import { judgeTimeline } from '../timeline/judge-timeline';
import { findEpisodes } from './find-episodes';

const WALKIE_TALKIES: ExemptRule = { lowerHz: 409.75e6, upperHz: 409.9875e6, maxBandwidthHz: 50e3, reasonZh: '', reasonEn: '' };
const china = (text: string): number => parseInstant(`${text}+08:00`) as number;

/** Type and severity of what is heard for twenty minutes, whole, by one station. */
async function judged(emission: Partial<Emission>, histories: readonly LicenseHistory[]): Promise<unknown[]> {
  const { firstSeenAt = 0 } = emission;
  const lastSeenAt = firstSeenAt + 20 * MINUTE_MS;
  const group = [aHeard({ ...emission, lastSeenAt, runs: [{ from: firstSeenAt, to: lastSeenAt, hits: 240 }] })] as const;
  const licenses = { near: () => histories, exemptRules: [WALKIE_TALKIES], fits: new LicenseFits(new FieldPredictions(LAND_TABLE)) };
  const episodes = await findEpisodes(group, {
    spans: judgeTimeline(group, licenses),
    sensitivity: 'C',
    settings: DEFAULT_RULES,
    severed: [],
    hits: { firstFrom: () => Promise.resolve(null), lastUntil: () => Promise.resolve(null) },
    looks: { within: () => Promise.resolve([]), last: () => null },
  });
  return episodes.map(({ ground: { type, severity } }) => [type, severity]);
}

describe('the vectors of the judgement (docs/science.md 10)', () => {
  it('T78: a license valid until 2026-06-30 has expired at midnight in China, severity 4', async () => {
    const validUntil = endInstantOf('2026-06-30') as number;
    const license = aHistory('A', aLicenseContent({ validUntil, transmitters: [aTransmitter({ ...north(30), erpW: 45 })] }));
    expect(await judged({ firstSeenAt: china('2026-07-01T00:00:00') }, [license])).toEqual([['EXPIRED', 4]]);
    expect(await judged({ firstSeenAt: china('2026-06-30T23:39:59') }, [license])).toEqual([]);
  });

  it('T79: 10 dB over a second broadcast on the same channel do not protect, for 45 are needed', () => {
    expect(protectionOf(60, 50, fmProtectionRatio(0))).toEqual({ ratioDb: 10, neededDb: 45, marginDb: -35, isProtected: false });
  });

  it('T80: 11 kHz on 409.8 MHz at 40 dBµV/m is a public walkie-talkie, and not unlicensed', async () => {
    const walkieTalkie = { bandwidthHz: 11_000, stepHz: 12_500, rbwHz: 12_500, level: 40, width20Hz: null };
    const firstSeenAt = china('2026-07-01T12:00:00');
    expect(await judged({ ...walkieTalkie, firstSeenAt, centerHz: 409.8e6 }, [])).toEqual([]);
    expect(await judged({ ...walkieTalkie, firstSeenAt, centerHz: 410.8e6 }, [])).toEqual([['UNLICENSED', 3]]);
  });
});
