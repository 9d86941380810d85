import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { previewApi } from '../../src/preview-api.main';

const SOURCES = path.join(__dirname, '..', '..', 'src');
const COMMITTED = path.join(__dirname, '..', '..', 'docs', 'api', 'openapi.json');

type Json = null | string | number | boolean | Json[] | { [name: string]: Json };

let written: string;
let api: { paths: Record<string, Record<string, { [name: string]: Json }>>; components: { [name: string]: Json } };

beforeAll(async () => {
  written = await previewApi();
  api = JSON.parse(written) as typeof api;
});

it('is committed as the routes are; if not, run npm run openapi', () => {
  expect(readFileSync(COMMITTED, 'utf8') === written).toBe(true);
});

it('has every route of every controller', () => {
  const controllers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.controller.ts'));
  const declared = controllers.flatMap((file) =>
    [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(/^ *@(Get|Post|Put|Patch|Delete|Head|Options|All|Sse)\(/gm)].map(
      () => file,
    ),
  );
  const described = Object.values(api.paths).flatMap((operations) => Object.keys(operations));
  expect(described).toHaveLength(declared.length);
});

it('has no reference that leads nowhere', () => {
  const missing = [...written.matchAll(/"\$ref": "#\/components\/([^"]+)"/g)]
    .map(([, target]) => (target as string).split('/'))
    .filter(([kind, name]) => !((name as string) in ((api.components[kind as string] ?? {}) as object)));
  expect(missing).toEqual([]);
});

it('says of every route what it is for, who may call it, and what it answers', () => {
  const silent = Object.entries(api.paths).flatMap(([route, operations]) =>
    Object.entries(operations)
      .filter(([, { summary, tags, responses, 'x-least-role': role }]) => {
        const answers = Object.keys(responses as object);
        return !summary || !tags || !role || !answers.some((status) => status.startsWith('2')) || !answers.includes('default');
      })
      .map(([verb]) => `${verb} ${route}`),
  );
  expect(silent).toEqual([]);
});

it('says of every field of a body or a query what it means', () => {
  const mute: string[] = [];
  for (const [name, schema] of Object.entries(api.components.schemas as Record<string, { properties?: Record<string, object> }>)) {
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      if (field !== 'items' && !isDescribed(property)) mute.push(`${name}.${field}`);
    }
  }
  expect(mute).toEqual([]);
});

/** In its own words, or in those of what it may be beside null. */
function isDescribed(property: { description?: string; anyOf?: { description?: string }[] }): boolean {
  return property.description !== undefined || (property.anyOf ?? []).some(({ description }) => description !== undefined);
}
