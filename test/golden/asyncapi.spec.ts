import { fromFile, Parser } from '@asyncapi/parser';
import { toEventView } from '../../src/interference/events/event-resource';
import { decodeMessage, MAX_PAYLOAD_BYTES } from '../../src/monitoring/mqtt/wire/decode-message';
import { Rejection, REJECTION_CODES } from '../../src/monitoring/mqtt/wire/rejection';
import { decodeAcknowledgement, decodeTask } from '../../src/monitoring/mqtt/wire/service-messages';
import { eventsTopic, SERVICE_TOPICS, STATION_TOPICS, stationTopic, type StationTopicKind } from '../../src/monitoring/mqtt/wire/topics';
import { anEvent } from '../builders/an-event';
import { ASYNCAPI_FILE, asyncApi, exampleOf, fieldsOf, schemaNamed, withValue, type Field, type Schema } from './asyncapi-file';

/** What a decoder says of a message: its fields, or why not. */
type Verdict = { readonly body: object } | { readonly code: string; readonly path?: string };

const MESSAGES = [...STATION_TOPICS, ...SERVICE_TOPICS];
const EVERYTHING: Readonly<Record<string, string>> = { ack: 'dead-lettered', task: 'sweep' };
/** `boot` stands in the one example of an acknowledgement, what was dead-lettered in the other. */
const whole = (kind: string): object => (kind === 'ack' ? { ...exampleOf(kind, 'stored'), ...exampleOf(kind, 'dead-lettered'), ranges: [[0, 1]] } : exampleOf(kind, EVERYTHING[kind]));

function decode(kind: string, message: object): Verdict {
  const payload = Buffer.from(JSON.stringify(message));
  if (STATION_TOPICS.includes(kind as StationTopicKind)) {
    const decoded = decodeMessage(kind as StationTopicKind, payload);
    if (decoded.kind !== 'rejected') expect(decoded.unknownFields).toBe(0);
    return decoded;
  }
  try {
    return { body: kind === 'ack' ? decodeAcknowledgement(payload) : decodeTask(payload) };
  } catch (error) {
    if (error instanceof Rejection) return { code: error.code, path: error.path };
    throw error;
  }
}

it('is valid AsyncAPI', async () => {
  const { document, diagnostics } = await fromFile(new Parser(), ASYNCAPI_FILE).parse();
  // That there is a version 3.1 by now is no fault.
  expect(diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version')).toEqual([]);
  expect(document?.channels().all()).toHaveLength(MESSAGES.length + 1);
});

it('names every topic, every code and the largest payload', () => {
  for (const kind of MESSAGES) expect(asyncApi.channels[kind]?.address).toBe(stationTopic('{prefecture}', '{station}', kind));
  expect(asyncApi.channels.events?.address).toBe(eventsTopic('{prefecture}'));
  expect(schemaNamed('rejectionCode').enum).toEqual(REJECTION_CODES);
  expect(asyncApi.info.description).toContain(`${MAX_PAYLOAD_BYTES.toLocaleString('en')} bytes`);
});

it('tells of events as REST does', () => {
  const { $ref } = asyncApi.components.schemas.event as Schema;
  const [file, name] = ($ref as string).split('#/components/schemas/') as [string, string];
  const api = jest.requireActual<{ components: { schemas: Record<string, Schema> } }>(`../../docs/api/${file}`);
  const { properties = {}, required = [] } = api.components.schemas[name] as Schema;
  const told = Object.keys(toEventView(anEvent(), [], 'zh'));
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(told));
  expect(told).toEqual(expect.arrayContaining([...required]));
});

const examples = MESSAGES.flatMap((kind) => (asyncApi.components.messages[kind]?.examples ?? []).map(({ name, payload }) => ({ kind, name, payload })));

it.each(examples)('$kind: the example "$name" is taken', ({ kind, payload }) => {
  expect(decode(kind, payload)).toHaveProperty('body');
});

/** A decoder reads `v` and `levelsScale`, but gives them to nobody. */
const NOT_HANDED_ON = ['v', 'levelsScale'];

it.each(MESSAGES)('%s: has the fields that the decoder reads, and no others', (kind) => {
  const verdict = decode(kind, whole(kind));
  const read = 'body' in verdict ? namesIn(verdict.body) : [];
  const written = fieldsOf(schemaNamed(kind)).map(({ path }) => path);
  expect(read.sort()).toEqual(written.filter((path) => !NOT_HANDED_ON.includes(path)).sort());
});

function namesIn(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const first: unknown = Array.isArray(inner) ? inner[0] : inner;
    const isObject = typeof first === 'object' && first !== null && !Array.isArray(first) && !ArrayBuffer.isView(first) && name !== 'params';
    return [`${prefix}${name}`, ...(isObject ? namesIn(first, `${prefix}${name}.`) : [])];
  });
}

