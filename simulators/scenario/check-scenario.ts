import { EVENT_TYPES } from '../../src/shared/event-types';
import { LIMITABLE } from '../scoring/score';
import { nearestWord } from './nearest-word';
import { prefectureAt, prefectureCodes } from './prefecture-areas';
import type { Place, Problem } from './problem';
import type { LicenseBody } from './scenario';
import type { EmitterEntry, ScenarioFile } from './scenario-schema';

/** The radio spectrum ends here: RR 1.5. */
const HIGHEST_HZ = 300e9;

/** What is wrong with a scenario beyond the form of its fields: what does not go together, or cannot be. */
export function checkScenario(written: ScenarioFile, licenses: readonly LicenseBody[]): Problem[] {
  return [
    ...stationProblems(written),
    ...twice(written.emitters, 'emitters', 'id'),
    ...(typeof written.licenses === 'string' ? [] : twice(written.licenses, 'licenses', 'number')),
    ...written.emitters.flatMap((emitter, i) => emitterProblems(emitter, ['emitters', i], licenses)),
    ...written.faults.flatMap(({ expect }, i) => expectProblems(expect, ['faults', i, 'expect'])),
    ...unknownWords(Object.keys(written.pass), LIMITABLE, (key) => ['pass', key]),
    ...unknownWords(Object.keys(written.rules), EVENT_TYPES, (key) => ['rules', key]),
  ];
}

function stationProblems({ stations }: ScenarioFile): Problem[] {
  if (stations === 'province') return [];
  const misplaced = stations.flatMap(({ prefecture, lat, lon }, i): Problem[] => {
    const place = ['stations', i, 'prefecture'];
    if (!prefectureCodes().includes(prefecture)) return [{ place, message: noPrefecture(prefecture) }];
    const found = prefectureAt({ lat, lon });
    if (found === prefecture) return [];
    const where = found ? `it would be ${found}` : 'it lies in none of them';
    return [{ place, message: `${lat}, ${lon} does not lie in ${prefecture}; by the boundaries ${where}` }];
  });
  return [...twice(stations, 'stations', 'code'), ...misplaced];
}

function emitterProblems(emitter: EmitterEntry, place: Place, licenses: readonly LicenseBody[]): Problem[] {
  const frequencies = [
    { centerHz: emitter.centerHz, at: [...place, 'centerHz'] },
    ...emitter.steps.map(({ centerHz }, i) => ({ centerHz, at: [...place, 'steps', i, 'centerHz'] })),
  ];
  const tooHigh = frequencies
    .filter(({ centerHz = 0 }) => centerHz > HIGHEST_HZ)
    .map(({ centerHz, at }) => ({ place: at, message: `must be at most 300 GHz (300000000000), not ${centerHz}; frequencies are in Hz` }));
  const burstless = emitter.kind === 'bursts' && !emitter.burst;
  return [
    ...tooHigh,
    ...licenseProblems(emitter.license, [...place, 'license'], licenses),
    ...(burstless ? [{ place, message: 'bursts need burst: { everyMs, lengthMs }' }] : []),
    ...expectProblems(emitter.expect, [...place, 'expect']),
  ];
}

function licenseProblems(license: string | null, place: Place, licenses: readonly LicenseBody[]): Problem[] {
  const numbers = licenses.map(({ number }) => number);
  if (license === null || numbers.includes(license)) return [];
  const near = nearestWord(license, numbers);
  const right = near ? `did you mean ${near}?` : 'give it under licenses, or license: null';
  return [{ place, message: `there is no license ${license} in this scenario; ${right}` }];
}

function expectProblems(expect: EmitterEntry['expect'], place: Place): Problem[] {
  if (!expect) return [];
  const prefecture = prefectureCodes().includes(expect.prefecture)
    ? []
    : [{ place: [...place, 'prefecture'], message: noPrefecture(expect.prefecture) }];
  return [
    ...prefecture,
    ...unknownWords(expect.type, EVENT_TYPES, () => [...place, 'type']),
    ...unknownWords(expect.notTypes ?? [], EVENT_TYPES, () => [...place, 'notTypes']),
  ];
}

function twice<Key extends string>(items: readonly Readonly<Record<Key, string>>[], list: string, key: Key): Problem[] {
  return items.flatMap((item, i): Problem[] => {
    const first = items.findIndex((other) => other[key] === item[key]);
    if (first === i) return [];
    return [{ place: [list, i, key], message: `"${item[key]}" is given twice, first by ${list}[${first}]; each needs its own` }];
  });
}

function unknownWords(written: readonly string[], words: readonly string[], placeOf: (word: string) => Place): Problem[] {
  return written
    .filter((word) => !words.includes(word))
    .map((word) => {
      const near = nearestWord(word, words);
      return { place: placeOf(word), message: `${word} is not known; ${near ? `did you mean ${near}?` : `there are ${words.join(', ')}`}` };
    });
}

function noPrefecture(code: string): string {
  return `there is no prefecture ${code}; there are ${prefectureCodes().join(', ')}`;
}
