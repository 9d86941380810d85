import { HttpFixture } from './http-fixture';

let http: HttpFixture;

beforeAll(async () => {
  http = await HttpFixture.start();
});
afterAll(() => http.stop());

it.each(['/', '/events/1', '/api/probe/viewer', '/api/nothing', '/api/docs', '/api/openapi.json', '/assets/index-abc123.js'])(
  'keeps browsers within bounds: %s',
  async (route) => {
    const { headers } = await http.call('GET', route);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

it('lets nobody keep what the API has answered', async () => {
  expect((await http.call('GET', '/api/probe/viewer')).headers.get('cache-control')).toBe('no-store');
});

it('shows the console at every path that is not the API’s, and asks for it anew each time', async () => {
  for (const route of ['/', '/events/HL-1', '/index.html']) {
    const { status, headers, body } = await http.call<unknown>('GET', route);
    expect(status).toBe(200);
    expect(body).toContain('<title>console</title>');
    expect(headers.get('cache-control')).toBe('no-cache');
  }
  const script = await http.call('GET', '/assets/index-abc123.js');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('shows the API’s description for people with scripts of its own alone', async () => {
  const { status, body } = await http.call<string>('GET', '/api/docs');
  expect(status).toBe(200);
  const scripts = [...body.matchAll(/<script([^>]*)>([^<]*)/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes, inline] of scripts) {
    expect(attributes).toMatch(/src="\.\/docs\/[a-z-]+\.js"/);
    expect(inline?.trim()).toBe('');
  }
  expect(await http.call('GET', '/api/docs/swagger-ui-init.js')).toMatchObject({ status: 200 });
  expect(await http.call('GET', '/api/docs/swagger-ui-bundle.js')).toMatchObject({ status: 200 });
  expect(await http.call('GET', '/api/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
});
