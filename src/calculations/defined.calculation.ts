import { z } from 'zod';

/** What a calculation says beside its result. */
export class Remarks {
  readonly cautions: string[] = [];
  readonly assumed: Record<string, unknown> = {};

  /** The result stands, but outside the range for which its source recommends the method. */
  caution(sentence: string): void {
    this.cautions.push(sentence);
  }

  /** An input that was not given and depends on others; plain defaults are echoed without this. */
  assume(argument: string, value: unknown): void {
    this.assumed[argument] = value;
  }
}

export interface CalculationError {
  readonly error: { readonly code: string; readonly message: string; readonly argument: string };
}

export type Answer = Readonly<Record<string, unknown>> | CalculationError;

/** One thing that the desk calculator does, the same on the command line and over REST. */
export interface Calculation {
  readonly name: string;
  /** A sentence: what is computed, by which source. */
  readonly summary: string;
  readonly example: Readonly<Record<string, unknown>>;
  /** Never throws for what is given: an error is an answer. */
  answer(given: unknown): Answer;
}

interface Definition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly summary: string;
  readonly input: Shape;
  readonly example: Readonly<Record<string, unknown>>;
  /** @throws RangeError  `argument: what is wrong`, outside the range for which the method is defined */
  calculate(input: z.output<z.ZodObject<Shape, z.core.$strict>>, remarks: Remarks): Readonly<Record<string, unknown>>;
}

/** Checks the input, echoes the defaults that were taken, and turns what cannot be computed into an answer with a code. */
export function defineCalculation<Shape extends z.ZodRawShape>(definition: Definition<Shape>): Calculation {
  const input = z.strictObject(definition.input);
  return {
    name: definition.name,
    summary: definition.summary,
    example: definition.example,
    answer(given) {
      const read = input.safeParse(given);
      if (!read.success) return invalidInput(read.error);
      const remarks = new Remarks();
      try {
        const result = definition.calculate(read.data, remarks);
        const unbounded = unboundedIn(result);
        if (unbounded !== null) return outOfRange(`The numbers are too large or too small: ${unbounded} is not finite.`);
        return { ...result, ...told(remarks, given as object, read.data) };
      } catch (error) {
        if (error instanceof RangeError) return outOfRange(error.message);
        throw error;
      }
    },
  };
}

/** The first figure that is infinite or no number, which JSON could not tell from one that is left out; null if there is none. */
function unboundedIn(result: unknown, name = ''): string | null {
  if (typeof result === 'number') return Number.isFinite(result) ? null : name;
  if (typeof result !== 'object' || result === null) return null;
  for (const [key, value] of Object.entries(result)) {
    const found = unboundedIn(value, Array.isArray(result) ? name : key);
    if (found !== null) return found;
  }
  return null;
}

function told(remarks: Remarks, given: object, read: object): Record<string, unknown> {
  const defaults = Object.entries(read).filter(([name, value]) => value !== undefined && !(name in given));
  const assumed = { ...Object.fromEntries(defaults), ...remarks.assumed };
  return {
    ...(remarks.cautions.length > 0 && { cautions: remarks.cautions }),
    ...(Object.keys(assumed).length > 0 && { assumed }),
  };
}

function invalidInput({ issues }: z.ZodError): CalculationError {
  const issue = issues[0];
  const argument = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
  return { error: { code: 'calculation.invalid-input', message: issue?.message ?? 'The input is not an object.', argument } };
}

function outOfRange(message: string): CalculationError {
  const [, argument = '', reason = message] = /^(\w+): (.*)$/s.exec(message) ?? [];
  return { error: { code: 'calculation.out-of-range', message: reason, argument } };
}
