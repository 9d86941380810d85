import { Encoder } from 'cbor-x';
import * as fc from 'fast-check';
import { DETECTORS, LEVEL_UNITS, TRACES, type Sweep } from '../../sweeps/sweep';
import { readCbor } from './cbor-reader';
import { writeCbor } from './cbor-writer';
import { decodeMessage } from './decode-message';
import { encodeMessage } from './encode-message';
import { readJson } from './json-reader';

const sweeps: fc.Arbitrary<Sweep> = fc
  .record({
    boot: fc.stringMatching(/^[A-Za-z0-9-]{1,36}$/),
    seq: fc.maxSafeNat(),
    startedAt: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
    durationMs: fc.integer({ min: 0, max: 60_000 }),
    startHz: fc.integer({ min: 1, max: 6_000_000_000 }),
    stepHz: fc.double({ min: 0.5, max: 100_000, noNaN: true }),
    rbwHz: fc.double({ min: 0.5, max: 1_000_000, noNaN: true }),
    detector: fc.constantFrom(...DETECTORS),
    averages: fc.integer({ min: 1, max: 10_000 }),
    trace: fc.constantFrom(...TRACES),
    holdCount: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
    peakSamples: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
    taskId: fc.option(fc.uuid(), { nil: undefined }),
    unit: fc.constantFrom(...LEVEL_UNITS),
    overload: fc.boolean(),
    attenuationDb: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    position: fc.option(
      fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }),
      {
        nil: undefined,
      },
    ),
    sentAt: fc.option(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }), { nil: undefined }),
    levels: fc.int16Array({ min: -20_000, max: 20_000, minLength: 2, maxLength: 50 }),
  })
  .map((sweep) => ({ ...sweep, position: sweep.position && { lat: sweep.position.lat + 0, lon: sweep.position.lon + 0 } }));

describe.each(['json', 'cbor'] as const)('a sweep in %s', (format) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(sweeps, (sweep) => {
        const decoded = decodeMessage('sweep', encodeMessage({ kind: 'sweep', body: sweep }, format));
        expect(decoded).toEqual({ kind: 'sweep', body: sweep, unknownFields: 0 });
      }),
    );
  });
});

it('refuses a sweep with a level beyond 200 dB either way, and names the first', () => {
  fc.assert(
    fc.property(sweeps, fc.int16Array({ minLength: 2, maxLength: 50 }), (sweep, levels) => {
      const decoded = decodeMessage('sweep', encodeMessage({ kind: 'sweep', body: { ...sweep, levels } }, 'cbor'));
      const first = levels.findIndex((level) => level < -20_000 || level > 20_000);
      expect(decoded).toMatchObject(first < 0 ? { kind: 'sweep' } : { kind: 'rejected', code: 'range', path: `levels[${first}]` });
    }),
  );
});

describe('CBOR', () => {
  const independent = new Encoder({ useRecords: false, tagUint8Array: false, mapsAsObjects: true });
  const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));

  it('reads what another encoder writes', () => {
    fc.assert(fc.property(values, (value) => expect(plain(readCbor(independent.encode(value)))).toEqual(plain(value))));
  });

  it('writes what another decoder reads', () => {
    fc.assert(fc.property(values, (value) => expect(plain(independent.decode(writeCbor(value)))).toEqual(plain(value))));
  });

  it('writes the largest integers as another decoder reads them', () => {
    const largest = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 32, -(2 ** 32) - 1];
    expect(plain(independent.decode(writeCbor(largest)))).toEqual(largest);
  });

  it('reads the typed arrays of RFC 8746', () => {
    expect(readCbor(independent.encode(Int16Array.of(1, -2, 300)))).toEqual(Int16Array.of(1, -2, 300));
    expect(readCbor(independent.encode(Float32Array.of(1.5, -2)))).toEqual(Float32Array.of(1.5, -2));
  });

  // RFC 8949, appendix A
  it.each([
    ['f93c00', 1],
    ['f90001', 5.960464477539063e-8],
    ['f97bff', 65504],
    ['1bffffffffffffffff', 18446744073709551615],
    ['3903e7', -1000],
    ['fb3ff199999999999a', 1.1],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['bf6346756ef563416d7421ff', { Fun: true, Amt: -2 }],
    ['c074323031332d30332d32315432303a30343a30305a', '2013-03-21T20:04:00Z'],
    ['d9d9f7a10102'.replace('0102', '616102'), { a: 2 }],
  ])('reads %s of RFC 8949, appendix A', (hex, value) => {
    expect(plain(readCbor(Buffer.from(hex, 'hex')))).toEqual(value);
  });

  it('never crashes on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['rejected', 'sweep']).toContain(decodeMessage('sweep', Buffer.concat([Buffer.of(0xa0 | (bytes.length & 15)), bytes])).kind);
      }),
    );
  });
});

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(values, (value) => expect(readJson(Buffer.from(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });
});

/** Without prototypes and negative zeros, which JSON does not tell apart; the other decoder makes a BigInt of whatever is written in eight bytes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? Number(item) : item)));
}
