import { parseInstant } from '../../../shared/time';
import type { Instant } from '../../../shared/units';
import { Rejection } from './rejection';

interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  /** Greater than, not equal to. */
  readonly above?: number;
}

/** NUL cannot be stored as text, and half a surrogate pair is no character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const MAX_TEXT = 500;

/**
 * The fields of a decoded body, asked for one by one by name; what was never asked for is unknown.
 * An optional field that is null counts as absent.
 */
export class Fields {
  /** Names, some of them twice: to look for twenty of them in a list takes less than to make a set. */
  private readonly asked: string[] = [];

  private constructor(
    private readonly body: Readonly<Record<string, unknown>>,
    private readonly path: string,
  ) {}

  /** @throws Rejection `type` if the value is no object */
  static of(value: unknown, path = ''): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) {
      throw new Rejection(
        'type',
        path === '' ? 'A message is one object.' : 'Must be an object.',
        path === '' ? undefined : path.slice(0, -1),
      );
    }
    return new Fields(value as Readonly<Record<string, unknown>>, path);
  }

  get unknownCount(): number {
    let unknown = 0;
    for (const name in this.body) if (!this.asked.includes(name)) unknown++;
    return unknown;
  }

  /** @throws Rejection `missing` */
  value(name: string): unknown {
    this.asked.push(name);
    const value = this.body[name];
    if (value === undefined) throw new Rejection('missing', 'The field is missing.', this.path + name);
    return value;
  }

  has(name: string): boolean {
    this.asked.push(name);
    const value = this.body[name];
    return value !== undefined && value !== null;
  }

  number(name: string, rule: NumberRule = {}): number {
    const value = this.value(name);
    if (typeof value !== 'number') throw this.wrong('type', name, 'Must be a number.');
    if (
      !Number.isFinite(value) ||
      value < (rule.min ?? -Infinity) ||
      value > (rule.max ?? Infinity) ||
      value <= (rule.above ?? -Infinity)
    ) {
      throw this.wrong('range', name, `Must be ${sentence(rule)}.`);
    }
    return value;
  }

  integer(name: string, rule: NumberRule = {}): number {
    const value = this.number(name, rule);
    if (!Number.isInteger(value)) throw this.wrong('type', name, 'Must be a whole number.');
    return value;
  }

  text(name: string, rule: { pattern?: RegExp; maxLength?: number } = {}): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong('type', name, 'Must be a text.');
    const maxLength = rule.maxLength ?? MAX_TEXT;
    if (value.length > maxLength) throw this.wrong('range', name, `Must have at most ${maxLength} characters.`);
    if (UNSTORABLE.test(value)) throw this.wrong('range', name, 'Must not contain NUL or half a surrogate pair.');
    if (rule.pattern && !rule.pattern.test(value)) throw this.wrong('range', name, `Must match ${rule.pattern.source}.`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.value(name);
    if (typeof value !== 'boolean') throw this.wrong('type', name, 'Must be true or false.');
    return value;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], code: 'range' | 'unit' = 'range'): Choice {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong('type', name, 'Must be a text.');
    const choice = choices.find((known) => known === value);
    if (choice === undefined) throw this.wrong(code, name, `Must be one of ${choices.join(', ')}.`);
    return choice;
  }

  instant(name: string): Instant {
    const value = this.value(name);
    const instant = typeof value === 'string' ? parseInstant(value) : null;
    if (instant === null) throw this.wrong('type', name, 'Must be an RFC 3339 date-time with zone.');
    return instant;
  }

  object(name: string): Fields {
    return Fields.of(this.value(name), `${this.path}${name}.`);
  }

  list(name: string): readonly unknown[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.wrong('type', name, 'Must be a list.');
    return value;
  }

  /** What `read` gives, or undefined where the field is absent or null. */
  optional<Value>(name: string, read: (name: string) => Value): Value | undefined {
    return this.has(name) ? read(name) : undefined;
  }

  wrong(code: 'type' | 'range' | 'unit', name: string, message: string): Rejection {
    return new Rejection(code, message, this.path + name);
  }
}

function sentence({ min, max, above }: NumberRule): string {
  const limits = [
    above === undefined ? undefined : `greater than ${above}`,
    min === undefined ? undefined : `at least ${min}`,
    max === undefined ? undefined : `at most ${max}`,
  ];
  return limits.filter((limit) => limit !== undefined).join(' and ') || 'a finite number';
}
