import { aLicenseBody } from '../integration/licenses-fixture';
import { aStation } from '../integration/stations-fixture';
import { CALLERS, PASSWORD, RolesFixture, type Caller, type Things } from './roles-fixture';

let roles: RolesFixture;

beforeAll(async () => {
  roles = await RolesFixture.start();
}, 120_000);
afterAll(() => roles.stop());

interface Asked {
  readonly path: string;
  readonly body?: object;
}

/** How a route is called, about what there is in Harbin, and the status that nobody, viewer, monitor, foreigner and owner get, in this order. */
interface Route {
  readonly ask: (things: Things, caller: Caller) => Asked | Promise<Asked>;
  readonly expected: readonly [number, number, number, number, number];
  /** Whether the call ends the session with which it is made. */
  readonly endsSession?: boolean;
}

const EVERYBODY = [200, 200, 200, 200, 200] as const;
/** Own people and strangers who are signed in; what strangers see of a list is tried below. */
const SIGNED_IN = [401, 200, 200, 200, 200] as const;
const OWN = [401, 200, 200, 404, 200] as const;
const ADMINISTRATORS = [401, 403, 403, 200, 200] as const;
const OWN_ADMINISTRATOR = [401, 403, 403, 404, 200] as const;

const at =
  (path: string, body?: object): Route['ask'] =>
  () => ({ path, body });

/** Every route of the service: one that is not here fails. */
const ROUTES: Readonly<Record<string, Route>> = {
  'POST /api/auth/login': { ask: at('/api/auth/login', { username: 'somebody', password: PASSWORD }), expected: EVERYBODY },
  'POST /api/auth/key': { ask: ({ simulatorKey }) => ({ path: '/api/auth/key', body: { key: simulatorKey } }), expected: EVERYBODY },
  'POST /api/auth/refresh': { ask: at('/api/auth/refresh'), expected: SIGNED_IN },
  'POST /api/auth/logout': { ask: at('/api/auth/logout'), expected: [401, 204, 204, 204, 204], endsSession: true },
  'POST /api/auth/password': {
    ask: at('/api/auth/password', { current: PASSWORD, next: PASSWORD }),
    expected: [401, 400, 400, 400, 400],
  },
  'GET /api/users': { ask: at('/api/users'), expected: ADMINISTRATORS },
  'POST /api/users': {
    ask: (_, caller) => ({ path: '/api/users', body: { username: `by.${caller}`, role: 'viewer', prefectures: ['230100'] } }),
    expected: [401, 403, 403, 403, 201],
  },
  'GET /api/users/{id}': { ask: ({ user }) => ({ path: `/api/users/${user}` }), expected: OWN_ADMINISTRATOR },
  'PATCH /api/users/{id}': {
    ask: ({ user }) => ({ path: `/api/users/${user}`, body: { version: 1, role: 'monitor' } }),
    expected: OWN_ADMINISTRATOR,
  },
  'GET /api/audit': { ask: at('/api/audit'), expected: ADMINISTRATORS },
  'GET /api/prefectures': { ask: at('/api/prefectures'), expected: SIGNED_IN },
  'GET /api/allocations': { ask: at('/api/allocations'), expected: SIGNED_IN },
  'GET /api/licenses': { ask: at('/api/licenses'), expected: SIGNED_IN },
  'POST /api/licenses': {
    ask: (_, caller) => ({ path: '/api/licenses', body: aLicenseBody({ number: `BY-${caller}` }) }),
    expected: [401, 403, 403, 403, 201],
  },
  'GET /api/licenses/{id}': { ask: ({ license }) => ({ path: `/api/licenses/${license}` }), expected: SIGNED_IN },
  'PATCH /api/licenses/{id}': {
    ask: ({ license }) => ({ path: `/api/licenses/${license}`, body: { version: 1, holder: '哈尔滨电台' } }),
    expected: [401, 403, 403, 403, 200],
  },
  'DELETE /api/licenses/{id}': {
    ask: async (_, caller) => ({ path: `/api/licenses/${await spareLicense(caller)}?version=1` }),
    expected: [401, 403, 403, 403, 204],
  },
  'GET /api/stations': { ask: at('/api/stations'), expected: SIGNED_IN },
  'POST /api/stations': {
    ask: (_, caller) => ({ path: '/api/stations', body: aStation({ code: `BY-${caller}` }) }),
    expected: [401, 403, 403, 403, 201],
  },
  'GET /api/stations/{code}': { ask: at('/api/stations/H01'), expected: OWN },
  'PATCH /api/stations/{code}': { ask: at('/api/stations/H01', { version: 1, name: '哈尔滨' }), expected: OWN_ADMINISTRATOR },
  'DELETE /api/stations/{code}': {
    ask: async (_, caller) => ({ path: `/api/stations/${await spareStation(caller)}?version=1` }),
    expected: [401, 403, 403, 404, 204],
  },
  'POST /api/stations/{code}/credentials': { ask: at('/api/stations/H01/credentials'), expected: [401, 403, 403, 404, 201] },
  'GET /api/stations/{code}/sweeps': { ask: at('/api/stations/H01/sweeps'), expected: OWN },
  'GET /api/sweeps/{id}': { ask: ({ sweep }) => ({ path: `/api/sweeps/${sweep}` }), expected: OWN },
  'GET /api/stations/{code}/emissions': { ask: at('/api/stations/H01/emissions'), expected: OWN },
  'GET /api/emissions': { ask: at('/api/emissions'), expected: SIGNED_IN },
  'GET /api/emissions/{id}': { ask: ({ emission }) => ({ path: `/api/emissions/${emission}` }), expected: OWN },
  'GET /api/emissions/{id}/spectrum': { ask: ({ emission }) => ({ path: `/api/emissions/${emission}/spectrum` }), expected: OWN },
  'GET /api/events': { ask: at('/api/events'), expected: SIGNED_IN },
  'GET /api/events/{id}': { ask: ({ event }) => ({ path: `/api/events/${event}` }), expected: OWN },
  'POST /api/events/{id}/transitions': { ask: nextMove, expected: [401, 403, 200, 404, 200] },
  'GET /api/dead-letters': { ask: at('/api/dead-letters'), expected: ADMINISTRATORS },
  'GET /api/dead-letters/{id}': { ask: ({ deadLetter }) => ({ path: `/api/dead-letters/${deadLetter}` }), expected: OWN_ADMINISTRATOR },
  'POST /api/dead-letters/{id}/replay': {
    ask: ({ deadLetter }) => ({ path: `/api/dead-letters/${deadLetter}/replay` }),
    expected: OWN_ADMINISTRATOR,
  },
  'GET /api/live': { ask: at('/api/live?prefecture=230100'), expected: OWN },
  'PUT /api/clock': { ask: at('/api/clock', { now: '2026-01-01T00:00:00Z' }), expected: [401, 403, 403, 403, 403] },
  'GET /health/live': { ask: at('/health/live'), expected: EVERYBODY },
  'GET /health/ready': { ask: at('/health/ready'), expected: EVERYBODY },
  'GET /metrics': { ask: at('/metrics'), expected: EVERYBODY },
};

