import type { FieldProblem } from '../api/problem';

export type FieldName = (string | number)[];

export interface PlacedProblems {
  readonly fields: readonly { readonly name: FieldName; readonly errors: string[] }[];
  /** Problems of what the form does not show. */
  readonly elsewhere: readonly FieldProblem[];
}

/** `transmitters.0.centerHz` as the form names it: `['transmitters', 0, 'centerHz']`. */
export function fieldName(path: string): FieldName {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Each problem at the field that it is about; one inside of what is a single field of the form stands at that field.
 *
 * @param shown  the names of the form's fields
 */
export function placeProblems(problems: readonly FieldProblem[], shown: readonly FieldName[]): PlacedProblems {
  const known = new Map(shown.map((name) => [name.join('.'), name]));
  const fields = new Map<string, { name: FieldName; errors: string[] }>();
  const elsewhere: FieldProblem[] = [];
  for (const problem of problems) {
    const name = nearest(fieldName(problem.path), known);
    if (!name) elsewhere.push(problem);
    else {
      const key = name.join('.');
      fields.set(key, { name, errors: [...(fields.get(key)?.errors ?? []), problem.message] });
    }
  }
  return { fields: [...fields.values()], elsewhere };
}

function nearest(name: FieldName, known: ReadonlyMap<string, FieldName>): FieldName | null {
  for (let length = name.length; length > 0; length--) {
    const found = known.get(name.slice(0, length).join('.'));
    if (found) return found;
  }
  return null;
}
