import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { ServiceEnvironment } from './environment';

/** Logs as JSON lines: a fixed sentence and fields; never a body, a header with a secret, or a query with one. */
export function loggerOptions({ logLevel }: Pick<ServiceEnvironment, 'logLevel'>): Params {
  return {
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: {
      level: logLevel,
      autoLogging: false,
      quietReqLogger: true,
      redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'], remove: true },
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
      },
    },
  };
}
