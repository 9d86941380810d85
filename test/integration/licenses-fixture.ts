import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import request from 'supertest';
import { AccessTokens } from '../../src/access/sessions/access-tokens.service';
import { LiveSessions } from '../../src/access/sessions/live-sessions.service';
import type { Role } from '../../src/access/signed-in-user';
import type { User } from '../../src/access/users/user';
import { UsersRepository } from '../../src/access/users/users.repository';
import { dataSourceOptions } from '../../src/config/data-source';
import { provideEnvironment, readEnvironment } from '../../src/config/environment';
import { configureHttp } from '../../src/http/configure-http.service';
import { CLOCK } from '../../src/shared/clock';
import { parseInstant } from '../../src/shared/time';
import { LicensesRepository } from '../../src/spectrum/licenses/licenses.repository';
import type { LicenseView } from '../../src/spectrum/licenses/registered-license';
import { SpectrumModule } from '../../src/spectrum/spectrum.module';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { bodyOf, type Caller } from './stations-fixture';

/** The spectrum layer behind the service's own HTTP, at a time that the test tells. */
export class LicensesFixture {
  private now = 0;
  private users = 0;

  private constructor(
    readonly db: TestDatabase,
    private readonly app: NestExpressApplication,
  ) {}

  static async start(now: string): Promise<LicensesFixture> {
    const db = await createTestDatabase();
    provideEnvironment({ ...readEnvironment({}), databaseUrl: db.url, jwtSecret: 'x'.repeat(32), embeddedBroker: true });
    const clock = { now: () => fixture.now };
    const module = await Test.createTestingModule({
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(db.url), retryAttempts: 0 }), SpectrumModule],
    })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
    const fixture = new LicensesFixture(db, app);
    fixture.setNow(now);
    configureHttp(app);
    await app.init();
    return fixture;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  setNow(text: string): void {
    this.now = parseInstant(text) as number;
  }

  get repository(): LicensesRepository {
    return this.app.get(LicensesRepository, { strict: false });
  }

  /** Calls as a new user of that role and those prefectures. */
  async as(role: Role, ...prefectures: string[]): Promise<Caller> {
    const account = { username: `${role}-${this.users++}`, passwordHash: '-', role, prefectures, mustChangePassword: false };
    const { id: userId } = (await this.app.get(UsersRepository, { strict: false }).create(account)) as User;
    const { id } = await this.app.get(LiveSessions, { strict: false }).open(userId, '127.0.0.1');
    const { token } = this.app.get(AccessTokens, { strict: false }).issue({ id, userId });
    return (method, route, body) => {
      const call = request(this.app.getHttpServer())[method](`/api${route}`).set('authorization', `Bearer ${token}`);
      return body === undefined ? call : call.send(body);
    };
  }

  /** Everything that a write leaves beside the license itself. */
  async traces(): Promise<{ registerVersion: number; marks: (string | null)[]; audit: string[] }> {
    const marks = await this.db.database.query<{ subject: string }>("SELECT subject FROM mark WHERE kind = 'license' ORDER BY id");
    const audit = await this.db.database.query<{ line: string }>(
      "SELECT username || ' ' || action || ' ' || subject || ' ' || coalesce(prefecture, '-') AS line FROM audit_entry ORDER BY id",
    );
    const [version] = await this.db.database.query<{ version: string }>("SELECT version FROM register_version WHERE register = 'license'");
    return {
      registerVersion: Number(version?.version),
      marks: marks.map(({ subject }) => subject),
      audit: audit.map(({ line }) => line),
    };
  }
}

/** A license as one would hand it in, with nothing but what is necessary. */
export function aLicenseBody(changes: object = {}): Record<string, unknown> {
  return {
    number: 'HL-2024-0017',
    holder: '哈尔滨人民广播电台',
    prefecture: '230100',
    service: 'broadcasting',
    status: 'active',
    validFrom: '2024-01-01',
    validUntil: '2033-12-31',
    transmitters: [aTransmitterBody()],
    ...changes,
  };
}

export function aTransmitterBody(changes: object = {}): Record<string, unknown> {
  return {
    site: '龙塔',
    lat: 45.75,
    lon: 126.65,
    antennaHeightM: 150,
    erpW: 3000,
    centerHz: 98_600_000,
    designator: '180KF3E',
    ...changes,
  };
}

export const post = (as: Caller, changes: object = {}): Promise<LicenseView> =>
  bodyOf<LicenseView>(as('post', '/licenses', aLicenseBody(changes)).expect(201));

/** Numbers of the licenses that a list shows. */
export async function numbersOf(as: Caller, query = ''): Promise<string[]> {
  const { items } = await bodyOf<{ items: LicenseView[] }>(as('get', `/licenses?${query}`).expect(200));
  return items.map(({ number }) => number);
}
