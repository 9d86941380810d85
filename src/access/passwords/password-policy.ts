import { COMMON_WORDS } from './common-words';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '!@#$%^&*()',
];
/** So many different characters a password has at least: fewer are a pattern. */
const FEWEST_CHARACTERS = 5;

/**
 * What is wrong with a new password, or null.
 *
 * Length counts, not kinds of characters; refused is what is guessed first: common words with digits and signs around them,
 * rows of keys, repetitions, and the user's own name.
 *
 * @see NIST SP 800-63B, section 5.1.1.2
 */
export function weaknessOf(password: string, username: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `must have at least ${SHORTEST_PASSWORD} characters; 15 are better`;
  if (length > LONGEST_PASSWORD) return `must have at most ${LONGEST_PASSWORD} characters`;
  if (/\p{Cc}/u.test(password)) return 'must not contain control characters';
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_CHARACTERS) return 'repeats too few characters';
  if (isInRow(lower)) return 'is a row of keys';
  const core = coreOf(lower);
  if (core.length >= 3 && core.includes(username.toLowerCase())) return 'contains the user name';
  if (isCommon(lower)) return 'is one of the passwords that are guessed first';
  return null;
}

/** Letters with what is around them taken away, read as they are and with the usual replacements (`p4$$w0rd`). */
function isCommon(lower: string): boolean {
  const replaced = lower.replace(/[\d@$!]/g, (character) => LOOKALIKES[character] ?? character);
  return [lower, replaced].some((text) => {
    const core = coreOf(text);
    return core.length === 0 || COMMON_WORDS.has(core) || isTwice(core);
  });
}

function coreOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function isTwice(core: string): boolean {
  const half = core.slice(0, core.length / 2);
  return core.length % 2 === 0 && half + half === core && COMMON_WORDS.has(half);
}

function isInRow(lower: string): boolean {
  return ROWS.some((row) => {
    const round = row + row;
    return round.includes(lower) || [...round].reverse().join('').includes(lower);
  });
}
