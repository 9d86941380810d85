import { aHeard, HEARD_UNTIL } from '../../../test/builders/a-heard';
import { aRuleEpisode } from '../../../test/builders/a-rule-episode';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { FieldPredictions } from '../matching/field-predictions';
import { LicenseFits } from '../matching/license-fits';
import { buildEpisode, type EpisodeSources } from './build-episode';

const SOURCES: EpisodeSources = {
  licenses: { near: () => [], exemptRules: [], fits: new LicenseFits(new FieldPredictions(LAND_TABLE)) },
  prefecture: (code) => ({ nameZh: `${code}市`, nameEn: `City ${code}` }),
};

it('lies in the prefecture of the strongest station, and is described by the strongest that saw it whole', () => {
  const group = [
    aHeard({ level: 60, truncated: true, centerHz: 98.5e6 }, { id: 2, code: 'Q01', prefecture: '230200' }),
    aHeard({ level: 50, centerHz: 98.6e6, bandwidthHz: 170e3 }),
  ] as const;
  const episode = buildEpisode(aRuleEpisode('UNLICENSED', { group }), null, SOURCES);
  expect(episode).toMatchObject({ prefecture: '230200', centerHz: 98.6e6, bandwidthHz: 170e3, ending: null });
  expect(episode.stations.map(({ code }) => code)).toEqual(['Q01', 'H01']);
  expect(episode.verdict.summaryEn).toContain('City 230200');
  expect(episode.verdict.summaryZh).toContain('230200市');
});

it('says how long it has lasted, with the time for which the rule waits', () => {
  const { verdict } = buildEpisode(aRuleEpisode('BLACK_BROADCAST'), null, SOURCES);
  expect(verdict.criteria.at(-1)).toMatchObject({
    name: 'on-time',
    necessary: true,
    measured: 1_200,
    limit: 300,
    margin: 900,
    unit: 's',
    holds: true,
  });
});

it('has a verdict in which all that is necessary holds', () => {
  const { verdict } = buildEpisode(aRuleEpisode('BLACK_BROADCAST'), null, SOURCES);
  expect(verdict.criteria.filter(({ necessary, holds }) => necessary && holds !== true)).toEqual([]);
});

it('keeps how it has ended', () => {
  const ending = { resolution: 'quiet', at: HEARD_UNTIL } as const;
  expect(buildEpisode(aRuleEpisode('EXPIRED'), ending, SOURCES).ending).toBe(ending);
});
