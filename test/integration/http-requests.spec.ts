import { Body, Controller, Post } from '@nestjs/common';
import { createZodDto } from 'nestjs-zod';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { AllowFrom } from '../../src/access/access.decorator';
import { HttpFixture } from './http-fixture';

class NoteDto extends createZodDto(z.strictObject({ text: z.string().max(200_000), inner: z.unknown().optional() })) {}

@Controller('notes')
class NotesController {
  @Post()
  @AllowFrom('public')
  take(@Body() { text }: NoteDto): { length: number } {
    return { length: text.length };
  }
}

let http: HttpFixture;

beforeAll(async () => {
  http = await HttpFixture.start({ controllers: [NotesController] });
});
afterAll(() => http.stop());

const post = (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${http.url}/api/notes`, { method: 'POST', body: typeof body === 'string' ? body : new Uint8Array(body), headers }).then(
    async (response) => ({
      status: response.status,
      type: response.headers.get('content-type'),
      problem: (await response.json()) as Record<string, unknown>,
    }),
  );

const nested = (depth: number): string => `{"text":"a","inner":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('what a body may be', () => {
  it('is taken as JSON', async () => {
    expect(await post('{"text":"春"}')).toMatchObject({ status: 201, problem: { length: 1 } });
    expect(await post('{"text":"a"}', { 'content-type': 'application/json; charset=utf-8' })).toMatchObject({ status: 201 });
    expect(await post(gzipSync('{"text":"ab"}'), { 'content-type': 'application/json', 'content-encoding': 'gzip' })).toMatchObject({
      status: 201,
    });
    expect(await post(nested(19))).toMatchObject({ status: 201 });
  });

  it.each([
    ['no JSON', '{"text":', 400, 'request.json'],
    ['a list', '[{"text":"a"}]', 400, 'request.json'],
    ['a scalar', '"text"', 400, 'request.json'],
    ['20,000 levels deep', nested(20_000), 400, 'request.json'],
    ['21 levels deep', nested(20), 400, 'request.json'],
    ['for the prototype', '{"text":"a","__proto__":{"admin":true}}', 400, 'request.json'],
    ['for the prototype, further down', '{"text":"a","inner":{"constructor":{"prototype":{}}}}', 400, 'request.json'],
    ['with NUL in a text', '{"text":"a\\u0000b"}', 400, 'request.json'],
    ['with half a character', '{"text":"\\ud83d"}', 400, 'request.json'],
    ['200 kB', `{"text":"${'a'.repeat(200_000)}"}`, 413, 'request.too-large'],
  ])('is not taken if it is %s', async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, type: 'application/problem+json; charset=utf-8', problem: { status, code } });
  });

  it('is not unpacked beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await post(bomb, { 'content-type': 'application/json', 'content-encoding': 'gzip' })).toMatchObject({
      status: 413,
      problem: { code: 'request.too-large' },
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
    'is not taken as %s',
    async (type) => {
      expect(await post('{"text":"a"}', { 'content-type': type })).toMatchObject({
        status: 415,
        problem: { code: 'request.content-type' },
      });
    },
  );

  it('is not taken in a foreign encoding', async () => {
    expect(await post('{"text":"a"}', { 'content-type': 'application/json; charset=gb18030' })).toMatchObject({ status: 415 });
    expect(await post('x', { 'content-type': 'application/json', 'content-encoding': 'zstd' })).toMatchObject({ status: 415 });
  });

  it('names each field that is wrong, unknown ones too', async () => {
    const { status, problem } = await post('{"text":1,"role":"admin"}');
    expect(status).toBe(400);
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      code: 'request.invalid',
      detail: expect.any(String) as string,
      errors: [
        { path: 'text', message: expect.stringContaining('string') as string },
        { path: 'role', message: 'unknown field' },
      ],
    });
  });
});

describe('what an address may be', () => {
  it.each([
    ['twice the same parameter', '/api/probe/viewer?prefecture=230100&prefecture=232700', 400, 'request.query'],
    ['NUL in a parameter', '/api/probe/viewer?cursor=%00', 400, 'request.query'],
    ['NUL in the path', '/api/probe/%00', 400, 'request.path'],
    ['an unknown path of the API', '/api/nothing/here', 404, 'request.no-route'],
    ['the API itself', '/api', 404, 'request.no-route'],
    ['an unknown probe', '/health/other', 404, 'request.no-route'],
  ])('refuses %s', async (_, route, status, code) => {
    const answer = await http.call('GET', route);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('takes nested parameters by their names, which nobody knows', async () => {
    expect(await http.call('GET', '/api/probe/viewer?prefecture[$ne]=1')).toMatchObject({ status: 401 });
  });

  it('knows no other verbs', async () => {
    expect(await http.call('DELETE', '/api/notes')).toMatchObject({ status: 404, body: { code: 'request.no-route' } });
    expect(await raw('TRACE /api/notes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 40[45] /);
  });
});

describe('what Node itself refuses', () => {
  it.each([
    ['no Host', 'GET /api/notes HTTP/1.1\r\n\r\n', '400'],
    ['two lengths', 'POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}', '400'],
    ['20 kB of header', `GET /api/notes HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
  ])('%s', async (_, request, status) => expect(await raw(request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `)));

  it('waits for headers and body at most 20 s, and looks every 5 s', () => {
    expect(http.app.getHttpServer()).toMatchObject({ requestTimeout: 20_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 });
  });
});

/** The answer's beginning, of a request that no client would send. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(http.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding('utf8').once('data', (text) => {
      resolve(String(text));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
