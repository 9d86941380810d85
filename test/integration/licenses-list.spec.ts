import type { LicenseView } from '../../src/spectrum/licenses/registered-license';
import { aLicenseBody, aTransmitterBody, LicensesFixture, numbersOf, post } from './licenses-fixture';
import { bodyOf, type Caller } from './stations-fixture';

let fixture: LicensesFixture;
let admin: Caller;

beforeAll(async () => {
  fixture = await LicensesFixture.start('2026-11-23T08:00:00Z');
  admin = await fixture.as('admin', '*');
  await post(admin, { number: 'A-FM', holder: 'Harbin Radio 100%_a' });
  await post(admin, {
    number: 'B-PMR',
    holder: '齐齐哈尔出租车公司',
    prefecture: '230200',
    service: 'land-mobile',
    validUntil: '2027-02-20',
    transmitters: [
      aTransmitterBody({
        lat: 47.34,
        lon: 123.96,
        centerHz: 151_412_500,
        receiveHz: 157_112_500,
        designator: '11K0F3E',
        toleranceHz: 1500,
      }),
      aTransmitterBody({ lat: 45.75, lon: 126.65, centerHz: 152e6, designator: '11K0F3E', toleranceHz: 1500 }),
    ],
  });
  await post(admin, {
    number: 'C-OLD',
    validFrom: '2015-01-01',
    validUntil: '2026-11-22',
    transmitters: [aTransmitterBody({ centerHz: 90e6 })],
  });
  await post(admin, { number: 'D-SUSPENDED', status: 'suspended', validUntil: '2026-12-01', prefecture: '232700' });
  await post(admin, { number: 'E-DRAFT', status: 'draft', validFrom: '2027-01-01' });
});

afterAll(() => fixture.stop());

const ALL = ['A-FM', 'B-PMR', 'C-OLD', 'D-SUSPENDED', 'E-DRAFT'];

