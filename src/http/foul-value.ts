/** Deeper than any body that we read. */
const DEEPEST = 20;
/** Names by which an object would reach its prototype. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** What no column can hold and no reader expects: NUL, and halves of characters. */
const BROKEN_TEXT = /[\0\p{Cs}]/u;

/** What makes a parsed value unfit to be looked at any further, or null. Goes down without recursion, so that no depth can harm it. */
export function foulnessOf(value: unknown): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string' && BROKEN_TEXT.test(item)) return 'contains text with NUL or half characters';
      if (typeof item !== 'object' || item === null) continue;
      if (depth === DEEPEST) return `is nested deeper than ${DEEPEST} levels`;
      const names = Array.isArray(item) ? [] : Object.keys(item);
      if (names.some((name) => FORBIDDEN_NAMES.has(name))) return 'contains a forbidden field name';
      if (names.some((name) => BROKEN_TEXT.test(name))) return 'contains text with NUL or half characters';
      for (const inner of Object.values(item)) next.push(inner);
    }
    level = next;
  }
  return null;
}