const fields = MESSAGES.flatMap((kind) => fieldsOf(schemaNamed(kind)).map((field) => ({ kind, ...field })));

it('tries every kind of limit', () => {
  const codes = new Set(fields.flatMap((field) => refusedBy(field).map(([, code]) => code)));
  expect([...codes].sort()).toEqual(['missing', 'range', 'type', 'unit', 'version']);
});

it.each(fields)('$kind: refuses what the schema of $path forbids, by its code', ({ kind, ...field }) => {
  const { path } = field;
  const unlike = refusedBy(field).filter(([value, code]) => {
    const verdict = decode(kind, withValue(whole(kind), path, value));
    // A bin of a list is named by its place.
    return !('code' in verdict && verdict.code === code && verdict.path?.replace(/\[\d+\]$/, '') === path);
  });
  expect(unlike).toEqual([]);
});

it.each(fields)('$kind: takes what the schema of $path allows', ({ kind, ...field }) => {
  const { path } = field;
  const unlike = acceptedBy(field).filter((value) => {
    const verdict = decode(kind, withValue(whole(kind), path, value));
    if ('body' in verdict) return false;
    // The last bin lies too high where the first bin or the step is as great as it may be.
    return !(/^(startHz|stepHz)$/.test(path) && verdict.path === 'levels');
  });
  expect(unlike).toEqual([]);
});

/** What the schema of a field forbids, with the code for it. */
function refusedBy({ path, schema, isRequired }: Field): (readonly [unknown, string])[] {
  const outside = path === 'unit' ? 'unit' : 'range';
  const forbidden: (readonly [unknown, string])[] = isRequired ? [[undefined, 'missing']] : [];
  if (path !== 'params') forbidden.push([schema.type === 'string' ? 7 : 'x', 'type']);
  if (path === 'params') forbidden.push(['x', 'type']);
  if (isRequired && schema.type !== undefined) forbidden.push([null, 'type']);
  if (schema.type === 'integer' && schema.const === undefined) forbidden.push([1.5, 'type']);
  if (schema.const !== undefined) forbidden.push([schema.const + 1, 'version']);
  if (schema.format) forbidden.push(['2026-11-23T08:00:00', 'type'], ['2026-11-23T08:00:60Z', 'type'], ['2026-02-30T08:00:00Z', 'type']);
  if (schema.enum) forbidden.push(['nonsense', outside]);
  if (schema.pattern !== undefined) forbidden.push(['', outside]);
  if (schema.maxLength !== undefined) forbidden.push(['x'.repeat(schema.maxLength + 1), outside]);
  if (schema.minItems !== undefined && schema.maxItems !== undefined) {
    forbidden.push([Array<number>(schema.minItems - 1).fill(0), outside], [Array<number>(schema.maxItems + 1).fill(0), outside]);
  }
  forbidden.push(...beyond(schema).map((value) => [value, outside] as const));
  if (path === 'levels') forbidden.push(...beyond(schema.items as Schema).map((level) => [[0, level], outside] as const));
  return forbidden;
}

/** What the schema of a field allows, as near to its limits as it goes. */
function acceptedBy({ path, schema, isRequired }: Field): unknown[] {
  const allowed: unknown[] = isRequired ? [] : [undefined, null];
  if (schema.type === 'object' && schema.properties && !schema.required) allowed.push({});
  if (schema.enum) allowed.push(...schema.enum);
  if (schema.maxLength !== undefined) allowed.push('x'.repeat(schema.maxLength));
  if (schema.type === 'number' || (schema.type === 'integer' && schema.const === undefined)) allowed.push(...within(schema));
  if (path === 'levels') {
    allowed.push([0, ...within(schema.items as Schema)], Array<number>(schema.minItems as number).fill(0), Array<number>(schema.maxItems as number).fill(0));
  }
  return allowed;
}

function beyond({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): number[] {
  const far = (limit: number): number => (type === 'integer' ? 1 : Math.max(1e-6, Math.abs(limit) * 1e-9));
  return [
    ...(minimum === undefined ? [] : [minimum - far(minimum)]),
    ...(maximum === undefined ? [] : [maximum + far(maximum)]),
    ...(exclusiveMinimum === undefined ? [] : [exclusiveMinimum]),
    ...(exclusiveMaximum === undefined ? [] : [exclusiveMaximum]),
  ];
}

function within({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): number[] {
  const lowest = minimum ?? (exclusiveMinimum === undefined ? -1e300 : exclusiveMinimum + 1e-6);
  return [lowest, maximum ?? (exclusiveMaximum === undefined ? 1e300 : exclusiveMaximum - 1e-6)];
}
