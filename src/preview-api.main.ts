import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { setPrefix } from './http/configure-http.service';
import { describeApi } from './http/openapi.service';

/** The REST interface as the committed file describes it: from the routes of the whole service, of which no part is made or started. */
export async function previewApi(): Promise<string> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { preview: true, logger: ['error'], abortOnError: false });
  setPrefix(app);
  return `${JSON.stringify(describeApi(app), null, 2)}\n`;
}
