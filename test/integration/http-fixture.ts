import { Controller, Get, Logger, Post, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ServeStaticModule } from '@nestjs/serve-static';
import { TypeOrmModule } from '@nestjs/typeorm';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { AllowFrom } from '../../src/access/access.decorator';
import { AccessModule } from '../../src/access/access.module';
import { PasswordHasher } from '../../src/access/passwords/password-hasher.service';
import type { Role } from '../../src/access/signed-in-user';
import { UsersRepository } from '../../src/access/users/users.repository';
import { ConfigModule } from '../../src/config/config.module';
import { dataSourceOptions } from '../../src/config/data-source';
import { provideEnvironment, readEnvironment, type ServiceEnvironment } from '../../src/config/environment';
import { configureHttp } from '../../src/http/configure-http.service';
import { consoleFiles } from '../../src/http/console-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

// Wrong passwords and broken requests are made on purpose here: what is said about them is no news.
Logger.overrideLogger(false);

export const JWT_SECRET = 'a secret of the tests, 32 bytes or more';
export const SIMULATOR_KEY = 'the key of the simulators of the tests';
/** Strong enough for every user of the tests. */
export const PASSWORD = 'seven cranes over the Songhua';

/** A route for each role, which answers who was let in. */
@Controller('probe')
class ProbeController {
  @Get('viewer')
  @AllowFrom('viewer')
  read(): { done: true } {
    return { done: true };
  }

  @Post('viewer')
  @AllowFrom('viewer')
  write(): { done: true } {
    return { done: true };
  }

  @Get('admin')
  @AllowFrom('admin')
  administer(): { done: true } {
    return { done: true };
  }

  @Get('nobody')
  forgotten(): { done: true } {
    return { done: true };
  }
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Call {
  readonly token?: string;
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Parts {
  readonly modules?: Type<unknown>[];
  readonly controllers?: Type<unknown>[];
  readonly providers?: Provider[];
  readonly environment?: Partial<ServiceEnvironment>;
}

class ServiceOfTests {}

/** The access and http layers on a real database and a real socket, without the rest of the service. */
export class HttpFixture {
  private constructor(
    readonly app: NestExpressApplication,
    readonly db: TestDatabase,
    readonly url: string,
  ) {}

  static async start({ modules = [], controllers = [], providers = [], environment = {} }: Parts = {}): Promise<HttpFixture> {
    const db = await createTestDatabase();
    const known: ServiceEnvironment = { ...readEnvironment({}), databaseUrl: db.url, jwtSecret: JWT_SECRET, embeddedBroker: true };
    provideEnvironment({ ...known, simulatorKey: SIMULATOR_KEY, ...environment });
    const imports = [
      TypeOrmModule.forRoot({ ...dataSourceOptions(db.url), retryAttempts: 0 }),
      ServeStaticModule.forRoot(consoleFiles(builtConsole())),
      ConfigModule,
      AccessModule,
      ...modules,
    ];
    const app = await NestFactory.create<NestExpressApplication>(
      { module: ServiceOfTests, imports, providers, controllers: [ProbeController, ...controllers] },
      { bodyParser: false, forceCloseConnections: true, abortOnError: false, logger: false },
    );
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new HttpFixture(app, db, `http://127.0.0.1:${port}`);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  async call<Body = Record<string, unknown>>(
    method: string,
    route: string,
    { token, cookie, body, headers }: Call = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}${route}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  /** A user with the password of the tests. */
  async user(username: string, role: Role, prefectures: string[], mustChangePassword = false): Promise<string> {
    const passwordHash = await this.app.get(PasswordHasher, { strict: false }).hash(PASSWORD);
    const users = this.app.get(UsersRepository, { strict: false });
    const user = await users.create({ username, passwordHash, role, prefectures, mustChangePassword });
    if (!user) throw new Error(`${username} is there already`);
    return user.id;
  }

  async signIn(username: string, password = PASSWORD): Promise<{ token: string; cookie: string }> {
    const answer = await this.call<{ accessToken: string }>('POST', '/api/auth/login', { body: { username, password } });
    if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`);
    return { token: answer.body.accessToken, cookie: (answer.headers.get('set-cookie') as string).split(';')[0] as string };
  }

  /** A new user of that role, signed in. */
  async as(username: string, role: Role, prefectures: string[]): Promise<string> {
    await this.user(username, role, prefectures);
    return (await this.signIn(username)).token;
  }
}

function builtConsole(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-console-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(path.join(folder, 'assets', 'index-abc123.js'), 'export {};');
  return folder;
}
