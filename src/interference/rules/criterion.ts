import type { Criterion } from '../events/interference-event';
import { CRITERION_NAMES, type CriterionName } from './criterion-names';

interface Limit {
  readonly necessary: boolean;
  readonly unit: string;
  readonly uncertainty?: number;
  readonly note?: Note;
}

/** A sentence in both languages. */
export interface Note {
  readonly zh: string;
  readonly en: string;
}

/** Holds if `measured` is at least `limit`; null could not be assessed. */
export function atLeast(name: CriterionName, measured: number | null, limit: number, rest: Limit): Criterion {
  return compare(name, measured, limit, measured === null ? null : measured - limit, rest);
}

/** Holds if `measured` is at most `limit`; null could not be assessed. */
export function atMost(name: CriterionName, measured: number | null, limit: number, rest: Limit): Criterion {
  return compare(name, measured, limit, measured === null ? null : limit - measured, rest);
}

/** Holds if `measured` is what it must be. */
export function isExactly<Value extends string | boolean>(
  name: CriterionName,
  measured: Value,
  limit: Value,
  { necessary, note }: Pick<Limit, 'necessary' | 'note'>,
): Criterion {
  return {
    name,
    ...CRITERION_NAMES[name],
    necessary,
    measured,
    limit,
    margin: null,
    unit: null,
    holds: measured === limit,
    ...noted(note),
  };
}

/** Could not be assessed, and says why. */
export function notAssessed(name: CriterionName, note: Note, necessary = false): Criterion {
  return { name, ...CRITERION_NAMES[name], necessary, measured: null, limit: null, margin: null, unit: null, holds: null, ...noted(note) };
}

function compare(name: CriterionName, measured: number | null, limit: number, margin: number | null, rest: Limit): Criterion {
  const { necessary, unit, uncertainty, note } = rest;
  return {
    name,
    ...CRITERION_NAMES[name],
    necessary,
    measured: measured === null ? null : hundredths(measured),
    limit,
    margin: margin === null ? null : hundredths(margin),
    unit,
    ...(uncertainty === undefined ? {} : { uncertainty: hundredths(uncertainty) }),
    holds: margin === null ? null : margin >= 0,
    ...noted(note),
  };
}

function noted(note: Note | undefined): Pick<Criterion, 'note' | 'noteZh'> {
  return note ? { note: note.en, noteZh: note.zh } : {};
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
