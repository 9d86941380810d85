import type { Hertz } from '../../src/shared/units';

export interface FalseEvent {
  readonly number: string;
  readonly type: string;
  readonly centerHz: Hertz;
  /** The emitter or fault that has caused it, or `noise`. */
  readonly cause: string;
}

/** So often an event of one type was raised where another was expected, or the same. */
export interface TypePair {
  readonly expected: string;
  readonly got: string;
  readonly times: number;
}

/** One expectation that was met. */
export interface Detection {
  readonly id: string;
  readonly delaySeconds: number | null;
}

/** How well a service has told what a scenario knows: docs/interfaces.md 5. What cannot be known is null. */
export interface Score {
  readonly expected: number;
  readonly detected: number;
  readonly missed: readonly string[];
  readonly falseEvents: readonly FalseEvent[];
  readonly delaySeconds: { readonly median: number | null; readonly p95: number | null };
  /** Of all emitters that were detected; one without a fix counts as infinitely far, which is null; `located` is the share with one. */
  readonly locationErrorM: { readonly median: number | null; readonly p95: number | null; readonly located: number | null };
  /** Share of the events about something expected that are of the first type it names. */
  readonly exactType: number | null;
  readonly suspectedPerStationDay: number | null;
  readonly duplicates: number;
  readonly notices: number | null;
  readonly sweeps: number;
  readonly stations: number;
  readonly wallSeconds: number;
  readonly pass: boolean;
  readonly types: readonly TypePair[];
  readonly detections: readonly Detection[];
}

/** Fields of a score that a scenario may limit. */
export const LIMITABLE = [
  'expected',
  'detected',
  'missed',
  'falseEvents',
  'delaySeconds.median',
  'delaySeconds.p95',
  'locationErrorM.median',
  'locationErrorM.p95',
  'locationErrorM.located',
  'exactType',
  'suspectedPerStationDay',
  'duplicates',
  'notices',
  'sweeps',
  'stations',
  'wallSeconds',
] as const;
export type Limitable = (typeof LIMITABLE)[number];

/** A field's number: of a list how long it is. */
export function figureOf(score: Omit<Score, 'pass'>, field: Limitable): number | null {
  const [name, part] = field.split('.') as [keyof typeof score, string | undefined];
  const value = score[name] as unknown;
  if (Array.isArray(value)) return value.length;
  if (part !== undefined) return (value as Record<string, number | null>)[part] ?? null;
  return value as number | null;
}

/** Whether every field that is limited is known and not above its limit. */
export function isWithin(score: Omit<Score, 'pass'>, limits: Readonly<Record<string, number>>): boolean {
  return Object.entries(limits).every(([field, limit]) => {
    const figure = figureOf(score, field as Limitable);
    return figure !== null && figure <= limit;
  });
}
