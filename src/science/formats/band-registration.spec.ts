import { parseBandRegistration } from './band-registration';

const EXAMPLE = [
  'FileType Standard Data exchange Format 2.0',
  'LocationName Harbin-01',
  'Latitude 45.45.00N',
  'Longitude 126.39.00E',
  'FreqStart 87000',
  'FreqStop 108000',
  'AntennaType OMNI',
  'FilterBandwidth 25',
  'LevelUnits dBuV/m',
  'Date 2026-07-01',
  'DataPoints 841',
  'ScanTime 1.0',
  'Detector RMS',
];
const withLine = (line: string): string => [...EXAMPLE.filter((one) => one.split(' ')[0] !== line.split(' ')[0]), line].join('\n');

it('reads the example of SM.1809', () => {
  expect(parseBandRegistration(EXAMPLE.join('\n'))).toEqual({
    ...{ locationName: 'Harbin-01', lat: 45.75, lon: 126.65, startHz: 87e6, stopHz: 108e6, stepHz: 25_000, filterBandwidthHz: 25_000 },
    ...{ dataPoints: 841, levelUnits: 'dBuV/m', date: '2026-07-01', scanTimeS: 1, detector: 'RMS' },
  });
});

it('takes two and three digits of degrees, and all four sides', () => {
  expect(parseBandRegistration(withLine('Latitude 045.30.36S')).lat).toBeCloseTo(-45.51, 9);
  expect(parseBandRegistration(withLine('Longitude 08.00.00W')).lon).toBe(-8);
});

it.each([
  ['Latitude 91.00.00N', 'Latitude: 91.00.00N is no angle'],
  ['Latitude 45.60.00N', 'Latitude: 45.60.00N is no angle'],
  ['Latitude 45.45.00E', 'Latitude: 45.45.00E is no angle'],
  ['FreqStart 109000', 'FreqStop: a frequency above FreqStart is needed'],
  ['FreqStart soon', 'FreqStart: soon is no number'],
  ['DataPoints 1', 'DataPoints: 1 is no number of points'],
  ['DataPoints 84.5', 'DataPoints: 84.5 is no number of points'],
])('refuses %s', (line, message) => {
  expect(() => parseBandRegistration(withLine(line))).toThrow(message);
});

it('names what is missing', () => {
  expect(() => parseBandRegistration(EXAMPLE.slice(0, -1).join('\n'))).toThrow('Detector: is missing');
});