it('has an expectation for every route that the running service describes, and no other', async () => {
  const { body } = await roles.service.api<{ paths: Record<string, object> }>('GET', '/api/openapi.json');
  const described = Object.entries(body.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(Object.keys(ROUTES).sort());
});

it.each(Object.entries(ROUTES))('%s answers to whom it should', async (route, { ask, expected, endsSession }) => {
  const answers: number[] = [];
  for (const caller of CALLERS) {
    const [token, { path, body }] = [await roles.token(caller, endsSession), await ask(roles.things, caller)];
    answers.push(await statusOf(route.split(' ')[0] as string, path, token, body));
  }
  expect(Object.fromEntries(CALLERS.map((caller, i) => [caller, answers[i]]))).toEqual(
    Object.fromEntries(CALLERS.map((caller, i) => [caller, expected[i]])),
  );
});

it.each(['users', 'audit', 'stations', 'emissions', 'events', 'dead-letters'])(
  'shows a foreigner nothing of Harbin in %s',
  async (list) => {
    const [foreigner, owner] = [await roles.token('foreigner'), await roles.token('owner')];
    const itemsFor = async (token: string | undefined): Promise<object[]> =>
      (await roles.service.api<{ items: object[] }>('GET', `/api/${list}?limit=500`, { token })).body.items;
    expect((await itemsFor(owner)).length).toBeGreaterThan(0);
    expect(JSON.stringify(await itemsFor(foreigner))).not.toMatch(/230100|H01/);
  },
);

it('answers about what is foreign as about what is not there', async () => {
  const token = await roles.token('foreigner');
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const { emission, event, sweep, user } = roles.things;
  for (const [foreign, missing] of [
    [`/api/stations/H01`, '/api/stations/H99'],
    [`/api/emissions/${emission}`, `/api/emissions/${nowhere}`],
    [`/api/events/${event}`, `/api/events/${nowhere}`],
    [`/api/users/${user}`, `/api/users/${nowhere}`],
    [`/api/sweeps/${sweep}`, `/api/sweeps/${nowhere}`],
  ] as const) {
    const answers = [await roles.service.api('GET', foreign, { token }), await roles.service.api('GET', missing, { token })];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(404);
  }
});

/** Of a stream, too, which never ends by itself. */
async function statusOf(method: string, path: string, token: string | undefined, body: object | undefined): Promise<number> {
  const leave = new AbortController();
  const response = await fetch(`${roles.service.url}${path}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
    signal: leave.signal,
  });
  leave.abort();
  return response.status;
}

/** As the event stands: from `investigating` over `resolved` to `closed`. */
async function nextMove({ event }: Things): Promise<Asked> {
  const { body } = await roles.service.api<{ state: string; version: number }>('GET', `/api/events/${event}`, { token: roles.province });
  const to = body.state === 'investigating' ? 'resolved' : 'closed';
  return { path: `/api/events/${event}/transitions`, body: { to, version: body.version, note: '已查明' } };
}

async function spareStation(caller: Caller): Promise<string> {
  await roles.make('/api/stations', aStation({ code: `SPARE-${caller}` }));
  return `SPARE-${caller}`;
}

async function spareLicense(caller: Caller): Promise<string> {
  return (await roles.make('/api/licenses', aLicenseBody({ number: `SPARE-${caller}` }))).id;
}
