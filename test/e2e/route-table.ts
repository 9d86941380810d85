import { aLicenseBody } from '../integration/licenses-fixture';
import { aStation } from '../integration/stations-fixture';
import { PASSWORD, type Caller, type RolesFixture } from './roles-fixture';

export interface Asked {
  readonly path: string;
  readonly body?: object;
}

/** How a route is called, about what there is in Harbin, and the status that nobody, viewer, monitor, foreigner and owner get, in this order. */
export interface Route {
  readonly ask: (roles: RolesFixture, caller: Caller) => Asked | Promise<Asked>;
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
export const ROUTES: Readonly<Record<string, Route>> = {
  'POST /api/auth/login': { ask: at('/api/auth/login', { username: 'somebody', password: PASSWORD }), expected: EVERYBODY },
  'POST /api/auth/key': { ask: ({ things }) => ({ path: '/api/auth/key', body: { key: things.simulatorKey } }), expected: EVERYBODY },
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
  'GET /api/users/{id}': { ask: ({ things }) => ({ path: `/api/users/${things.user}` }), expected: OWN_ADMINISTRATOR },
  'PATCH /api/users/{id}': {
    ask: ({ things }) => ({ path: `/api/users/${things.user}`, body: { version: 1, role: 'monitor' } }),
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
  'GET /api/licenses/{id}': { ask: ({ things }) => ({ path: `/api/licenses/${things.license}` }), expected: SIGNED_IN },
  'PATCH /api/licenses/{id}': {
    ask: ({ things }) => ({ path: `/api/licenses/${things.license}`, body: { version: 1, holder: '哈尔滨电台' } }),
    expected: [401, 403, 403, 403, 200],
  },
  'DELETE /api/licenses/{id}': {
    ask: async (roles, caller) => ({ path: `/api/licenses/${await spareLicense(roles, caller)}?version=1` }),
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
    ask: async (roles, caller) => ({ path: `/api/stations/${await spareStation(roles, caller)}?version=1` }),
    expected: [401, 403, 403, 404, 204],
  },
  'POST /api/stations/{code}/credentials': { ask: at('/api/stations/H01/credentials'), expected: [401, 403, 403, 404, 201] },
  'GET /api/stations/{code}/sweeps': { ask: at('/api/stations/H01/sweeps'), expected: OWN },
  'GET /api/sweeps/{id}': { ask: ({ things }) => ({ path: `/api/sweeps/${things.sweep}` }), expected: OWN },
  'GET /api/stations/{code}/emissions': { ask: at('/api/stations/H01/emissions'), expected: OWN },
  'GET /api/emissions': { ask: at('/api/emissions'), expected: SIGNED_IN },
  'GET /api/emissions/{id}': { ask: ({ things }) => ({ path: `/api/emissions/${things.emission}` }), expected: OWN },
  'GET /api/emissions/{id}/spectrum': { ask: ({ things }) => ({ path: `/api/emissions/${things.emission}/spectrum` }), expected: OWN },
  'GET /api/events': { ask: at('/api/events'), expected: SIGNED_IN },
  'GET /api/events/{id}': { ask: ({ things }) => ({ path: `/api/events/${things.event}` }), expected: OWN },
  'POST /api/events/{id}/transitions': { ask: nextMove, expected: [401, 403, 200, 404, 200] },
  'GET /api/dead-letters': { ask: at('/api/dead-letters'), expected: ADMINISTRATORS },
  'GET /api/dead-letters/{id}': { ask: ({ things }) => ({ path: `/api/dead-letters/${things.deadLetter}` }), expected: OWN_ADMINISTRATOR },
  'POST /api/dead-letters/{id}/replay': {
    ask: ({ things }) => ({ path: `/api/dead-letters/${things.deadLetter}/replay` }),
    expected: OWN_ADMINISTRATOR,
  },
  'GET /api/live': { ask: at('/api/live?prefecture=230100'), expected: OWN },
  'GET /api/calculations': { ask: at('/api/calculations'), expected: SIGNED_IN },
  'POST /api/calculations/{name}': { ask: at('/api/calculations/free-space', { frequencyHz: 1e8, distanceM: 1e4 }), expected: SIGNED_IN },
  'PUT /api/clock': { ask: at('/api/clock', { now: '2026-01-01T00:00:00Z' }), expected: [401, 403, 403, 403, 403] },
  'GET /health/live': { ask: at('/health/live'), expected: EVERYBODY },
  'GET /health/ready': { ask: at('/health/ready'), expected: EVERYBODY },
  'GET /metrics': { ask: at('/metrics'), expected: EVERYBODY },
};

/** As the event stands: from `investigating` over `resolved` to `closed`. */
async function nextMove({ service, things: { event }, province }: RolesFixture): Promise<Asked> {
  const { body } = await service.api<{ state: string; version: number }>('GET', `/api/events/${event}`, { token: province });
  const to = body.state === 'investigating' ? 'resolved' : 'closed';
  return { path: `/api/events/${event}/transitions`, body: { to, version: body.version, note: '已查明' } };
}

async function spareStation(roles: RolesFixture, caller: Caller): Promise<string> {
  await roles.make('/api/stations', aStation({ code: `SPARE-${caller}` }));
  return `SPARE-${caller}`;
}

async function spareLicense(roles: RolesFixture, caller: Caller): Promise<string> {
  return (await roles.make('/api/licenses', aLicenseBody({ number: `SPARE-${caller}` }))).id;
}
