import { EVENT_TYPES } from '../../src/shared/event-types';
import { LIMITABLE } from '../scoring/score';
import { frequencyProblems } from './check-frequencies';
import { nearestWord } from './nearest-word';
import { prefectureAt, prefectureCodes } from './prefecture-areas';
import type { Place, Problem } from './problem';
import type { LicenseBody } from './scenario';
import type { EmitterEntry, ScenarioFile } from './scenario-schema';

/** What is wrong with a scenario beyond the form of its fields: what does not go together, or cannot be. */
export function checkScenario(written: ScenarioFile, licenses: readonly LicenseBody[]): Problem[] {
  return [
    ...stationProblems(written),
    ...twice(written.emitters, 'emitters', 'id'),
    ...(typeof written.licenses === 'string' ? [] : twice(written.licenses, 'licenses', 'number')),
    ...(typeof written.licenses === 'string' ? [] : written.licenses.flatMap((license, i) => registerProblems(license, ['licenses', i]))),
    ...written.emitters.flatMap((emitter, i) => emitterProblems(emitter, ['emitters', i], licenses)),
    ...written.emitters.flatMap((emitter, i) => silenceProblems(emitter, ['emitters', i], written.duration)),
    ...written.faults.flatMap(({ expect }, i) => expectProblems(expect, ['faults', i, 'expect'])),
    ...frequencyProblems(written),
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
  const burstless = emitter.kind === 'bursts' && !emitter.burst;
  return [
    ...licenseProblems(emitter.license, [...place, 'license'], licenses),
    ...(burstless ? [{ place, message: 'bursts need burst: { everyMs, lengthMs }' }] : []),
    ...expectProblems(emitter.expect, [...place, 'expect']),
  ];
}

/** A neighbor's transmitter is a reference and may stand under a code of its own. */
function registerProblems({ prefecture, reference }: { prefecture: string; reference?: boolean }, place: Place): Problem[] {
  if (reference || prefectureCodes().includes(prefecture)) return [];
  return [{ place: [...place, 'prefecture'], message: noPrefecture(prefecture) }];
}

/** What is expected of an emitter must be on the air before the scenario ends. */
function silenceProblems({ on, expect }: EmitterEntry, place: Place, duration?: number): Problem[] {
  if (!expect || !on || duration === undefined || on.some(([from]) => from < duration)) return [];
  return [
    {
      place: [...place, 'on'],
      message: `must begin before the scenario ends, ${duration / 1_000}s after its start, as an event is expected of it`,
    },
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
  const firsts = new Map<string, number>();
  return items.flatMap((item, i): Problem[] => {
    const first = firsts.get(item[key]);
    if (first === undefined) firsts.set(item[key], i);
    if (first === undefined) return [];
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
