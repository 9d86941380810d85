import { versionAt } from '../../src/spectrum/licenses/license';
import type { LicenseView } from '../../src/spectrum/licenses/registered-license';
import { aLicenseBody, aTransmitterBody, LicensesFixture, numbersOf, post } from './licenses-fixture';
import { bodyOf, type Caller } from './stations-fixture';

let fixture: LicensesFixture;
let admin: Caller;

beforeEach(async () => {
  fixture = await LicensesFixture.start('2026-11-23T08:00:00Z');
  admin = await fixture.as('admin', '230100', '230200');
});

afterEach(() => fixture.stop());

const whole = aLicenseBody({
  holderCode: '91350100M000100Y43',
  service: 'land-mobile',
  callSign: '龙江一号',
  hours: [{ days: 'Mo-Fr', from: '08:00', to: '18:00' }],
  transmitters: [
    aTransmitterBody({
      polarization: 'V',
      azimuthDeg: 90,
      beamwidthDeg: 60,
      centerHz: 151_412_500,
      designator: '11K0F3E',
      bandwidthHz: 11_000,
      toleranceHz: 1500,
      receiveHz: 157_112_500,
      radiusKm: 30,
    }),
    aTransmitterBody({ site: '二号', bandwidthHz: 180_000, toleranceHz: 2000 }),
  ],
  fictitious: true,
});
const instantOf = (text: string): number => Date.parse(text);

