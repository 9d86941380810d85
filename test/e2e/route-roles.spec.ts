import { CALLERS, RolesFixture } from './roles-fixture';
import { ROUTES } from './route-table';

let roles: RolesFixture;

beforeAll(async () => {
  roles = await RolesFixture.start();
}, 120_000);
afterAll(() => roles.stop());

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
    const [token, { path, body }] = [await roles.token(caller, endsSession), await ask(roles, caller)];
    answers.push(await roles.statusOf(route.split(' ')[0] as string, path, token, body));
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
