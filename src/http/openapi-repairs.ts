const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', enum: ['about:blank'] },
    title: { type: 'string', description: 'The words of the status.' },
    status: { type: 'integer', description: 'The status of the response.' },
    code: { type: 'string', description: 'What went wrong, such as `license.not-found`.' },
    detail: { type: 'string', description: 'The same in a sentence.' },
    errors: {
      type: 'array',
      description: 'The fields that are wrong.',
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    current: { type: 'object', description: 'State of the thing now, if it was another than the caller knew.' },
  },
};

interface Operation {
  security?: Record<string, string[]>[];
  responses?: Record<string, unknown>;
}

interface Description {
  readonly paths: Record<string, object>;
  readonly components?: { readonly responses?: object };
}

/** Every route may answer with a problem instead, and asks for a token once. */
export function withProblems<Api extends Description>(api: Api): Api {
  for (const operation of Object.values(api.paths).flatMap((path) => Object.values(path) as Operation[])) {
    operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
    if (operation.security) operation.security = operation.security.slice(0, 1);
  }
  const content = { 'application/problem+json': { schema: PROBLEM_SCHEMA } };
  const responses = { ...api.components?.responses, Problem: { description: 'A failure, with a stable `code`.', content } };
  return { ...api, components: { ...api.components, responses } };
}

interface Property {
  type?: string;
  items?: object;
  anyOf?: object[];
  readonly 'x-nestjs_zod-empty-type'?: boolean;
}

/**
 * A field of the type `string | null` comes out of the two libraries as a list of strings, because the first says `type: ['string', 'null']` and
 * the second takes that for its own way of saying "list of". A true list has no mark of a type that was missing.
 */
export function restoreNullables(schemas: Record<string, object>): void {
  const all = Object.values(schemas) as { readonly properties?: Record<string, Property> }[];
  for (const property of all.flatMap(({ properties }) => Object.values(properties ?? {}))) {
    if (property.type !== 'array' || !property['x-nestjs_zod-empty-type'] || !property.items) continue;
    property.anyOf = [property.items, { type: 'null' }];
    property.type = '';
    delete property.items;
  }
}

/** A format says what its pattern says, and can be read. */
export function withoutPatternsOfFormats<Api>(api: Api): Api {
  return JSON.parse(
    JSON.stringify(api, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('format' in value) || !('pattern' in value)) return value;
      return { ...value, pattern: undefined };
    }),
  ) as Api;
}
