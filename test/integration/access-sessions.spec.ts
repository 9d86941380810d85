import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { HttpFixture, JWT_SECRET, PASSWORD } from './http-fixture';
import { waitFor } from '../support/wait-for';

let http: HttpFixture;

beforeAll(async () => {
  http = await HttpFixture.start();
});
afterAll(() => http.stop());

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a token', () => {
  let token: string;
  let claims: Record<string, unknown>;

  beforeAll(async () => {
    token = await http.as('bearer', 'viewer', ['230100']);
    claims = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as Record<string, unknown>;
  });

  const signed = (payload: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }, secret = JWT_SECRET): string => {
    const content = `${encode(header)}.${encode(payload)}`;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  };
  const statusOf = async (authorization: string): Promise<number> =>
    (await http.call('GET', '/api/probe/viewer', { headers: { authorization } })).status;

  it('says who and for how long, and nothing of what he may do', () => {
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it('opens, also if it was signed here by hand: what follows is refused for its own reason', async () => {
    expect(await statusOf(`Bearer ${token}`)).toBe(200);
    expect(await statusOf(`Bearer ${signed(claims)}`)).toBe(200);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, () => string]>([
    ['without a signature (alg none)', () => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`],
    ['that was altered', () => token.replace(/\.[^.]+\./, `.${encode({ ...claims, sub: 'somebody else' })}.`)],
    ['signed with another secret', () => signed(claims, undefined, 'another secret, also of 32 bytes or more')],
    ['signed with another algorithm of the same family', () => signed(claims, { alg: 'HS512', typ: 'JWT' })],
    ['signed with a key pair of the bearer’s own', () => signedByKeyPair(claims)],
    ['signed with a public key as if it were a secret', () => signed(claims, undefined, publicKey())],
    ['that has expired', () => signed({ ...claims, iat: now - 1000, exp: now - 100 })],
    ['that never ends', () => signed({ ...claims, exp: undefined })],
    ['that is older than any may be', () => signed({ ...claims, iat: now - 3600, exp: now + 3600 })],
    ['for another audience', () => signed({ ...claims, aud: 'another' })],
    ['of another issuer', () => signed({ ...claims, iss: 'another' })],
    ['of no session', () => signed({ ...claims, sid: undefined })],
    ['of a session that is not there', () => signed({ ...claims, sid: '00000000-0000-4000-8000-000000000000' })],
    ['of a session whose name is none', () => signed({ ...claims, sid: "' OR 1=1 --" })],
    ['that is no token', () => 'abc'],
  ])('opens nothing %s', async (_, forged) => expect(await statusOf(`Bearer ${forged()}`)).toBe(401));

  it('opens nothing in another place than its header', async () => {
    expect(await http.call('GET', `/api/probe/viewer?access_token=${token}`)).toMatchObject({ status: 401 });
    expect(await http.call('GET', '/api/probe/viewer', { cookie: `spectrum_session=${token}` })).toMatchObject({ status: 401 });
    expect(await statusOf(`Basic ${token}`)).toBe(401);
    expect((await http.call('GET', '/api/probe/viewer')).body).toMatchObject({ code: 'auth.required' });
  });

  function signedByKeyPair(payload: unknown): string {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}`;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  }

  function publicKey(): string {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  }
});

describe('a route', () => {
  it('is closed to a lower role, and to everybody if it names none', async () => {
    const token = await http.as('viewer', 'viewer', ['*']);
    expect(await http.call('GET', '/api/probe/admin', { token })).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await http.call('GET', '/api/probe/nobody', { token })).toMatchObject({ status: 403, body: { code: 'access.no-rule' } });
  });
});

describe('the session’s cookie', () => {
  let cookie: string;
  const own = (): string => http.url;

  beforeAll(async () => {
    await http.user('at.the.console', 'viewer', ['230100']);
    ({ cookie } = await http.signIn('at.the.console'));
  });

  it('reads, and writes from our own page', async () => {
    expect(await http.call('GET', '/api/probe/viewer', { cookie })).toMatchObject({ status: 200 });
    expect(await http.call('POST', '/api/probe/viewer', { cookie, headers: { origin: own() } })).toMatchObject({ status: 201 });
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])('does not write from a page of %s', async (origin) => {
    expect(await http.call('POST', '/api/probe/viewer', { cookie, headers: { origin } })).toMatchObject({
      status: 403,
      body: { code: 'access.foreign-origin' },
    });
  });

  it('gives a new token, and the session lives on', async () => {
    const { status, body } = await http.call('POST', '/api/auth/refresh', { cookie, headers: { origin: own() } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ user: { username: 'at.the.console' } });
    expect(await http.call('GET', '/api/probe/viewer', { token: body.accessToken as string })).toMatchObject({ status: 200 });
    expect(await http.call('POST', '/api/auth/refresh', { token: body.accessToken as string })).toMatchObject({ status: 200 });
    expect(await http.call('POST', '/api/auth/refresh')).toMatchObject({ status: 401 });
  });

  it('ends with the session, and every token of it', async () => {
    const { body } = await http.call('POST', '/api/auth/refresh', { cookie });
    const answer = await http.call('POST', '/api/auth/logout', { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^spectrum_session=; Path=\/api; Expires=Thu, 01 Jan 1970/);
    expect(await http.call('GET', '/api/probe/viewer', { cookie })).toMatchObject({ status: 401 });
    expect(await http.call('GET', '/api/probe/viewer', { token: body.accessToken as string })).toMatchObject({ status: 401 });
  });
});

describe('a session', () => {
  it('ends after twelve idle hours, and is removed a month later', async () => {
    const token = await http.as('idle', 'viewer', ['230100']);
    await http.db.database.query(
      `UPDATE user_session s SET expires_at = now() - interval '1 second' FROM user_account u WHERE u.id = s.user_id AND u.username = 'idle'`,
    );
    await waitFor('the end of the session', async () => (await http.call('GET', '/api/probe/viewer', { token })).status === 401);
  });

  it('of a deleted user is none, within seconds', async () => {
    const token = await http.as('leaving', 'viewer', ['230100']);
    await http.db.database.query(`DELETE FROM user_account WHERE username = 'leaving'`);
    const gone = async () => (await http.call('GET', '/api/probe/viewer', { token })).status === 401;
    await waitFor('the end of the session', gone, { timeoutMs: 5_000 });
  });

  it('may do less as soon as its user may, also if another process has changed him', async () => {
    const token = await http.as('demoted', 'admin', ['230100']);
    expect(await http.call('GET', '/api/probe/admin', { token })).toMatchObject({ status: 200 });
    await http.db.database.query(`UPDATE user_account SET role = 'viewer' WHERE username = 'demoted'`);
    const refused = async () => (await http.call('GET', '/api/probe/admin', { token })).status === 403;
    await waitFor('the lower role', refused, { timeoutMs: 5_000 });
  });
});

describe('changing one’s password', () => {
  const NEXT = 'nine cranes over the Nenjiang';
  const change = (token: string, current: string, next: string) =>
    http.call('POST', '/api/auth/password', { token, body: { current, next } });

  it('ends the other sessions, keeps this one, and lets in by the new password alone', async () => {
    const other = await http.as('changing', 'viewer', ['230100']);
    const { token } = await http.signIn('changing');
    expect(await change(token, PASSWORD, NEXT)).toMatchObject({ status: 204 });
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({ status: 200 });
    expect(await http.call('GET', '/api/probe/viewer', { token: other })).toMatchObject({ status: 401 });
    expect(await http.call('POST', '/api/auth/login', { body: { username: 'changing', password: PASSWORD } })).toMatchObject({
      status: 401,
    });
    expect(await http.signIn('changing', NEXT)).toBeDefined();
    const audited = await http.db.database.query(`SELECT action, details FROM audit_entry WHERE subject = 'changing'`);
    expect(audited).toEqual([{ action: 'user.password-changed', details: {} }]);
  });

  it('needs the present password', async () => {
    const token = await http.as('guessing', 'viewer', ['230100']);
    expect(await change(token, 'another', NEXT)).toMatchObject({
      status: 400,
      body: { code: 'password.wrong', errors: [{ path: 'current' }] },
    });
  });

  it.each([
    ['a short one', 'short1', 'at least 8'],
    ['one that is guessed first', 'Password2026', 'guessed first'],
    ['the user’s name', 'choosing-2026', 'user name'],
    ['the present one', PASSWORD, 'another'],
  ])('refuses %s', async (_, next, why) => {
    await http.db.database.query(`DELETE FROM user_account WHERE username = 'choosing'`);
    const token = await http.as('choosing', 'viewer', ['230100']);
    expect(await change(token, PASSWORD, next)).toMatchObject({
      status: 400,
      body: { code: 'password.weak', errors: [{ path: 'next', message: expect.stringContaining(why) as string }] },
    });
  });

  it('comes before everything else for who has a one-time password', async () => {
    await http.user('new.here', 'admin', ['230100'], true);
    const { token } = await http.signIn('new.here');
    expect(await http.call('GET', '/api/probe/viewer', { token })).toMatchObject({
      status: 403,
      body: { code: 'password.change-required' },
    });
    expect(await http.call('GET', '/api/users', { token })).toMatchObject({ status: 403 });
    expect(await change(token, PASSWORD, NEXT)).toMatchObject({ status: 204 });
    expect(await http.call('GET', '/api/users', { token })).toMatchObject({ status: 200 });
  });
});
