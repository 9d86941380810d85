import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test as TestModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import request, { type Test } from 'supertest';
import { AccessTokens } from '../../src/access/sessions/access-tokens.service';
import { LiveSessions } from '../../src/access/sessions/live-sessions.service';
import type { Role } from '../../src/access/signed-in-user';
import type { User } from '../../src/access/users/user';
import { UsersRepository } from '../../src/access/users/users.repository';
import { dataSourceOptions } from '../../src/config/data-source';
import { provideEnvironment, readEnvironment } from '../../src/config/environment';
import { configureHttp } from '../../src/http/configure-http.service';
import { StationsModule } from '../../src/stations/stations.module';
import type { TestDatabase } from '../support/database';

/** The register of stations behind the service's own HTTP, without the rest of the service. */
export interface StationsFixture {
  readonly app: INestApplication;
  /** Calls as a user of that role and those prefectures. */
  as(role: Role, ...prefectures: string[]): Promise<Caller>;
}

export type Caller = (method: 'get' | 'post' | 'patch' | 'delete', route: string, body?: object) => Test;

export async function bodyOf<Body = unknown>(call: Test): Promise<Body> {
  return (await call).body as Body;
}

export async function createStations(db: TestDatabase): Promise<StationsFixture> {
  provideEnvironment({ ...readEnvironment({}), databaseUrl: db.url, jwtSecret: 'x'.repeat(32), embeddedBroker: true });
  const module = await TestModule.createTestingModule({
    imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(db.url), retryAttempts: 0 }), StationsModule],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureHttp(app);
  await app.init();
  let users = 0;
  return {
    app,
    as: async (role, ...prefectures) => {
      const token = await signIn(app, `${role}-${users++}`, role, prefectures);
      return (method, route, body) => {
        const call = request(app.getHttpServer())[method](`/api${route}`).set('authorization', `Bearer ${token}`);
        return body === undefined ? call : call.send(body);
      };
    },
  };
}

async function signIn(app: INestApplication, username: string, role: Role, prefectures: string[]): Promise<string> {
  const { id: userId } = (await app
    .get(UsersRepository, { strict: false })
    .create({ username, passwordHash: '-', role, prefectures, mustChangePassword: false })) as User;
  const session = await app.get(LiveSessions, { strict: false }).open(userId, '127.0.0.1');
  return app.get(AccessTokens, { strict: false }).issue({ id: session.id, userId }).token;
}

/** The least that makes a station. */
export function aStation(changes: object = {}): Record<string, unknown> {
  return { code: 'H01', name: '哈尔滨站', prefecture: '230100', kind: 'fixed', lat: 45.75, lon: 126.65, antennaHeightM: 40, ...changes };
}
