import { HttpFixture, PASSWORD, SIMULATOR_KEY, type Answer } from './http-fixture';

let http: HttpFixture;
let province: string;
let harbin: string;

beforeAll(async () => {
  http = await HttpFixture.start();
  province = await http.as('province', 'admin', ['*']);
  harbin = await http.as('harbin.admin', 'admin', ['230100', '230600']);
});
afterAll(() => http.stop());

interface UserBody {
  id: string;
  username: string;
  version: number;
  oneTimePassword?: string;
}

const create = (token: string, body: unknown): Promise<Answer<UserBody>> => http.call<UserBody>('POST', '/api/users', { token, body });
const patch = (token: string, id: string, body: unknown): Promise<Answer<UserBody>> =>
  http.call<UserBody>('PATCH', `/api/users/${id}`, { token, body });
const aUser = (username: string, changes: object = {}) => ({
  username,
  role: 'viewer',
  prefectures: ['230100'],
  password: PASSWORD,
  ...changes,
});

describe('making a user', () => {
  it('with a password that he can use at once', async () => {
    const { status, body } = await create(harbin, aUser('zhao.min', { role: 'monitor' }));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      username: 'zhao.min',
      role: 'monitor',
      prefectures: ['230100'],
      disabled: false,
      mustChangePassword: false,
      version: 1,
      createdAt: expect.stringMatching(/Z$/) as string,
    });
    const { token } = await http.signIn('zhao.min');
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({ status: 200 });
    expect(await http.call('GET', '/api/users', { token })).toMatchObject({ status: 403 });
    expect((await http.call('GET', `/api/users/${body.id}`, { token: harbin })).body).toEqual(body);
  });

  it('without one gives a one-time password, once', async () => {
    const { body } = await create(harbin, aUser('sun.li', { password: undefined }));
    expect(body).toMatchObject({ mustChangePassword: true, oneTimePassword: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) as string });
    const { token } = await http.signIn('sun.li', body.oneTimePassword);
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({
      status: 403,
      body: { code: 'password.change-required' },
    });
    expect((await http.call('GET', `/api/users/${body.id}`, { token: harbin })).body).not.toHaveProperty('oneTimePassword');
  });

  it.each([
    ['a foreign prefecture', { prefectures: ['232700'] }],
    ['a foreign prefecture beside an own one', { prefectures: ['230100', '232700'] }],
    ['the whole province', { prefectures: ['*'] }],
  ])('gives no rights that the giver does not have: %s', async (_, changes) => {
    expect(await create(harbin, aUser('too.much', changes))).toMatchObject({ status: 403, body: { code: 'user.rights-not-yours' } });
  });

  it.each([
    ['an unknown prefecture', { prefectures: ['110000'] }, 400, 'prefecture.unknown'],
    ['no prefecture', { prefectures: [] }, 400, 'request.invalid'],
    ['the province and a prefecture', { prefectures: ['*', '230100'] }, 400, 'request.invalid'],
    ['a prefecture twice', { prefectures: ['230100', '230100'] }, 400, 'request.invalid'],
    ['an unknown role', { role: 'root' }, 400, 'request.invalid'],
    ['a weak password', { password: 'password1' }, 400, 'password.weak'],
    ['a name with spaces', { username: 'a b' }, 400, 'request.invalid'],
    ['an unknown field', { version: 7 }, 400, 'request.invalid'],
    ['a name that is taken, in other letters', { username: 'Harbin.Admin' }, 409, 'user.name-taken'],
    ['a name of the service itself', { username: 'Service' }, 409, 'user.name-taken'],
  ])('refuses %s', async (_, changes, status, code) => {
    expect(await create(province, aUser('never.made', changes))).toMatchObject({ status, body: { code } });
  });
});

describe('seeing users', () => {
  it('stops at the borders of one’s prefectures, as if there was nothing beyond', async () => {
    const { body: far } = await create(province, aUser('far.away', { prefectures: ['232700'] }));
    const { body: wide } = await create(province, aUser('wider', { prefectures: ['230100', '232700'] }));
    const names = async (token: string): Promise<string[]> => {
      const { body } = await http.call<{ items: UserBody[] }>('GET', '/api/users?limit=500', { token });
      return body.items.map(({ username }) => username);
    };
    expect(await names(province)).toEqual(expect.arrayContaining(['far.away', 'wider', 'harbin.admin', 'province']));
    expect(await names(harbin)).toEqual(['harbin.admin', 'sun.li', 'zhao.min']);
    const unknown = await http.call('GET', '/api/users/00000000-0000-4000-8000-000000000000', { token: harbin });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'user.not-found' } });
    for (const { id } of [far, wide]) {
      expect((await http.call('GET', `/api/users/${id}`, { token: harbin })).body).toEqual(unknown.body);
      expect((await patch(harbin, id, { version: 1, disabled: true })).body).toEqual(unknown.body);
    }
  });

  it.each(['1', "1' OR '1'='1", '%20', '10e30', '-1'])('finds nobody by the id %s', async (id) => {
    expect(await http.call('GET', `/api/users/${encodeURIComponent(id)}`, { token: province })).toMatchObject({ status: 404 });
  });

  it('goes page by page', async () => {
    const all = (await http.call<{ items: UserBody[] }>('GET', '/api/users', { token: province })).body.items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: Answer<{ items: UserBody[]; nextCursor: string | null }> = await http.call(
        'GET',
        `/api/users?limit=2${cursor && `&cursor=${cursor}`}`,
        { token: province },
      );
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it.each(['limit=0', 'limit=501', 'limit=abc', 'limit=1e9', 'cursor=abc', 'sort=id', 'cursor=WzFd'])('refuses ?%s', async (query) => {
    expect(await http.call('GET', `/api/users?${query}`, { token: province })).toMatchObject({ status: 400 });
  });
});

