import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { restoreNullables, withoutPatternsOfFormats, withProblems } from './openapi-repairs';

const INTRODUCTION =
  'Frequencies are in Hz, times RFC 3339 with zone, positions WGS-84 degrees, prefectures GB/T 2260 codes. Failures are RFC 9457 problems with a stable `code`.';

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
  const description = SwaggerModule.createDocument(app, base);
  restoreNullables(description.components?.schemas ?? {});
  return withoutPatternsOfFormats(withProblems(cleanupOpenApiDoc(description)));
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
