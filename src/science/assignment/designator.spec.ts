import * as fc from 'fast-check';
import { parseDesignator } from './designator';

describe('a designation of emission', () => {
  // docs/science.md 10, T12; RR Appendix 1, section I.
  it.each([
    ['16K0F3E', { bandwidthHz: 16_000, modulation: 'F', signal: '3', information: 'E' }],
    ['2K70J3E', { bandwidthHz: 2_700, modulation: 'J', signal: '3', information: 'E' }],
    ['100HA1A', { bandwidthHz: 100, modulation: 'A', signal: '1', information: 'A' }],
    ['256KF8EHF', { bandwidthHz: 256_000, modulation: 'F', signal: '8', information: 'E', details: 'H', multiplex: 'F' }],
    ['100MG7W', { bandwidthHz: 1e8, modulation: 'G', signal: '7', information: 'W' }],
    ['H002A1A', { bandwidthHz: 0.002, modulation: 'A', signal: '1', information: 'A' }],
    ['H100A1A', { bandwidthHz: 0.1, modulation: 'A', signal: '1', information: 'A' }],
    ['25H3A1A', { bandwidthHz: 25.3, modulation: 'A', signal: '1', information: 'A' }],
    ['6K00A3E', { bandwidthHz: 6_000, modulation: 'A', signal: '3', information: 'E' }],
    ['1M25F9W', { bandwidthHz: 1_250_000, modulation: 'F', signal: '9', information: 'W' }],
    ['5G65G7W', { bandwidthHz: 5_650_000_000, modulation: 'G', signal: '7', information: 'W' }],
    ['7K60FXE-N', { bandwidthHz: 7_600, modulation: 'F', signal: 'X', information: 'E', details: '-', multiplex: 'N' }],
  ])('%s', (text, expected) => {
    expect(parseDesignator(text)).toEqual(expected);
  });

  // T13, then further faults, each with the character at which it stands.
  it.each([
    ['16KF3E', 4],
    ['016K0F3E', 1],
    ['10K0Z3E', 5],
    ['', 1],
    ['16', 3],
    ['16K', 4],
    ['16K0', 5],
    ['16K0F', 6],
    ['16K0F3', 7],
    ['K160F3E', 1],
    ['M160F3E', 1],
    ['G160F3E', 1],
    ['0K16F3E', 1],
    ['1600F3E', 4],
    ['H1K0F3E', 3],
    ['1KK0F3E', 3],
    ['16k0F3E', 3],
    ['16.0F3E', 3],
    [' 16K0F3E', 1],
    ['-6K0F3E', 1],
    ['16K0f3E', 5],
    ['16K0I3E', 5],
    ['16K0F4E', 6],
    ['16K0F5E', 6],
    ['16K0F6E', 6],
    ['16K0F3G', 7],
    ['16K0F3Z', 7],
    ['16K0F3EI', 8],
    ['16K0F3EO', 8],
    ['16K0F3EJA', 9],
    ['16K0F3EJNN', 10],
    ['16K0F3E ', 8],
    ['16K0F3E\n', 8],
  ])('"%s" is refused at character %d', (text, character) => {
    expect(() => parseDesignator(text)).toThrow(RangeError);
    expect(() => parseDesignator(text)).toThrow(`designator: character ${character}:`);
  });

  // RR Appendix 1, section II: the symbols of §§ 5 to 7 and of Table 1, and no others.
  const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'];
  it.each([
    ['16K0', '3E', 'NAHRJBCFGDPKLMQVWX'],
    ['16K0F', 'E', '0123789X'],
    ['16K0F3', '', 'NABCDEFWX'],
    ['16K0F3E', '', 'ABCDEFGHJKLMNWX-'],
    ['16K0F3EJ', '', 'NCFTWX-'],
  ])('%s?%s may have one of %s there', (before, after, allowed) => {
    const accepted = ALPHABET.filter((symbol) => {
      try {
        return parseDesignator(before + symbol + after) !== null;
      } catch {
        return false;
      }
    });
    expect(accepted.sort().join('')).toBe([...allowed].sort().join(''));
  });

  it('never gives a bandwidth that its figures and unit do not', () => {
    const units = { H: 1, K: 1e3, M: 1e6, G: 1e9 };
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 999 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
        (figures, point, unit) => {
          const digits = String(figures);
          const text = `${digits.slice(0, point)}${unit}${digits.slice(point)}F3E`;
          const expected = Number(`${digits.slice(0, point)}.${digits.slice(point)}`) * units[unit];
          expect(parseDesignator(text).bandwidthHz).toBeCloseTo(expected, 3);
        },
      ),
    );
  });
});
