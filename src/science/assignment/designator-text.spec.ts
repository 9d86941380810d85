import * as fc from 'fast-check';
import { parseDesignator } from './designator';
import { formatBandwidth, formatDesignator } from './designator-text';

describe('a designation of emission, written', () => {
  // RR Appendix 1, § 2 (3): the examples of its note.
  it.each([
    [0.002, 'H002'],
    [0.1, 'H100'],
    [25.3, '25H3'],
    [400, '400H'],
    [2_400, '2K40'],
    [6_000, '6K00'],
    [12_500, '12K5'],
    [180_400, '180K'],
    [180_500, '181K'],
    [180_700, '181K'],
    [1_250_000, '1M25'],
    [2e6, '2M00'],
    [10e6, '10M0'],
    [202e6, '202M'],
    [5.65e9, '5G65'],
  ])('%d Hz is %s', (bandwidthHz, expected) => {
    expect(formatBandwidth(bandwidthHz)).toBe(expected);
  });

  it.each([
    [0, 'H000'],
    [0.9994, 'H999'],
    [0.9996, '1H00'],
    [999.4, '999H'],
    [999.5, '1K00'],
    [2_345, '2K35'],
    [999_499, '999K'],
    [999_500, '1M00'],
    [999.4e9, '999G'],
  ])('%d Hz is rounded to %s', (bandwidthHz, expected) => {
    expect(formatBandwidth(bandwidthHz)).toBe(expected);
  });

  it.each([NaN, Infinity, -1, 0.0004, 999.5e9])('%d Hz cannot be written', (bandwidthHz) => {
    expect(() => formatBandwidth(bandwidthHz)).toThrow(/^bandwidthHz: /);
  });

  it.each([
    [{ modulation: 'Z' }, /^modulation: "Z" is no type of modulation/],
    [{ signal: '4' }, /^signal: /],
    [{ information: 'FE' }, /^information: /],
    [{ details: 'I' }, /^details: /],
    [{ multiplex: 'A', details: 'J' }, /^multiplex: /],
    [{ multiplex: 'N' }, /^details: a fifth symbol needs a fourth/],
  ])('is refused with %p', (changes, message) => {
    expect(() => formatDesignator({ bandwidthHz: 16_000, modulation: 'F', signal: '3', information: 'E', ...changes })).toThrow(message);
  });

  const figures = fc
    .record({ first: fc.constantFrom(...'123456789'), rest: fc.tuple(fc.nat(9), fc.nat(9)), point: fc.integer({ min: 1, max: 3 }) })
    .chain(({ first, rest, point }) =>
      fc.constantFrom('H', 'K', 'M', 'G').map((unit) => {
        const digits = first + rest.join('');
        return digits.slice(0, point) + unit + digits.slice(point);
      }),
    );
  const belowOneHertz = fc.integer({ min: 0, max: 999 }).map((n) => `H${String(n).padStart(3, '0')}`);
  const designators = fc
    .record({
      bandwidth: fc.oneof(figures, belowOneHertz),
      symbols: fc.tuple(
        fc.constantFrom(...'NAHRJBCFGDPKLMQVWX'),
        fc.constantFrom(...'0123789X'),
        fc.constantFrom(...'NABCDEFWX'),
        fc.constantFrom('', ...'ABCDEFGHJKLMNWX-'),
        fc.constantFrom('', ...'NCFTWX-'),
      ),
    })
    .map(({ bandwidth, symbols: [modulation, signal, information, details, multiplex] }) => {
      return bandwidth + modulation + signal + information + details + (details === '' ? '' : multiplex);
    });

  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(designators, (text) => {
        expect(formatDesignator(parseDesignator(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is within half of its last figure of the bandwidth', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 11.99, noNaN: true }), (exponent) => {
        const bandwidthHz = 10 ** exponent;
        const { bandwidthHz: written } = parseDesignator(`${formatBandwidth(bandwidthHz)}F3E`);
        expect(Math.abs(written - bandwidthHz)).toBeLessThanOrEqual(Math.max(0.0005, bandwidthHz * 0.005) * (1 + 1e-9));
      }),
    );
  });
});
