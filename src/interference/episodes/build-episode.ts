import { atLeast } from '../rules/criterion';
import { explanationOf } from '../rules/rule';
import { consideredLicenses } from '../verdict/considered-licenses';
import type { Finding } from '../verdict/finding';
import { sentenceEn } from '../verdict/sentence-en';
import { sentenceZh } from '../verdict/sentence-zh';
import type { LicenseSources } from '../timeline/judge-timeline';
import type { Ending, Episode } from './episode';
import type { RuleEpisode } from './find-episodes';
import { hearingStations } from './hearing-stations';

export interface PrefectureNames {
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface EpisodeSources {
  readonly licenses: LicenseSources;
  readonly prefecture: (code: string) => PrefectureNames;
}

/** An episode with its verdict: every criterion, every license considered, and the sentences. */
export function buildEpisode(found: RuleEpisode, ending: Ending | null, { licenses, prefecture }: EpisodeSources): Episode {
  const { input, ground, firstSeenAt, lastSeenAt, openedAt, lastStayFrom, knownSince } = found;
  const { group, lead, settings } = input;
  const { opensAfterMs, closesAfterMs } = settings[ground.type];
  const onTime = atLeast('on-time', (lastSeenAt - firstSeenAt) / 1_000, opensAfterMs / 1_000, { necessary: true, unit: 's' });
  const finding = findingOf(found, prefecture(group[0].station.prefecture));
  return {
    group,
    type: ground.type,
    severity: ground.severity,
    prefecture: group[0].station.prefecture,
    centerHz: lead.emission.centerHz,
    bandwidthHz: lead.emission.bandwidthHz,
    firstSeenAt,
    lastSeenAt,
    openedAt,
    lastStayFrom,
    knownSince,
    closesAfterMs,
    stations: hearingStations(group),
    verdict: {
      summaryZh: sentenceZh(finding),
      summaryEn: sentenceEn(finding),
      criteria: [...ground.criteria, onTime],
      licensesConsidered: consideredLicenses(group, licenses, lastSeenAt),
    },
    ending,
  };
}

function findingOf({ input, ground, firstSeenAt, lastSeenAt }: RuleEpisode, { nameZh, nameEn }: PrefectureNames): Finding {
  const { group, lead } = input;
  const [strongest] = group;
  const license = explanationOf(input)?.version.content ?? null;
  return {
    type: ground.type,
    prefectureZh: nameZh,
    prefectureEn: nameEn,
    centerHz: lead.emission.centerHz,
    centerUncertaintyHz: lead.emission.centerUncertaintyHz,
    bandwidthHz: lead.emission.bandwidthHz,
    stationCode: strongest.station.code,
    stationName: strongest.station.name,
    fieldDbuvM: strongest.peakFieldDbuvM,
    snrDb: strongest.emission.snrDb,
    stations: new Set(group.map(({ station }) => station.code)).size,
    firstSeenAt,
    lastSeenAt,
    license: ground.type === 'UNLICENSED' || ground.type === 'BLACK_BROADCAST' ? null : license,
  };
}
