import { CLOCK, type Clock } from '../../src/shared/clock';
import { ClockController } from '../../src/http/clock.controller';
import { JudgementService } from '../../src/pipeline/judgement.service';
import { HttpFixture } from './http-fixture';

let judged: number[];

async function start(clock: 'wall' | 'replay'): Promise<HttpFixture> {
  judged = [];
  const caughtUp = (): Promise<void> => {
    judged.push(http.app.get<Clock>(CLOCK, { strict: false }).now());
    return Promise.resolve();
  };
  const providers = [{ provide: JudgementService, useValue: { caughtUp } }];
  const http = await HttpFixture.start({ controllers: [ClockController], providers, environment: { clock } });
  return http;
}

describe('the clock of a replay', () => {
  let http: HttpFixture;
  let admin: string;
  const put = (token: string, now: unknown) => http.call('PUT', '/api/clock', { token, body: { now } });

  beforeAll(async () => {
    http = await start('replay');
    admin = await http.as('player', 'admin', ['*']);
  });
  afterAll(() => http.stop());

  it('is put forward, and answers when judgement has caught up at that time', async () => {
    expect(await put(admin, '2026-01-01T08:00:00+08:00')).toMatchObject({ status: 200, body: { now: '2026-01-01T00:00:00.000Z' } });
    expect(await put(admin, '2026-01-01T00:00:10.000Z')).toMatchObject({ status: 200, body: { now: '2026-01-01T00:00:10.000Z' } });
    expect(judged).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1, 0, 0, 10)]);
  });

  it('is never put back: it answers where it stands', async () => {
    expect(await put(admin, '2025-01-01T00:00:00Z')).toMatchObject({ status: 200, body: { now: '2026-01-01T00:00:10.000Z' } });
  });

  it('is kept', async () => {
    expect(await http.db.database.query('SELECT now_at FROM service_clock')).toEqual([{ now_at: new Date('2026-01-01T00:00:10Z') }]);
  });

  it.each(['yesterday', '2026-01-01', '2026-01-01T00:00:00', 1767225600000, null])('does not take %s', async (now) => {
    expect(await put(admin, now)).toMatchObject({ status: 400, body: { code: 'request.invalid', errors: [{ path: 'now' }] } });
  });

  it('belongs to the administrators of the whole province', async () => {
    const local = await http.as('local.admin', 'admin', ['230100']);
    const monitor = await http.as('monitor', 'monitor', ['*']);
    expect(await put(local, '2027-01-01T00:00:00Z')).toMatchObject({ status: 403, body: { code: 'clock.whole-province' } });
    expect(await put(monitor, '2027-01-01T00:00:00Z')).toMatchObject({ status: 403, body: { code: 'access.role' } });
  });
});

it('is the wall’s, and not to be put, without a replay', async () => {
  const http = await start('wall');
  try {
    const token = await http.as('player', 'admin', ['*']);
    const answer = await http.call('PUT', '/api/clock', { token, body: { now: '2026-01-01T00:00:00Z' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'clock.wall' } });
  } finally {
    await http.stop();
  }
});
