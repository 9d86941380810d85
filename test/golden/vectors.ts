import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a file of golden values: what a quantity is for an input, how far it may be off, and where the value comes from. */
export interface Vector {
  readonly number: string;
  readonly quantity: string;
  readonly input: string;
  readonly value: string;
  readonly tolerance: number;
  readonly source: string;
}

/** The named values of an input such as `mhz=100;h1=150;levels=1 2 3`. */
export class Input {
  private readonly values: ReadonlyMap<string, string>;

  constructor(text: string) {
    this.values = new Map(text.split(';').map((pair) => pair.split('=') as [string, string]));
  }

  text(name: string): string {
    const value = this.values.get(name);
    if (value === undefined) throw new Error(`The input has no ${name}.`);
    return value;
  }

  number(name: string, otherwise?: number): number {
    return otherwise !== undefined && !this.values.has(name) ? otherwise : Number(this.text(name));
  }

  numbers(name: string): number[] {
    return this.text(name).split(' ').map(Number);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }
}

export type Calculation = (input: Input) => number | string;

export function readVectors(file: string): Vector[] {
  const [header, ...lines] = readFileSync(join(__dirname, file), 'utf8').trimEnd().split('\n');
  if (header !== 'number,quantity,input,value,tolerance,source') throw new Error(`${file}: unknown header`);
  return lines.map((line) => {
    const [number, quantity, input, value, tolerance, ...source] = line.split(',') as [string, string, string, string, string];
    return { number, quantity, input, value, tolerance: Number(tolerance), source: source.join(',') };
  });
}

/** A test for each line of a file, named by its number; numbers are compared within their tolerance, texts as they are. */
export function checkVectors(file: string, calculations: Readonly<Record<string, Calculation>>): void {
  describe(`golden values of ${file}`, () => {
    for (const { number, quantity, input, value, tolerance } of readVectors(file)) {
      it(`${number}: ${quantity} of ${input} is ${value}`, () => {
        const calculate = calculations[quantity];
        if (!calculate) throw new Error(`Nothing calculates ${quantity}.`);
        const result = calculate(new Input(input));
        if (typeof result === 'string') expect(result).toBe(value);
        else expect(Math.abs(result - Number(value))).toBeLessThanOrEqual(tolerance + 1e-9);
      });
    }
  });
}
