import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ASYNCAPI_FILE = join(__dirname, '..', '..', 'docs', 'api', 'asyncapi.yaml');

/** As much of JSON Schema as the file uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly format?: 'date-time';
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface AsyncApi {
  readonly info: { readonly description: string };
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly examples?: readonly { readonly name: string; readonly payload: object }[] }>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

export const asyncApi = parse(readFileSync(ASYNCAPI_FILE, 'utf8')) as AsyncApi;

/** A schema of the file, by its name, with what it refers to in its place. */
export function schemaNamed(name: string): Schema {
  return resolved({ $ref: `#/components/schemas/${name}` });
}

function resolved(schema: Schema): Schema {
  if (schema.$ref !== undefined) return resolved(asyncApi.components.schemas[schema.$ref.split('/').at(-1) as string] as Schema);
  const { allOf = [], properties, items, ...rest } = schema;
  return {
    ...Object.assign({}, ...allOf.map(resolved)),
    ...rest,
    ...(items ? { items: resolved(items) } : {}),
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, resolved(field)])) } : {}),
  } as Schema;
}

/** The example of a message that has every field it may have, or the one of a name. */
export function exampleOf(message: string, name = 'everything'): object {
  const example = asyncApi.components.messages[message]?.examples?.find((one) => one.name === name);
  if (!example) throw new Error(`There is no example ${name} of ${message}.`);
  return example.payload;
}

export interface Field {
  /** With points between the levels; of the entries of a list the first is meant. */
  readonly path: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** Every field of a message, those of objects within it among them. */
export function fieldsOf({ properties = {}, required = [] }: Schema, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    return [{ path, schema, isRequired: required.includes(name) }, ...fieldsOf(schema.items ?? schema, `${path}.`)];
  });
}

/** The message with another value in one field; undefined takes it away. */
export function withValue(message: object, path: string, value: unknown): object {
  const copy = structuredClone(message);
  const names = path.split('.');
  const last = names.pop() as string;
  let place = copy as Record<string, unknown>;
  for (const name of names) {
    const next = place[name];
    place = (Array.isArray(next) ? next[0] : next) as Record<string, unknown>;
  }
  place[last] = value;
  return copy;
}
