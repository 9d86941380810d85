import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

const INTRODUCTION =
  'Frequencies are in Hz, times RFC 3339 with zone, positions WGS-84 degrees, prefectures GB/T 2260 codes. Failures are RFC 9457 problems with a stable `code`.';

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

/** The REST interface as OpenAPI, from the routes and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Spectrum Watch')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The `accessToken` that POST /api/auth/login answers.' })
    .build();
  return withProblems(cleanupOpenApiDoc(SwaggerModule.createDocument(app, base)));
}

/** Every route may answer with a problem instead. */
function withProblems(description: OpenAPIObject): OpenAPIObject {
  for (const operations of Object.values(description.paths)) {
    for (const operation of Object.values(operations) as { responses?: object }[]) {
      if (operation.responses) Object.assign(operation.responses, { default: { $ref: '#/components/responses/Problem' } });
    }
  }
  const content = { 'application/problem+json': { schema: PROBLEM_SCHEMA } };
  const responses = { ...description.components?.responses, Problem: { description: 'A failure, with a stable `code`.', content } };
  return { ...description, components: { ...description.components, responses } };
}

/** At `/api/openapi.json`, and for people at `/api/docs`; made when somebody asks for the first time. */
export function serveApiDescription(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Spectrum Watch API',
    swaggerOptions: { validatorUrl: null },
  });
}