describe('changing a user', () => {
  it('counts at once for his sessions, and needs the version that was read', async () => {
    const { body: user } = await create(province, aUser('rising'));
    const { token } = await http.signIn('rising');
    const { status, body } = await patch(province, user.id, { version: 1, role: 'admin', prefectures: ['230100', '230200'] });
    expect({ status, body }).toMatchObject({ status: 200, body: { role: 'admin', prefectures: ['230100', '230200'], version: 2 } });
    expect(await http.call('GET', '/api/probe/admin', { token })).toMatchObject({ status: 200 });
    expect(await patch(province, user.id, { version: 1, role: 'viewer' })).toMatchObject({
      status: 409,
      body: { code: 'user.stale-version', current: { role: 'admin', version: 2 } },
    });
    expect(await patch(province, user.id, { role: 'viewer' })).toMatchObject({ status: 400, body: { errors: [{ path: 'version' }] } });
    expect(await patch(province, user.id, { version: 2, username: 'other' })).toMatchObject({ status: 400 });
  });

  it('lets one of many changes of the same version win', async () => {
    const { body: user } = await create(province, aUser('contested'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => patch(province, user.id, { version: 1, role: 'monitor' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('keeps a disabled user out, and ends his sessions', async () => {
    const { body: user } = await create(harbin, aUser('going'));
    const { token } = await http.signIn('going');
    expect(await patch(harbin, user.id, { version: 1, disabled: true })).toMatchObject({ status: 200, body: { disabled: true } });
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({ status: 401 });
    await expect(http.signIn('going')).rejects.toThrow('auth.wrong-credentials');
    expect(await patch(harbin, user.id, { version: 2, disabled: false })).toMatchObject({ status: 200 });
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({ status: 401 });
    expect(await http.signIn('going')).toBeDefined();
  });

  it('gives a new one-time password', async () => {
    const { body: user } = await create(harbin, aUser('forgetful'));
    const { token } = await http.signIn('forgetful');
    const { body } = await patch(harbin, user.id, { version: 1, resetPassword: true });
    expect(body).toMatchObject({ mustChangePassword: true, oneTimePassword: expect.any(String) as string });
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({ status: 401 });
    await expect(http.signIn('forgetful')).rejects.toThrow('auth.wrong-credentials');
    expect(await http.signIn('forgetful', body.oneTimePassword)).toBeDefined();
  });

  it('gives no prefecture that the giver does not have', async () => {
    const { body: user } = await create(harbin, aUser('staying'));
    expect(await patch(harbin, user.id, { version: 1, prefectures: ['230100', '232700'] })).toMatchObject({ status: 403 });
    expect((await http.call('GET', `/api/users/${user.id}`, { token: harbin })).body).toMatchObject({
      prefectures: ['230100'],
      version: 1,
    });
  });

  it('leaves somebody who administers the whole province', async () => {
    const { body: second } = await create(province, aUser('second', { role: 'admin', prefectures: ['*'] }));
    const { items } = (await http.call<{ items: UserBody[] }>('GET', '/api/users', { token: province })).body;
    const first = items.find(({ username }) => username === 'province') as UserBody;
    const { token } = await http.signIn('second');
    const both = await Promise.all([
      patch(province, first.id, { version: first.version, prefectures: ['230100'] }),
      patch(token, second.id, { version: second.version, role: 'viewer' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'user.last-administrator' });
    await http.db.database.query(`UPDATE user_account SET role = 'admin', prefectures = '{*}' WHERE username IN ('province', 'second')`);
  });

  it('does not touch the simulators’ account', async () => {
    const { body } = await http.call<{ user: UserBody }>('POST', '/api/auth/key', { body: { key: SIMULATOR_KEY } });
    expect(await patch(province, body.user.id, { version: 1, disabled: true })).toMatchObject({
      status: 403,
      body: { code: 'user.reserved' },
    });
  });
});

describe('the audit trail', () => {
  interface Entry {
    username: string;
    action: string;
    subject: string;
    prefecture: string | null;
    details: object;
  }
  const trail = async (token: string): Promise<Entry[]> =>
    (await http.call<{ items: Entry[] }>('GET', '/api/audit?limit=500', { token })).body.items;

  it('tells who changed whom, newest first, and no secret', async () => {
    const { body } = await create(harbin, aUser('audited', { password: undefined }));
    await patch(harbin, body.id, { version: 1, role: 'monitor', resetPassword: true });
    const entries = (await trail(harbin)).filter(({ subject }) => subject === 'audited');
    expect(entries).toMatchObject([
      { username: 'harbin.admin', action: 'user.changed', prefecture: '230100', details: { role: 'monitor', resetPassword: true } },
      { username: 'harbin.admin', action: 'user.created', prefecture: '230100', details: { role: 'viewer', prefectures: ['230100'] } },
    ]);
    expect(JSON.stringify(await trail(province))).not.toMatch(/argon2|\w{5}-\w{5}-\w{5}-\w{5}|cranes/);
  });

  it('is read by administrators, each of his own prefectures', async () => {
    const places = new Set((await trail(harbin)).map(({ prefecture }) => prefecture));
    expect([...places]).toEqual(['230100']);
    expect(new Set((await trail(province)).map(({ prefecture }) => prefecture)).size).toBeGreaterThan(1);
    const { token } = await http.signIn('zhao.min');
    expect(await http.call('GET', '/api/audit', { token })).toMatchObject({ status: 403 });
  });
});
