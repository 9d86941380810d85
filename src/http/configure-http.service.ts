import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Server } from 'node:http';
import { serveApiDescription } from './openapi.service';
import { ProblemFilter } from './problem.filter';
import { neverCache, refuseFoulAddresses, refuseFoulBodies, refuseOtherBodies } from './request-checks.middleware';
import { CONTENT_SECURITY_POLICY, STRICT_TRANSPORT_SECURITY } from './security-headers';
import { ValidationPipe } from './validation.pipe';

const LARGEST_BODY = '100kb';
/** A request that is not whole after so long is cut off, at the next look. */
const REQUEST_MS = 20_000;
const HEADERS_MS = 10_000;
const LOOK_EVERY_MS = 5_000;

/** Probes look outside `/api`. */
const OUTSIDE_API = ['health/live', 'health/ready', 'metrics'];

/** Everything that stands between the socket and the controllers, in the order in which a request meets it. */
export function configureHttp(app: NestExpressApplication): void {
  limitTimes(app.getHttpServer());
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  setPrefix(app);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      strictTransportSecurity: STRICT_TRANSPORT_SECURITY,
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use(['/api', '/health', '/metrics'], neverCache);
  app.use(refuseFoulAddresses, refuseOtherBodies);
  app.useBodyParser('json', { limit: LARGEST_BODY, strict: true });
  app.use(refuseFoulBodies, cookieParser());
  const filter = new ProblemFilter();
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => filter.answer(error, request, response));
  app.useGlobalFilters(filter);
  app.useGlobalPipes(new ValidationPipe());
  serveApiDescription(app);
}

/** Every route stands under `/api` but those of the probes. */
export function setPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
}

/** The interval at which Node looks for late requests can be set by the server's property alone once the server is made. */
function limitTimes(server: Server): void {
  Object.assign(server, { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_EVERY_MS });
}
