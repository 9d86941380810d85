import { HealthIndicators } from '../../src/config/health-indicators.service';
import { HealthController } from '../../src/http/health.controller';
import { HttpFixture } from './http-fixture';

let http: HttpFixture;
let works: Record<string, boolean>;

beforeAll(async () => {
  http = await HttpFixture.start({ controllers: [HealthController] });
  const indicators = http.app.get(HealthIndicators, { strict: false });
  works = { database: true, broker: true, judgement: true };
  for (const name of Object.keys(works)) indicators.register(name, () => works[name]);
});
afterAll(() => http.stop());

it('says that the process lives', async () => {
  expect(await http.call('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

it('is ready when every part works, and names the one that does not', async () => {
  const checks = { database: 'ok', broker: 'ok', judgement: 'ok' };
  expect(await http.call('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', checks } });
  works.broker = false;
  const answer = await http.call('GET', '/health/ready');
  expect(answer).toMatchObject({ status: 503, body: { status: 'failing', checks: { ...checks, broker: 'failing' } } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('prints its figures for Prometheus', async () => {
  const { status, headers, body } = await http.call<string>('GET', '/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/plain;.* version=0\.0\.4/);
  expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
});
