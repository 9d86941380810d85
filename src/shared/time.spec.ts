import * as fc from 'fast-check';
import { parseInstant } from './time';

const HOURS_18 = 18 * 60;
const times = fc.date({ min: new Date('0100-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true });

it('reads what the runtime writes', () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(parseInstant(time.toISOString())).toBe(time.getTime());
      expect(parseInstant(time.toISOString().replace('T', 't').replace('Z', 'z'))).toBe(time.getTime());
    }),
  );
});

it('reads every zone: local time minus its offset', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: -HOURS_18, max: HOURS_18 }), (time, minutes) => {
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
      const zone = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
      expect(parseInstant(time.toISOString().replace('Z', zone))).toBe(time.getTime() - minutes * 60_000);
    }),
  );
});

it.each([
  ['2026-11-26T12:30:00Z', 0],
  ['2026-11-26T12:30:00.5Z', 500],
  ['2026-11-26T12:30:00.57Z', 570],
  ['2026-11-26T12:30:00.0199Z', 19],
  ['2026-11-26T12:30:00.999999999Z', 999],
  ['2026-11-26T12:30:00.7+00:00', 700],
])('keeps whole milliseconds of %s', (text, milliseconds) => {
  expect(parseInstant(text)).toBe(Date.UTC(2026, 10, 26, 12, 30) + milliseconds);
});

it.each([
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ['2023-02-29T00:00:00Z', null],
  ['1900-02-29T00:00:00Z', null],
  ['2026-04-31T00:00:00Z', null],
  ['2026-00-10T00:00:00Z', null],
  ['2026-13-10T00:00:00Z', null],
  ['2026-01-00T00:00:00Z', null],
])('knows the calendar: %s', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

it.each([
  ...['', '2026-11-26', '2026-11-26T12:30:00', '2026-11-26 12:30:00Z', '2026-11-26T12:30Z', '2026-11-26T24:00:00Z', '2026-11-26T12:60:00Z'],
  ...[
    '2026-11-26T12:30:60Z',
    '2026-11-26T12:30:00.Z',
    '2026-11-26T12:30:00.1234567890Z',
    '2026-11-26T12:30:00+24:00',
    '2026-11-26T12:30:00+08:60',
  ],
  ...[
    '2026-11-26T12:30:00+0800',
    '2026-11-26T12:30:00,5Z',
    '2026-11-26T12:30:00ZZ',
    ' 2026-11-26T12:30:00Z',
    '2026-11-26T12:30:00Z ',
    '+2026-11-26T12:30:00Z',
  ],
  ...['0099-11-26T12:30:00Z', '２026-11-26T12:30:00Z', '2026-1e-26T12:30:00Z', '2026-11-26T12:30:00.12\u0663Z'],
])('refuses %p', (text) => {
  expect(parseInstant(text)).toBeNull();
});
