import { Rejection } from './rejection';

/** Deeper than any message of ours; a deeper one is an attack or a mistake. */
export const MAX_DEPTH = 20;

/** Names that would reach an object's prototype if anybody ever merged the body into something. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON text (RFC 8259) and refuses what `JSON.parse` lets pass: invalid UTF-8, deep nesting, a key given twice.
 * A byte order mark is skipped.
 *
 * @throws Rejection  `not-utf8`, `too-deep`, `not-json`, `duplicate-key`, or `type` for a key that names a prototype
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  const keys = scanKeys(bytes);
  const value = parse(text);
  if (keys.duplicate !== undefined) throw new Rejection('duplicate-key', 'A key is given twice in one object.', keys.duplicate);
  if (keys.forbidden !== undefined) throw new Rejection('type', 'No message has a field of this name.', keys.forbidden);
  return value;
}

/** @throws Rejection `not-utf8` */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new Rejection('not-utf8', 'The text is not valid UTF-8.');
  }
}

export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.has(key);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Rejection('not-json', 'The text is not valid JSON.');
  }
}

interface KeyReport {
  duplicate?: string;
  forbidden?: string;
}

/** Walks over the brackets and strings of a text that need not be valid; an object is a set of the keys seen in it, an array is null. */
function scanKeys(bytes: Uint8Array): KeyReport {
  const report: KeyReport = {};
  const open: (Set<string> | null)[] = [];
  let keyIsNext = false;
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        keyIsNext = bytes[i] === OPEN_OBJECT;
        open.push(keyIsNext ? new Set() : null);
        if (open.length > MAX_DEPTH) throw new Rejection('too-deep', `The message is nested more than ${MAX_DEPTH} deep.`);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        keyIsNext = false;
        break;
      case COMMA:
        keyIsNext = open.at(-1) instanceof Set;
        break;
      case QUOTE: {
        const end = endOfString(bytes, i + 1);
        const keys = open.at(-1);
        if (keyIsNext && keys) note(keyText(bytes.subarray(i, end + 1)), keys, report);
        keyIsNext = false;
        i = end;
        break;
      }
    }
  }
  return report;
}

function endOfString(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return i;
}

function keyText(quoted: Uint8Array): string {
  const text = Buffer.from(quoted.buffer, quoted.byteOffset, quoted.byteLength).toString('utf8');
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

function note(key: string, keys: Set<string>, report: KeyReport): void {
  if (keys.has(key)) report.duplicate ??= key;
  if (isForbiddenKey(key)) report.forbidden ??= key;
  keys.add(key);
}
