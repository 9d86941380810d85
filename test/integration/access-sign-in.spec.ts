import { HttpFixture, PASSWORD, SIMULATOR_KEY } from './http-fixture';

const WRONG = 'not the password of anybody';

let http: HttpFixture;

beforeAll(async () => {
  http = await HttpFixture.start();
});
afterAll(() => http.stop());

const login = (username: string, password: string, headers: Record<string, string> = {}) =>
  http.call('POST', '/api/auth/login', { body: { username, password }, headers });

describe('signing in', () => {
  it('gives a token for 15 minutes and the session as a cookie that no script can read', async () => {
    const id = await http.user('wang.wei', 'monitor', ['230100', '230600']);
    const { status, body, headers } = await login('Wang.Wei', PASSWORD);
    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.any(String) as string,
      expiresAt: expect.stringMatching(/Z$/) as string,
      user: { id, username: 'wang.wei', role: 'monitor', prefectures: ['230100', '230600'], mustChangePassword: false },
    });
    const lifetime = Date.parse(body.expiresAt as string) - Date.now();
    expect(lifetime).toBeGreaterThan(14 * 60_000);
    expect(lifetime).toBeLessThanOrEqual(15 * 60_000);
    expect(headers.get('set-cookie')).toMatch(/^spectrum_session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
    expect(await http.call('GET', '/api/probe/viewer', { token: body.accessToken as string })).toMatchObject({ status: 200 });
  });

  it('marks the cookie as secure for a browser that comes by TLS to a proxy', async () => {
    await http.user('li.na', 'viewer', ['230100']);
    const { host } = new URL(http.url);
    const { headers } = await login('li.na', PASSWORD, { origin: `https://${host}` });
    expect(headers.get('set-cookie')).toMatch(/; Secure;/);
  });

  it('is refused to a page of another origin', async () => {
    expect(await login('wang.wei', PASSWORD, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'access.foreign-origin' },
    });
  });

  it.each([
    ['without a password', { username: 'a' }],
    ['with more than is asked for', { username: 'a', password: 'b', role: 'admin' }],
    ['with a password that is none', { username: 'a', password: { $ne: '' } }],
  ])('is refused %s', async (_, body) => {
    expect(await http.call('POST', '/api/auth/login', { body })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('says the same of an unknown user, a wrong password and a disabled user', async () => {
    await http.user('known', 'viewer', ['230100']);
    await http.user('disabled', 'viewer', ['230100']);
    await http.db.database.query(`UPDATE user_account SET disabled = true WHERE username = 'disabled'`);
    const answers = [await login('nobody', WRONG), await login('known', WRONG), await login('disabled', PASSWORD)];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
    }
  });

  it('takes as long for an unknown user as for a wrong password', async () => {
    const [unknown, known]: [number[], number[]] = [[], []];
    for (let i = 0; i < 5; i++) {
      await http.user(`timed.${i}`, 'viewer', ['230100']);
      unknown.push(await timeOf(`nobody.${i}`));
      known.push(await timeOf(`timed.${i}`));
    }
    expect(Math.abs(Math.min(...unknown) - Math.min(...known))).toBeLessThan(20);
  });

  async function timeOf(username: string): Promise<number> {
    const began = performance.now();
    await login(username, WRONG);
    return performance.now() - began;
  }
});

describe('guessing', () => {
  it('is over after five wrong passwords from one place, whatever a proxy’s header says', async () => {
    await http.user('guessed', 'viewer', ['230100']);
    for (let i = 0; i < 5; i++) {
      expect(await login('guessed', WRONG, { 'x-forwarded-for': `10.0.0.${i}` })).toMatchObject({ status: 401 });
    }
    const { status, body, headers } = await login('guessed', PASSWORD, { 'x-forwarded-for': '10.0.0.9' });
    expect(status).toBe(429);
    expect(body).toMatchObject({ code: 'auth.too-many-attempts' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(14 * 60);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
  });

  it('is counted also when many guess at once', async () => {
    await http.user('stormed', 'viewer', ['230100']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => login('stormed', WRONG)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('elsewhere does not lock a user out where he has signed in before', async () => {
    await http.user('at.home', 'viewer', ['230100']);
    expect(await login('at.home', PASSWORD)).toMatchObject({ status: 200 });
    await http.db.database.query(
      `INSERT INTO login_failure (username, address) SELECT 'at.home', '10.1.1.' || i FROM generate_series(1, 60) AS i`,
    );
    expect(await login('at.home', PASSWORD)).toMatchObject({ status: 200 });
  });

  it('from everywhere is over after twenty in an hour', async () => {
    await http.user('besieged', 'viewer', ['230100']);
    await http.db.database.query(
      `INSERT INTO login_failure (username, address) SELECT 'besieged', '10.1.1.' || i FROM generate_series(1, 20) AS i`,
    );
    expect(await login('besieged', PASSWORD)).toMatchObject({ status: 429 });
    await http.db.database.query(`UPDATE login_failure SET at = at - interval '61 minutes' WHERE username = 'besieged'`);
    expect(await login('besieged', PASSWORD)).toMatchObject({ status: 200 });
  });
});

describe('the key of the simulators', () => {
  const byKey = (key: string, headers: Record<string, string> = {}) => http.call('POST', '/api/auth/key', { body: { key }, headers });

  it('lets them in as an administrator of the whole province, who has no password', async () => {
    const { status, body } = await byKey(SIMULATOR_KEY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ user: { username: 'simulator', role: 'admin', prefectures: ['*'] } });
    expect(await http.call('GET', '/api/probe/admin', { token: body.accessToken as string })).toMatchObject({ status: 200 });
    expect(await login('simulator', 'none')).toMatchObject({ status: 401 });
    expect((await byKey(SIMULATOR_KEY)).body.user).toEqual(body.user);
  });

  it('opens nothing if it is another, or if the request came through a proxy', async () => {
    expect(await byKey('another')).toMatchObject({ status: 401, body: { code: 'auth.wrong-key' } });
    expect(await byKey(SIMULATOR_KEY, { 'x-forwarded-for': '192.0.2.1' })).toMatchObject({ status: 403, body: { code: 'auth.not-local' } });
  });
});