describe('the list of licenses', () => {
  it.each([
    ['', ALL],
    ['number=B-PMR', ['B-PMR']],
    ['number=B', []],
    ['holder=harbin', ['A-FM']],
    ['holder=%25_', ['A-FM']],
    [`holder=${encodeURIComponent('出租车')}`, ['B-PMR']],
    ['holder=(a%2B)%2B%24', []],
    ['prefecture=230200', ['B-PMR']],
    ['prefecture=230300', []],
  ])('by %s', async (query, expected) => {
    expect(await numbersOf(admin, query)).toEqual(expected);
  });

  it.each([
    ['active', ['A-FM', 'B-PMR']],
    ['expiring', ['B-PMR']],
    ['expired', ['C-OLD']],
    ['suspended', ['D-SUSPENDED']],
    ['draft', ['E-DRAFT']],
    ['revoked', []],
  ])('by status %s', async (status, expected) => {
    expect(await numbersOf(admin, `status=${status}`)).toEqual(expected);
  });

  it('shows what follows from the dates as status', async () => {
    const { items } = await bodyOf<{ items: LicenseView[] }>(admin('get', '/licenses'));
    expect(items.map(({ status }) => status)).toEqual(['active', 'expiring', 'expired', 'suspended', 'draft']);
  });

  it.each([
    ['2023-12-31T15:59:59.999Z', ['C-OLD']],
    ['2023-12-31T16:00:00Z', ['A-FM', 'B-PMR', 'C-OLD', 'D-SUSPENDED']],
    // C-OLD is valid through 22 November in China, which ends at 16:00 UTC.
    ['2026-11-22T15:59:59Z', ['A-FM', 'B-PMR', 'C-OLD', 'D-SUSPENDED']],
    ['2026-11-22T16:00:00Z', ['A-FM', 'B-PMR', 'D-SUSPENDED']],
    ['2027-06-01T00:00:00%2B08:00', ['A-FM', 'E-DRAFT']],
  ])('by validity at %s', async (at, expected) => {
    expect(await numbersOf(admin, `validAt=${at}`)).toEqual(expected);
  });

  it.each([
    [98_600_000, ['A-FM', 'D-SUSPENDED', 'E-DRAFT']],
    [98_508_000, ['A-FM', 'D-SUSPENDED', 'E-DRAFT']],
    [98_507_999, []],
    [98_691_999, ['A-FM', 'D-SUSPENDED', 'E-DRAFT']],
    [98_692_000, []],
    [151_419_000, ['B-PMR']],
    [157_112_500, ['B-PMR']],
    [157_120_000, []],
  ])('by the frequency %d Hz, with half the bandwidth and the tolerance on each side', async (atHz, expected) => {
    expect(await numbersOf(admin, `atHz=${atHz}`)).toEqual(expected);
  });

  // Harbin to Qiqihar is 271.5 km: docs/science.md 1.1.
  it.each([
    ['near=47.3392,123.9615&radiusKm=1', ['B-PMR']],
    ['near=47.3392,123.9615&radiusKm=270', ['B-PMR']],
    ['near=47.3392,123.9615&radiusKm=273', ALL],
    ['near=45.75,126.65', ALL],
    ['near=52,122', []],
    ['near=47.34,123.96&radiusKm=5&atHz=151412500', ['B-PMR']],
    // The transmitter at 152 MHz stands in Harbin.
    ['near=47.34,123.96&radiusKm=5&atHz=152000000', []],
  ])('by place %s', async (query, expected) => {
    expect(await numbersOf(admin, query)).toEqual(expected);
  });

  it('combines conditions', async () => {
    expect(await numbersOf(admin, 'prefecture=230100&status=active&atHz=98600000&near=45.75,126.65')).toEqual(['A-FM']);
  });

  it('comes page by page, each license once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: LicenseView[]; nextCursor: string | null } = await bodyOf(
        admin('get', `/licenses?limit=2${cursor && `&cursor=${cursor}`}`).expect(200),
      );
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ALL);
  });

  it.each([
    'limit=0',
    'limit=501',
    'cursor=x',
    'prefecture=harbin',
    'prefecture=230100&prefecture=230200',
    'atHz=-1',
    'atHz=abc',
    'near=91,0',
    'near=45.75',
    'near=1e9,2',
    'radiusKm=5',
    'near=45,126&radiusKm=0',
    'status=gone',
    'validAt=2026-01-01',
    'holder=',
    'sort=id',
  ])('refuses %s', async (query) => {
    await admin('get', `/licenses?${query}`).expect(400);
  });
});

