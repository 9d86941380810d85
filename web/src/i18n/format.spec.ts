import { ago, chinaDay, chinaTime, frequencyText, fromChinaTime, megahertz, toChinaReading, unitText, widthText } from './format';

describe('times are those of China', () => {
  it('whatever the zone of the machine', () => {
    expect(chinaTime('2026-11-23T16:30:05.000Z')).toBe('2026-11-24 00:30:05');
    expect(chinaDay('2026-11-23T15:59:59.000Z')).toBe('2026-11-23');
  });

  it('there and back', () => {
    expect(fromChinaTime('2026-11-24T00:30')).toBe('2026-11-23T16:30:00.000Z');
    expect(toChinaReading('2026-11-23T16:30:00.000Z')).toBe('2026-11-24T00:30');
  });

  it('and how long ago, never in the future', () => {
    const now = Date.parse('2026-11-23T08:00:00.000Z');
    expect(ago('2026-11-23T07:56:30.000Z', now, 'en')).toBe('3 min ago');
    expect(ago('2026-11-23T08:00:30.000Z', now, 'en')).toBe('now');
    expect(ago('2026-11-21T08:00:00.000Z', now, 'zh')).toBe('前天');
  });
});

describe('frequencies and widths', () => {
  it('are in MHz to 100 Hz', () => {
    expect(megahertz(98_600_120)).toBe('98.6001');
    expect(frequencyText(98_600_000)).toBe('98.6 MHz');
  });

  it('are in the unit in which people say them', () => {
    expect([12_500, 1_200_000, 600].map(widthText)).toEqual(['12.5 kHz', '1.2 MHz', '600 Hz']);
    expect(unitText('dBuV/m')).toBe('dBµV/m');
  });
});
