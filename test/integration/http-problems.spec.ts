import { Controller, Get, Inject, Injectable, Param } from '@nestjs/common';
import { AllowFrom } from '../../src/access/access.decorator';
import { Database } from '../../src/config/database.service';
import { DomainError, notFound, staleVersion, type FailureKind } from '../../src/shared/errors';
import { waitFor } from '../support/wait-for';
import { HttpFixture } from './http-fixture';

const SECRET = 'a secret of the inside';

@Injectable()
@Controller('failures')
class FailingController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('kinds/:kind')
  @AllowFrom('public')
  fail(@Param('kind') kind: FailureKind): void {
    throw new DomainError(kind, 'thing.failed', 'It has failed.', { retryAfterSeconds: kind === 'too-many' ? 41.2 : undefined });
  }

  @Get('stale')
  @AllowFrom('public')
  stale(): void {
    throw staleVersion('license', { number: 'HL-1', version: 3 });
  }

  @Get('missing')
  @AllowFrom('public')
  missing(): void {
    throw notFound('license');
  }

  @Get('bug')
  @AllowFrom('public')
  bug(): void {
    throw new TypeError(SECRET);
  }

  @Get('query/:sql')
  @AllowFrom('public')
  async query(@Param('sql') sql: string): Promise<unknown> {
    return this.database.query(sql);
  }
}

let http: HttpFixture;

beforeAll(async () => {
  http = await HttpFixture.start({ controllers: [FailingController] });
});
afterAll(() => http.stop());

it.each<[FailureKind, number, string]>([
  ['invalid', 400, 'Bad Request'],
  ['unauthenticated', 401, 'Unauthorized'],
  ['forbidden', 403, 'Forbidden'],
  ['not-found', 404, 'Not Found'],
  ['conflict', 409, 'Conflict'],
  ['too-large', 413, 'Payload Too Large'],
  ['unsupported', 415, 'Unsupported Media Type'],
  ['too-many', 429, 'Too Many Requests'],
  ['unavailable', 503, 'Service Unavailable'],
])('answers %s with %i', async (kind, status, title) => {
  const answer = await http.call('GET', `/api/failures/kinds/${kind}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('retry-after')).toBe(kind === 'too-many' ? '42' : null);
  expect(answer.headers.get('www-authenticate')).toBe(kind === 'unauthenticated' ? 'Bearer' : null);
  expect(answer.body).toEqual({ type: 'about:blank', title, status, code: 'thing.failed', detail: 'It has failed.' });
});

it('shows the state of now to who knew an older one', async () => {
  expect(await http.call('GET', '/api/failures/stale')).toMatchObject({
    status: 409,
    body: { code: 'license.stale-version', current: { number: 'HL-1', version: 3 } },
  });
});

it('names what is missing by a code', async () => {
  expect(await http.call('GET', '/api/failures/missing')).toMatchObject({ status: 404, body: { code: 'license.not-found' } });
});

it('shows nothing of an error that nobody foresaw', async () => {
  const { status, body } = await http.call('GET', '/api/failures/bug');
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'internal' });
  expect(JSON.stringify(body)).not.toMatch(/secret|TypeError|at .*:\d+/);
  const failed = await http.call('GET', `/api/failures/query/${encodeURIComponent('SELECT secret FROM nothing')}`);
  expect(failed).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(failed.body)).not.toMatch(/nothing|SELECT|relation/);
});

it('calls a value that the database cannot read the caller’s mistake', async () => {
  const sql = encodeURIComponent("SELECT '1 OR 1=1'::uuid");
  expect(await http.call('GET', `/api/failures/query/${sql}`)).toMatchObject({ status: 400, body: { code: 'request.value' } });
});

it('says that it will pass when the database cuts the connection', async () => {
  const cut = encodeURIComponent('SELECT pg_terminate_backend(pg_backend_pid())');
  const answer = await http.call('GET', `/api/failures/query/${cut}`);
  expect(answer).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('5');
  await waitFor('an answer by another connection', async () => (await http.call('GET', '/api/failures/query/SELECT%201')).status === 200);
});
