import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { ServiceEnvironment } from './environment';

/** The framework tells at each start of every module and route it has found: nobody needs to know. */
const TALKATIVE = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);
const WARN = 40;

/** Logs as JSON lines: a fixed sentence and fields; never a body, a header with a secret, or a query with one. */
export function loggerOptions({ logLevel }: Pick<ServiceEnvironment, 'logLevel'>): Params {
  return {
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: {
      level: logLevel,
      autoLogging: false,
      quietReqLogger: true,
      hooks: {
        logMethod(args, method, level) {
          const [fields] = args as [{ context?: string } | undefined];
          if (level >= WARN || !TALKATIVE.has(fields?.context ?? '')) method.apply(this, args);
        },
      },
      redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'], remove: true },
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
      },
    },
  };
}
