import type { z } from 'zod';
import { knownFields } from './known-fields';
import { nearestWord } from './nearest-word';
import type { Place, Problem } from './problem';

type Issue = z.core.$ZodIssue;

/** What a number is told in, by the end of its field's name. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Hz$/, 'Hz'],
  [/Ms$/, 'milliseconds'],
  [/S$|Seconds$/, 'seconds'],
  [/W$/, 'W'],
  [/M$/, 'm'],
  [/Dbm$/, 'dBm'],
  [/Dbuv$/, 'dBµV'],
  [/Db$|dbc$/, 'dB'],
  [/Deg$|^lat$|^lon$/, 'degrees'],
];

/** What a schema says of a value, in words that tell what would be right. */
export function explainIssue(issue: Issue, schema: z.ZodType, value: unknown): Problem[] {
  if (issue.code === 'invalid_union') return ofChoice(issue, schema, value);
  const place = issue.path as Place;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ place: [...place, key], message: notAField(key, knownFields(schema, place)) }));
  return [{ place, message: messageOf(issue, at(value, place)) }];
}

/** Of several things that may stand there the one that was nearest to being right is what was meant. */
function ofChoice(issue: Issue & { code: 'invalid_union' }, schema: z.ZodType, value: unknown): Problem[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  const [meant = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (depth(meant) === 0) {
    const all = issue.errors.flat().map((one) => messageOf(one, at(value, issue.path as Place)));
    return [{ place: issue.path as Place, message: [...new Set(all)].join(', or ') }];
  }
  return meant.flatMap((one) => explainIssue({ ...one, path: [...issue.path, ...one.path] }, schema, value));
}

function messageOf(issue: Issue, written: unknown): string {
  const name = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_type' && written === undefined) return `is missing: ${wanted(issue.expected, name)}`;
  if (issue.code === 'invalid_type') return `${wanted(issue.expected, name)} is needed, not ${shown(written)}`;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), written);
  if (issue.code === 'too_big') return bound(issue.inclusive ? 'at most' : 'less than', issue.maximum, written);
  if (issue.code === 'too_small') return bound(issue.inclusive ? 'at least' : 'greater than', issue.minimum, written);
  return `${issue.message}, not ${shown(written)}`;
}

function bound(relation: string, limit: number | bigint, written: unknown): string {
  if (Array.isArray(written)) return `must have ${relation} ${limit} entries, not ${written.length}`;
  if (typeof written === 'string') return `must have ${relation} ${limit} characters, not ${written.length}`;
  return `must be ${relation} ${limit}, not ${shown(written)}`;
}

function oneOf(words: readonly string[], written: unknown): string {
  const near = nearestWord(String(written), words);
  return `${shown(written)} is not known; ${near && words.length > 1 ? `did you mean ${near}? There are` : 'there is'} ${words.join(', ')}`;
}

function notAField(key: string, fields: readonly string[]): string {
  const near = nearestWord(key, fields);
  return `is no field here; ${near ? `did you mean ${near}?` : `there are ${fields.join(', ')}`}`;
}

/** What the schema calls things, in the words of who writes a scenario. */
const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'a text',
  int: 'a whole number',
  boolean: 'true or false',
};

function wanted(expected: string, name: string): string {
  const unit = expected === 'number' ? UNITS.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  return unit ? `a number in ${unit}` : (WORDS[expected] ?? `a ${expected}`);
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown> | undefined)?.[step], value);
}
