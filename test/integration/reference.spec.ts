import { narrowestAllocation, type Allocation } from '../../src/spectrum/allocations/allocation';
import { AllocationsRepository } from '../../src/spectrum/allocations/allocations.repository';
import { ExemptRulesRepository } from '../../src/spectrum/exempt-rules/exempt-rules.repository';
import type { Prefecture } from '../../src/spectrum/prefectures/prefecture';
import { ProtectedSitesRepository } from '../../src/spectrum/protected-sites/protected-sites.repository';
import { LicensesFixture } from './licenses-fixture';
import { bodyOf, type Caller } from './stations-fixture';

let fixture: LicensesFixture;
let viewer: Caller;

beforeAll(async () => {
  fixture = await LicensesFixture.start('2026-11-23T08:00:00Z');
  viewer = await fixture.as('viewer', '230100');
});

afterAll(() => fixture.stop());

const list = async <Item>(route: string): Promise<Item[]> => (await bodyOf<{ items: Item[] }>(viewer('get', route).expect(200))).items;

describe('prefectures', () => {
  it('are the 13 of Heilongjiang, for everybody, with seats and neighbors', async () => {
    const prefectures = await list<Prefecture>('/prefectures');
    expect(prefectures).toHaveLength(13);
    expect(prefectures[0]).toEqual({
      code: '230100',
      nameZh: '哈尔滨市',
      nameEn: 'Harbin',
      seat: { lat: 45.75, lon: 126.65 },
      neighbors: ['230600', '230700', '230800', '230900', '231000', '231200'],
      outsideBorders: ['Jilin'],
    });
  });

  it('are neighbors of each other', async () => {
    const prefectures = await list<Prefecture>('/prefectures');
    const neighborsOf = new Map(prefectures.map(({ code, neighbors }) => [code, neighbors]));
    for (const { code, neighbors } of prefectures) for (const other of neighbors) expect(neighborsOf.get(other)).toContain(code);
  });

  it('come with their boundaries if asked for', async () => {
    const prefectures = await list<Prefecture & { boundary: { type: string } }>('/prefectures?boundary=true');
    expect(prefectures.map(({ boundary }) => boundary.type).every((type) => /Polygon$/.test(type))).toBe(true);
    await viewer('get', '/prefectures?boundary=yes').expect(400);
  });
});

describe('the allocation table', () => {
  // docs/science.md 2: what a frequency is, by the narrowest row.
  it.each([
    [98.6e6, 'C', 'FM broadcasting'],
    [121.5e6, 'A', 'Aeronautical emergency 121.5 MHz'],
    [118.1e6, 'B', 'VHF air-ground voice, ACARS'],
    [156.8e6, 'A', 'Maritime channel 16, distress 156.8 MHz'],
    [406.05e6, 'A', 'Cospas-Sarsat beacons, uplink only'],
    [409.8e6, 'E', 'Public walkie-talkies, 20 channels, at most 0.5 W'],
    [887e6, 'B', 'GSM-R railway, uplink'],
    [1575.42e6, 'B', 'Satellite navigation L1, B1, E1, GLONASS'],
  ])('says of %d Hz that it is of class %s', async (atHz, sensitivity, useEn) => {
    const [narrowest] = await list<Allocation>(`/allocations?atHz=${atHz}`);
    expect(narrowest).toMatchObject({ sensitivity, useEn });
    expect(narrowestAllocation(await new AllocationsRepository(fixture.db.database).all(), atHz)).toEqual(narrowest);
  });

  it('comes whole, lowest first, without a question', async () => {
    const table = await list<Allocation>('/allocations');
    expect(table.length).toBeGreaterThan(90);
    expect(table.map(({ lowerHz }) => lowerHz)).toEqual(table.map(({ lowerHz }) => lowerHz).sort((a, b) => a - b));
    expect(await list('/allocations?atHz=250000000')).toEqual([]);
    await viewer('get', '/allocations?atHz=x').expect(400);
  });

  it('has the FM raster of 100 kHz and no raster where there is none', async () => {
    expect((await list<Allocation>('/allocations?atHz=98600000'))[0]).toMatchObject({
      rasterHz: 100_000,
      primaryServices: ['FX', 'MO', 'BC'],
    });
    expect((await list<Allocation>('/allocations?atHz=1575420000'))[0]).toMatchObject({ rasterHz: null });
  });
});

it('knows what is exempt and what is protected', async () => {
  const rules = await new ExemptRulesRepository(fixture.db.database).all();
  expect(rules.find(({ lowerHz }) => lowerHz === 409.75e6)).toMatchObject({ upperHz: 409_987_500, maxBandwidthHz: 50_000 });
  expect(rules.find(({ lowerHz }) => lowerHz === 2400e6)).toMatchObject({ maxBandwidthHz: null });
  const sites = await new ProtectedSitesRepository(fixture.db.database).all();
  expect(sites.filter(({ kind }) => kind === 'airport')).toHaveLength(13);
  expect(sites.filter(({ kind }) => kind === 'earth-station')).toMatchObject([{ nameZh: '佳木斯深空站', radiusM: 25_000 }]);
});
