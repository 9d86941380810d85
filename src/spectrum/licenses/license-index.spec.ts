import * as fc from 'fast-check';
import { aHistory, aLicenseContent, aTransmitter } from '../../../test/builders/a-license';
import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { LicenseHistory, Transmitter } from './license';
import { LicenseIndex } from './license-index';

const idsOf = (histories: readonly LicenseHistory[]): string[] => histories.map(({ licenseId }) => licenseId);
const licenseWith = (id: string, ...transmitters: Transmitter[]): LicenseHistory =>
  aHistory(id, aLicenseContent({ number: id, transmitters }));

/** What the index is asked, by looking at every transmitter of every version. */
function naive(histories: readonly LicenseHistory[], range: FrequencyRange, within: (transmitter: Transmitter) => boolean): string[] {
  const isNear = (transmitter: Transmitter): boolean =>
    [transmitter.centerHz, transmitter.receiveHz ?? NaN].some(
      (center) =>
        Math.abs(center - (range.from + range.to) / 2) <
        transmitter.bandwidthHz / 2 + transmitter.toleranceHz + (range.to - range.from) / 2,
    ) && within(transmitter);
  return idsOf(histories.filter(({ versions }) => versions.some(({ content }) => content.transmitters.some(isNear))));
}

// Whole numbers of Hz, so that sums of halves are exact and the borders of bands can meet.
const wholeHz = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max }).map((n) => n * 2);
const places = fc.record({ lat: fc.double({ min: 43, max: 54, noNaN: true }), lon: fc.double({ min: 121, max: 136, noNaN: true }) });
const transmitters = fc
  .record({
    at: places,
    centerHz: fc.oneof(wholeHz(500_000), wholeHz(2_000)).map((hz) => 100e6 + hz),
    bandwidthHz: fc.oneof(wholeHz(10_000), wholeHz(1_000), wholeHz(40_000_000)),
    toleranceHz: fc.integer({ min: 0, max: 1000 }),
    receiveHz: fc.option(
      wholeHz(500_000).map((hz) => 90e6 + hz),
      { nil: undefined, freq: 2 },
    ),
    radiusKm: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined, freq: 2 }),
  })
  .map(({ at, ...rest }) => aTransmitter({ ...at, ...rest }));
const versionsOf = fc.array(fc.array(transmitters, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
/** States of a register, one after the other: a later entry for the same license takes the place of the earlier one, often under another number. */
const registers = fc.array(
  fc.record({ license: fc.integer({ min: 0, max: 12 }), prefix: fc.constantFrom('HL-', 'Z', '哈'), versions: versionsOf }),
  { maxLength: 25 },
);
const ranges = fc
  .record({ center: wholeHz(600_000), width: fc.oneof(fc.constant(0), wholeHz(10_000), wholeHz(5_000_000)) })
  .map(({ center, width }) => ({ from: 99.9e6 + center - width / 2, to: 99.9e6 + center + width / 2 }));

interface Register {
  readonly index: LicenseIndex;
  /** What the index should know: the last history of each license, by number. */
  readonly latest: readonly LicenseHistory[];
}

/** Licenses that are there from the beginning go in by the constructor, their later states and a few new licenses one by one. */
function registerOf(entries: readonly { license: number; prefix: string; versions: Transmitter[][] }[]): Register {
  const known = new Map<string, LicenseHistory>();
  const first: LicenseHistory[] = [];
  const later: LicenseHistory[] = [];
  entries.forEach(({ license, prefix, versions }, i) => {
    const history = aHistory(`id-${license}`, ...versions.map((list) => aLicenseContent({ number: prefix + license, transmitters: list })));
    (i < 15 && !known.has(history.licenseId) ? first : later).push(history);
    known.set(history.licenseId, history);
  });
  const index = new LicenseIndex(first);
  later.forEach((history) => index.replace(history));
  return { index, latest: [...known.values()].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1)) };
}

const numberOf = ({ versions }: LicenseHistory): string => versions.at(-1)?.content.number as string;