describe('what is handed in as a license', () => {
  const refusals: readonly [what: string, changes: object, path: string][] = [
    ['no number', { number: undefined }, 'number'],
    ['an empty holder', { holder: ' ' }, 'holder'],
    ['a control character', { holder: 'a\u0007b' }, 'holder'],
    ['a wrong check sign', { holderCode: '91350100M000100Y44' }, 'holderCode'],
    ['a name as prefecture', { prefecture: 'Harbin' }, 'prefecture'],
    ['an unknown prefecture', { prefecture: '230101' }, 'prefecture'],
    ['a status that follows from the dates', { status: 'expired' }, 'status'],
    ['a day that no calendar has', { validUntil: '2030-02-30' }, 'validUntil'],
    ['a date before 1900', { validFrom: '1899-12-31' }, 'validFrom'],
    ['an end before the beginning', { validFrom: '2034-01-01' }, 'validUntil'],
    ['no transmitter', { transmitters: [] }, 'transmitters'],
    ['days that are none', { hours: [{ days: 'Mon', from: '08:00', to: '18:00' }] }, 'hours.0.days'],
    ['an hour that is none', { hours: [{ days: 'Mo', from: '08:00', to: '24:30' }] }, 'hours.0.to'],
    ['an empty window', { hours: [{ days: 'Mo', from: '08:00', to: '08:00' }] }, 'hours.0.to'],
    ['an unknown field', { color: 'red' }, 'color'],
    ['the id', { id: '6c1f2f9e-0000-4000-8000-000000000000' }, 'id'],
    ['a latitude of 91', { transmitters: [aTransmitterBody({ lat: 91 })] }, 'transmitters.0.lat'],
    ['a longitude of −181', { transmitters: [aTransmitterBody({ lon: -181 })] }, 'transmitters.0.lon'],
    ['no power', { transmitters: [aTransmitterBody({ erpW: 0 })] }, 'transmitters.0.erpW'],
    ['300.1 GHz', { transmitters: [aTransmitterBody({ centerHz: 300.1e9 })] }, 'transmitters.0.centerHz'],
    ['no frequency', { transmitters: [aTransmitterBody({ centerHz: 0 })] }, 'transmitters.0.centerHz'],
    ['a frequency as text', { transmitters: [aTransmitterBody({ centerHz: '98600000' })] }, 'transmitters.0.centerHz'],
    ['a wrong designator', { transmitters: [aTransmitterBody({ designator: '16KF3E' })] }, 'transmitters.0.designator'],
    ['a designator without bandwidth', { transmitters: [aTransmitterBody({ designator: 'H000N0N' })] }, 'transmitters.0.designator'],
    ['an azimuth of 360', { transmitters: [aTransmitterBody({ azimuthDeg: 360 })] }, 'transmitters.0.azimuthDeg'],
    ['a negative tolerance', { transmitters: [aTransmitterBody({ toleranceHz: -1 })] }, 'transmitters.0.toleranceHz'],
  ];

  it.each(refusals)('is refused with %s, naming the field', async (_what, changes, path) => {
    const refused = admin('post', '/licenses', aLicenseBody({ number: 'NEW', ...changes })).expect(400);
    const { code, errors } = await bodyOf<{ code: string; errors: { path: string }[] }>(refused);
    expect(code).toMatch(/^(request\.invalid|license\.)/);
    expect(errors.map((error) => error.path)).toContain(path);
  });

  it('changes nothing when it is refused', async () => {
    expect(await numbersOf(admin, 'number=NEW')).toEqual([]);
    expect((await fixture.traces()).marks).toHaveLength(ALL.length);
  });

  it.each(['/licenses/1%20OR%201=1', '/licenses/-1', '/licenses/6c1f2f9e-0000-4000-8000-000000000000'])(
    'does not know %s',
    async (route) => {
      expect((await admin('get', route).expect(404)).body).toMatchObject({ code: 'license.not-found' });
    },
  );

  it('is written whole, with text and formulas as text', async () => {
    const holder = "<script>=cmd|'/c calc'!A1\"; DROP TABLE license; --";
    const { id } = await post(admin, { number: 'Z-TEXT', holder });
    expect((await admin('get', `/licenses/${id}`)).body).toMatchObject({ holder });
    await admin('delete', `/licenses/${id}?version=1`).expect(204);
  });
});

describe('dates of validity', () => {
  it('are shown as they were given, date-times in UTC, and kept through a change', async () => {
    const dated = await post(admin, { number: 'Z-DATES', validFrom: '2020-01-01T08:00:00+08:00', validUntil: '2030-06-30' });
    expect(dated).toMatchObject({ validFrom: '2020-01-01T00:00:00.000Z', validUntil: '2030-06-30' });
    const body = await bodyOf<LicenseView>(admin('patch', `/licenses/${dated.id}`, { version: 1, holder: 'x' }).expect(200));
    expect(body).toMatchObject({ validFrom: '2020-01-01T00:00:00.000Z', validUntil: '2030-06-30' });
    const [history] = await fixture.repository.historiesOf([dated.id]);
    expect(history?.versions[1]?.content).toMatchObject({ validFrom: Date.UTC(2020, 0, 1), validUntil: Date.UTC(2030, 5, 30, 16) });
  });
});
