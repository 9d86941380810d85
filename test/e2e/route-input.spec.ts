import { RolesFixture } from './roles-fixture';
import { ROUTES, type Route } from './route-table';

let roles: RolesFixture;
let api: Api;

beforeAll(async () => {
  roles = await RolesFixture.start();
  api = (await roles.service.api<Api>('GET', '/api/openapi.json')).body;
}, 120_000);
afterAll(() => roles.stop());

interface Api {
  readonly paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
}

/** What nobody means well by in an address; as they stand there. */
const FOUL_TEXTS = [
  '',
  '%20',
  '1%20OR%201%3D1',
  '%27%3B%20DROP%20TABLE%20user_account%3B%20--',
  '..%2F..%2Fetc%2Fpasswd',
  '%00',
  '%ED%A0%BD',
  '%FF',
  '1e30',
  '-1',
  'NaN',
  '9007199254740993',
  '(a%2B)%2B%24',
  '%25_%25',
  '%7B%22%24ne%22%3A1%7D',
  '2026-02-30T00%3A00%3A00Z',
  'WzFlMzAwXQ',
  'a'.repeat(10_000),
];
/** What nobody means well by in a body. */
const FOUL_VALUES: unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'x\u0000',
  '<script>',
  '\u202e',
  'a'.repeat(20_000),
  [],
  [null],
  [[]],
  {},
  { $ne: 1 },
];

const entries = Object.entries(ROUTES).filter(([route]) => !/logout|\/auth\/password/.test(route));

it.each(entries)('%s answers every foul address, and never with a failure of its own', async (route, { ask }) => {
  const [verb, path] = route.split(' ') as [string, string];
  const asked = await ask(roles, 'owner');
  const parameters = api.paths[path]?.[verb.toLowerCase()]?.parameters ?? [];
  const addresses = [
    ...parameters
      .filter((parameter) => parameter.in === 'path')
      .flatMap(({ name }) => FOUL_TEXTS.map((text) => path.replace(`{${name}}`, text))),
    ...parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name }) => FOUL_TEXTS.map((text) => `${asked.path.split('?')[0]}?${name}=${text}`)),
  ];
  const failed = await inTurns(addresses, async (address) => (await statusOf(verb, address, asked.body)) >= 500);
  expect(failed).toEqual([]);
});

it.each(entries.filter(([route]) => route.startsWith('GET /api')))(
  '%s knows the parameters that it names, and each once',
  async (route, { ask }) => {
    const { path } = await ask(roles, 'owner');
    const [verb, template] = route.split(' ') as [string, string];
    const query = (api.paths[template]?.[verb.toLowerCase()]?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const plain = path.split('?')[0] as string;
    if (query.length > 0) expect(await statusOf('GET', `${plain}?unknown=1`)).toBe(400);
    expect(await statusOf('GET', `${plain}?limit=1&limit=2`)).toBe(400);
  },
);

it.each(entries.filter(([route]) => /^(POST|PATCH|PUT)/.test(route)))(
  '%s answers every foul body, and never with a failure of its own',
  async (_, route) => {
    const bodies = await foulBodies(route);
    const verb = _.split(' ')[0] as string;
    const { path } = await route.ask(roles, 'owner');
    const failed = await inTurns(bodies, async (body) => (await statusOf(verb, path, body)) >= 500);
    expect(failed).toEqual([]);
  },
);

it.each(entries.filter(([route]) => /^(POST|PATCH|PUT)/.test(route)))(
  '%s refuses a field that it does not know',
  async (route, { ask }) => {
    const { path, body } = await ask(roles, 'owner');
    if (body === undefined) return;
    for (const field of ['unknown', 'id', 'createdAt'])
      expect(await statusOf(route.split(' ')[0] as string, path, { ...body, [field]: 'x' })).toBe(400);
  },
);

/** The right body with one field after the other gone wrong, and none at all. */
async function foulBodies({ ask }: Route): Promise<object[]> {
  const { body = {} } = await ask(roles, 'owner');
  const fields = Object.keys(body);
  return [{}, [], ...fields.flatMap((field) => FOUL_VALUES.map((value) => ({ ...body, [field]: value })))];
}

async function statusOf(verb: string, address: string, body?: object): Promise<number> {
  return roles.statusOf(verb, address, await roles.token('owner'), body);
}

/** Those of the calls, four at a time, for which the answer is yes. */
async function inTurns<Item>(items: readonly Item[], is: (item: Item) => Promise<boolean>): Promise<Item[]> {
  const [waiting, found] = [[...items], [] as Item[]];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) if (await is(item)) found.push(item);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return found;
}
