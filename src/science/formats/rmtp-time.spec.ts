import * as fc from 'fast-check';
import { rmtpTime } from './rmtp-time';

const frame = (year: number, rest: readonly number[], ms: number): Uint8Array =>
  Uint8Array.of(year & 255, year >> 8, ...rest, ms & 255, ms >> 8);

it('gives back what was put into the bytes', () => {
  const part = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
  const rest = fc.tuple(part(1, 12), part(1, 31), part(0, 23), part(0, 59), part(0, 60));
  fc.assert(
    fc.property(part(1970, 2100), rest, part(0, 999), (year, parts, millisecond) => {
      const [month, day, hour, minute, second] = parts;
      expect(rmtpTime(frame(year, parts, millisecond))).toEqual({ year, month, day, hour, minute, second, millisecond });
    }),
  );
});

it('refuses what is no time, and says what it is', () => {
  expect(() => rmtpTime(new Uint8Array(8))).toThrow('bytes: 9 are needed, not 8');
  expect(() => rmtpTime(frame(2024, [13, 1, 0, 0, 0], 0))).toThrow('bytes: 13 is no month');
  expect(() => rmtpTime(frame(2024, [1, 0, 0, 0, 0], 0))).toThrow('bytes: 0 is no day');
  expect(() => rmtpTime(frame(2024, [1, 1, 24, 0, 0], 0))).toThrow('bytes: 24 is no hour');
  expect(() => rmtpTime(frame(2024, [1, 1, 0, 0, 0], 1000))).toThrow('bytes: 1000 is no millisecond');
});