describe('a license', () => {
  it('is registered with all that is known of it, and shown so, field by field in order', async () => {
    const created = await bodyOf<LicenseView>(admin('post', '/licenses', whole).expect(201));
    expect(created).toEqual({ id: created.id, ...whole, version: 1 });
    const { text } = await admin('get', `/licenses/${created.id}`).expect(200);
    expect(JSON.parse(text)).toEqual(created);
    const fields = ['id', 'number', 'holder', 'holderCode', 'prefecture', 'service', 'callSign', 'status', 'validFrom', 'validUntil'];
    expect(Object.keys(created).slice(0, fields.length)).toEqual(fields);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(created));
  });

  it('has the bandwidth of its designator, and the tolerance of the table, where it does not say them', async () => {
    const { transmitters } = await post(admin);
    expect(transmitters).toMatchObject([{ bandwidthHz: 180_000, toleranceHz: 2000 }]);
    const mobile = await post(admin, {
      number: 'M',
      service: 'land-mobile',
      transmitters: [aTransmitterBody({ centerHz: 155e6, designator: '16K0F3E', erpW: 25 })],
    });
    expect(mobile.transmitters[0]?.bandwidthHz).toBe(16_000);
    expect(mobile.transmitters[0]?.toleranceHz).toBeCloseTo(2325, 6);
  });

  it('leaves a version, a mark, a higher register version and an audit entry with each write, and nothing with a refused one', async () => {
    const { id } = await post(admin);
    await admin('patch', `/licenses/${id}`, { version: 1, status: 'suspended' }).expect(200);
    await admin('delete', `/licenses/${id}?version=2`).expect(204);
    const done = {
      registerVersion: 3,
      marks: [id, id, id],
      audit: ['created', 'changed', 'ended'].map((what) => `admin-0 license.${what} HL-2024-0017 230100`),
    };
    expect(await fixture.traces()).toEqual(done);
    await admin('post', '/licenses', aLicenseBody()).expect(409);
    await admin('patch', `/licenses/${id}`, { version: 3, status: 'active' }).expect(404);
    expect(await fixture.traces()).toEqual(done);
  });

  it('is judged, at each time, by the newest version that covers it', async () => {
    const { id } = await post(admin, { validFrom: '2026-01-01' });
    await admin('patch', `/licenses/${id}`, { version: 1, status: 'suspended' }).expect(200);
    fixture.setNow('2026-11-25T00:00:00Z');
    await admin('patch', `/licenses/${id}`, { version: 2, status: 'active', holder: 'B', effectiveFrom: '2026-11-24T00:00:00Z' }).expect(
      200,
    );
    fixture.setNow('2026-11-26T00:00:00Z');
    await admin('delete', `/licenses/${id}?version=3`).expect(204);

    const [history] = await fixture.repository.histories();
    if (!history) throw new Error('there is no history');
    expect(await fixture.repository.historiesOf([id])).toEqual([history]);
    const at = (text: string): unknown => versionAt(history, instantOf(text))?.content.status ?? null;
    expect(at('2025-12-31T15:59:59Z')).toBeNull();
    expect(at('2025-12-31T16:00:00Z')).toBe('active');
    expect(at('2026-11-23T07:59:59Z')).toBe('active');
    expect(at('2026-11-23T08:00:00Z')).toBe('suspended');
    expect(at('2026-11-23T23:59:59Z')).toBe('suspended');
    expect(at('2026-11-24T00:00:00Z')).toBe('active');
    expect(at('2026-11-25T23:59:59Z')).toBe('active');
    expect(at('2026-11-26T00:00:00Z')).toBeNull();
    expect(history.versions.map(({ content }) => content.holder)).toEqual(['哈尔滨人民广播电台', '哈尔滨人民广播电台', 'B', 'B']);
  });

  it('keeps what a change does not name, and loses what it sets to null', async () => {
    const { id } = await bodyOf<LicenseView>(admin('post', '/licenses', whole).expect(201));
    const changed = await bodyOf<LicenseView>(
      admin('patch', `/licenses/${id}`, { version: 1, hours: null, callSign: null, holder: 'New' }).expect(200),
    );
    const { hours: _hours, callSign: _callSign, ...rest } = whole;
    expect(changed).toEqual({ id, ...rest, holder: 'New', version: 2 });
    expect((await admin('get', `/licenses/${id}`).expect(200)).body).toEqual(changed);
  });

  it('is changed by one of those who start from the same version; the others are told the state now', async () => {
    const { id } = await post(admin);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => admin('patch', `/licenses/${id}`, { version: 1, holder: `Holder ${i}` })),
    );
    const winners = answers.filter(({ status }) => status === 200);
    const losers = answers.filter(({ status }) => status === 409);
    expect([winners.length, losers.length]).toEqual([1, 19]);
    const now = (await admin('get', `/licenses/${id}`)).body as LicenseView;
    for (const { body } of losers) expect(body).toMatchObject({ code: 'license.stale-version', current: now });
    expect(await fixture.db.database.query('SELECT version FROM license_version ORDER BY version')).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
  });

  it('gives its number to nobody else, also not after its end, nor when many ask at once', async () => {
    const { id } = await post(admin);
    const taken = { code: 'license.number-taken' };
    expect((await admin('post', '/licenses', aLicenseBody()).expect(409)).body).toMatchObject(taken);
    const other = await post(admin, { number: 'OTHER' });
    expect((await admin('patch', `/licenses/${other.id}`, { version: 1, number: 'HL-2024-0017' }).expect(409)).body).toMatchObject(taken);
    await admin('delete', `/licenses/${id}?version=1`).expect(204);
    expect((await admin('post', '/licenses', aLicenseBody()).expect(409)).body).toMatchObject(taken);
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin('post', '/licenses', aLicenseBody({ number: 'RACE' }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('is gone once it has ended, and stays for old judgements alone', async () => {
    const { id } = await post(admin);
    expect((await admin('delete', `/licenses/${id}?version=2`).expect(409)).body).toMatchObject({ code: 'license.stale-version' });
    await admin('delete', `/licenses/${id}`).expect(400);
    await admin('delete', `/licenses/${id}?version=1`).expect(204);
    await admin('get', `/licenses/${id}`).expect(404);
    await admin('patch', `/licenses/${id}`, { version: 2, holder: 'x' }).expect(404);
    await admin('delete', `/licenses/${id}?version=2`).expect(404);
    expect(await numbersOf(admin)).toEqual([]);
    expect(await numbersOf(admin, 'atHz=98600000')).toEqual([]);
    expect(await fixture.repository.histories()).toMatchObject([{ versions: [{ ended: false }, { ended: true }] }]);
  });

  it('is read by everybody, and written by administrators of its prefecture alone', async () => {
    const { id } = await post(admin);
    const elsewhere = await fixture.as('admin', '230300');
    const monitor = await fixture.as('monitor', '230100');
    const viewer = await fixture.as('viewer', '232700');
    for (const reader of [elsewhere, monitor, viewer]) {
      await reader('get', `/licenses/${id}`).expect(200);
      expect(await numbersOf(reader)).toEqual(['HL-2024-0017']);
    }
    for (const [reader, code] of [
      [elsewhere, 'license.foreign-prefecture'],
      [monitor, 'access.role'],
      [viewer, 'access.role'],
    ] as const) {
      const writes = [
        reader('post', '/licenses', aLicenseBody({ number: 'X' })),
        reader('patch', `/licenses/${id}`, { version: 1, holder: 'x' }),
        reader('delete', `/licenses/${id}?version=1`),
      ];
      for (const write of writes) expect((await write.expect(403)).body).toMatchObject({ code });
    }
    expect((await fixture.traces()).marks).toHaveLength(1);
  });

  it('moves to another prefecture only through who administers both', async () => {
    const { id } = await post(admin);
    const move = { version: 1, prefecture: '230300' };
    expect((await admin('patch', `/licenses/${id}`, move).expect(403)).body).toMatchObject({ code: 'license.foreign-prefecture' });
    await (await fixture.as('admin', '230300'))('patch', `/licenses/${id}`, move).expect(403);
    await (await fixture.as('admin', '230100', '230300'))('patch', `/licenses/${id}`, move).expect(200);
    await admin('patch', `/licenses/${id}`, { version: 2, holder: 'x' }).expect(403);
  });

  it('stands under a code outside the province only as a reference', async () => {
    const province = await fixture.as('admin', '*');
    const refused = await province('post', '/licenses', aLicenseBody({ prefecture: '220100' })).expect(400);
    expect(refused.body).toMatchObject({ code: 'license.unknown-prefecture', errors: [{ path: 'prefecture' }] });
    const { id } = await post(province, { prefecture: '220100', reference: true });
    await province('patch', `/licenses/${id}`, { version: 1, reference: false }).expect(400);
    expect((await fixture.repository.histories())[0]?.versions[0]?.content).toMatchObject({ prefecture: '220100', reference: true });
  });

  it('cannot be changed from a time that is still to come', async () => {
    const { id } = await post(admin);
    const change = { version: 1, holder: 'x', effectiveFrom: '2026-11-23T08:00:00.001Z' };
    expect((await admin('patch', `/licenses/${id}`, change).expect(400)).body).toMatchObject({ code: 'license.effective-in-future' });
    await admin('patch', `/licenses/${id}`, { ...change, effectiveFrom: '2026-11-23T16:00:00+08:00' }).expect(200);
  });
});

describe('the histories of a large register', () => {
  it('are read whole across the borders of pages, whichever version stands there', async () => {
    await fixture.db.database.query(`
      WITH made AS (
        INSERT INTO license (number, holder, prefecture, status, valid_from, valid_until, body)
        SELECT 'L' || i, 'x', '230100', 'active', '2024-01-01', '2034-01-01', '{}' FROM generate_series(1, 1500) AS i RETURNING id, number
      )
      INSERT INTO license_version (license_id, version, effective_from, changed_by, body)
      SELECT id, version, '2024-01-01', 'test',
             jsonb_build_object('number', number, 'validFrom', '2024-01-01', 'validUntil', '2034-01-01', 'transmitters', '[]'::jsonb)
        FROM made CROSS JOIN generate_series(1, 3) AS version`);
    const histories = await fixture.repository.histories();
    expect(histories).toHaveLength(1500);
    expect(new Set(histories.map(({ licenseId }) => licenseId)).size).toBe(1500);
    expect(histories.every(({ versions }) => versions.map(({ version }) => version).join() === '1,2,3')).toBe(true);
  });
});