describe('the index of licenses', () => {
  it('finds by frequency exactly what a look at every license finds, each once and by number, whatever was replaced before', () => {
    fc.assert(
      fc.property(registers, fc.array(ranges, { minLength: 1, maxLength: 5 }), (register, asked) => {
        const { index, latest } = registerOf(register);
        expect(index.size).toBe(latest.length);
        for (const range of asked) {
          expect(idsOf(index.near(range))).toEqual(naive(latest, range, () => true));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds by place exactly those with a transmitter on the range that reaches into the circle', () => {
    const circles = fc.record({ center: places, radiusM: fc.double({ min: 0, max: 700_000, noNaN: true }) });
    fc.assert(
      fc.property(registers, ranges, circles, (register, range, { center, radiusM }) => {
        const { index, latest } = registerOf(register);
        const within = (transmitter: Transmitter): boolean =>
          approximateDistance(transmitter, center) - (transmitter.radiusKm ?? 0) * 1000 <= radiusM;
        expect(idsOf(index.nearStation(range, center, radiusM))).toEqual(naive(latest, range, within));
      }),
      { numRuns: 300 },
    );
  });

  it('remembers what it was asked only as long as it is true', () => {
    const here = { lat: 46, lon: 127 };
    const within = (transmitter: Transmitter): boolean =>
      approximateDistance(transmitter, here) - (transmitter.radiusKm ?? 0) * 1000 <= 300_000;
    fc.assert(
      fc.property(registers, fc.array(ranges, { minLength: 1, maxLength: 3 }), (entries, asked) => {
        const index = new LicenseIndex([]);
        const known = new Map<string, LicenseHistory>();
        for (const { license, prefix, versions } of entries) {
          const history = aHistory(
            `id-${license}`,
            ...versions.map((list) => aLicenseContent({ number: prefix + license, transmitters: list })),
          );
          index.replace(history);
          known.set(history.licenseId, history);
          const latest = [...known.values()].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
          for (const range of asked) {
            expect(idsOf(index.nearStation(range, here, 300_000))).toEqual(naive(latest, range, within));
            expect(idsOf(index.near(range))).toEqual(naive(latest, range, () => true));
          }
        }
      }),
    );
  });

  it('gives the new history of a license that has stayed where it was', () => {
    const index = new LicenseIndex([licenseWith('A', aTransmitter())]);
    const range = { from: 98e6, to: 99e6 };
    expect(index.near(range)).toHaveLength(1);
    const suspended = aHistory('A', aLicenseContent({ number: 'A', status: 'suspended' }));
    index.replace(suspended);
    expect(index.near(range)[0]).toBe(suspended);
  });

  it('answers from more places than it remembers', () => {
    const index = new LicenseIndex([licenseWith('A', aTransmitter())]);
    for (let i = 0; i < 200; i++) {
      const found = index.nearStation({ from: 98e6, to: 99e6 }, { lat: 45.75 + (i % 100) / 100, lon: 126.65 }, 50_000);
      expect(found).toHaveLength(i % 100 < 45 ? 1 : 0);
    }
  });

  it.each([[{ lat: 91, lon: 0 }], [{ lat: NaN, lon: 0 }]])('refuses the position %p', (position) => {
    expect(() => new LicenseIndex([]).nearStation({ from: 1, to: 2 }, position, 1)).toThrow(RangeError);
  });

  it('holds a license to its center ± half the bandwidth and the tolerance, and to the same around what it receives', () => {
    const index = new LicenseIndex([
      licenseWith('A', aTransmitter({ centerHz: 150e6, receiveHz: 155.7e6, bandwidthHz: 11_000, toleranceHz: 2250 })),
    ]);
    const isFound = (from: number, to: number): boolean => index.near({ from, to }).length === 1;
    expect(isFound(150_007_749, 151e6)).toBe(true);
    expect(isFound(150_007_750, 151e6)).toBe(false);
    expect(isFound(149e6, 149_992_251)).toBe(true);
    expect(isFound(149e6, 149_992_250)).toBe(false);
    expect(isFound(155.7e6, 155.7e6)).toBe(true);
    expect(isFound(152e6, 153e6)).toBe(false);
  });

  it('finds a license by what an old version said', () => {
    const before = aLicenseContent({ transmitters: [aTransmitter({ centerHz: 88e6 })] });
    const after = aLicenseContent({ transmitters: [aTransmitter({ centerHz: 99e6 })] });
    const index = new LicenseIndex([aHistory('A', before, after)]);
    expect(index.near({ from: 88e6, to: 88e6 })).toHaveLength(1);
    expect(index.near({ from: 99e6, to: 99e6 })).toHaveLength(1);
  });

  it('keeps apart a place and a frequency that belong to different transmitters of one license', () => {
    const here: GeoPoint = { lat: 45.75, lon: 126.65 };
    const index = new LicenseIndex([
      licenseWith('A', aTransmitter({ ...here, centerHz: 88e6 }), aTransmitter({ lat: 50.2, lon: 127.5, centerHz: 88.1e6 })),
    ]);
    expect(index.nearStation({ from: 88.15e6, to: 88.16e6 }, here, 50_000)).toEqual([]);
    expect(index.nearStation({ from: 88e6, to: 88e6 }, here, 50_000)).toHaveLength(1);
  });

  it('finds across the 180th meridian and around a pole', () => {
    const index = new LicenseIndex([
      licenseWith('A', aTransmitter({ lat: 60, lon: 179.9 })),
      licenseWith('B', aTransmitter({ lat: 89.9, lon: 0 })),
    ]);
    const range = { from: 98e6, to: 99e6 };
    expect(idsOf(index.nearStation(range, { lat: 60, lon: -179.9 }, 12_000))).toEqual(['A']);
    expect(idsOf(index.nearStation(range, { lat: 89.9, lon: 180 }, 25_000))).toEqual(['B']);
  });

  it('gives each license by its id, in its latest form', () => {
    const index = new LicenseIndex([licenseWith('A', aTransmitter())]);
    const changed = licenseWith('A', aTransmitter({ centerHz: 1e9 }));
    index.replace(changed);
    expect(index.byId('A')).toBe(changed);
    expect(index.byId('B')).toBeUndefined();
    expect(index.size).toBe(1);
    expect(index.near({ from: 98e6, to: 99e6 })).toEqual([]);
  });
});
