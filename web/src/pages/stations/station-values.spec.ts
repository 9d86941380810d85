import type { MonitoringStation } from '../../api/stations';
import { factorsOf, factorsText, toContent, toValues } from './station-values';

describe('antenna factors as people write them', () => {
  it('are a line for each point, MHz and dB/m', () => {
    expect(factorsOf('88 9.1\n\n 108.5, 10.9 ')).toEqual([
      [88_000_000, 9.1],
      [108_500_000, 10.9],
    ]);
    expect(factorsText([[88_000_000, 9.1]])).toBe('88 9.1');
  });

  it('are refused where a line is anything else', () => {
    expect(factorsOf('88')).toBeNull();
    expect(factorsOf('88 high')).toBeNull();
  });
});

it('changes nothing of a station that goes through the form untouched', () => {
  const station: MonitoringStation = {
    code: 'H01',
    name: 'Harbin',
    prefecture: '230100',
    kind: 'fixed',
    lat: 45.75,
    lon: 126.65,
    antennaHeightM: 40,
    calibrated: true,
    antennas: [{ name: 'A', minHz: 80e6, maxHz: 110e6, factors: [[88e6, 9.1]] }],
    bands: [{ startHz: 87e6, stopHz: 108e6, stepHz: 25_000, everyMs: 1_000 }],
    maintenance: { from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T10:00:00.000Z' },
    status: 'online',
    lastSeenAt: null,
    version: 3,
  };
  const { code: _code, status: _status, lastSeenAt: _seen, version: _version, ...content } = station;
  expect(toContent(toValues(station))).toEqual(content);
});
