import type { Antenna } from './monitoring-station';
import { changed, STATION_CODE, toRegister, type NewStation, type RegisteredStation } from './registered-station';

const bare: NewStation = {
  code: 'H01',
  name: 'Harbin',
  prefecture: '230100',
  kind: 'fixed',
  lat: 45.75,
  lon: 126.65,
  antennaHeightM: 40,
  antennas: [],
  bands: [],
  fictitious: false,
};
const antenna = (factors: Antenna['factors']): Antenna => ({ name: 'a', minHz: 80e6, maxHz: 120e6, factors });
const withFactors = antenna([[100e6, 12]]);
const registered = (station: NewStation): RegisteredStation => ({ ...toRegister(station), id: 1, version: 1 });

it.each(['H01', 'a', '0-_', 'x'.repeat(32), 'services', 'Service'])('takes %s as a code', (code) => expect(code).toMatch(STATION_CODE));
it.each(['', '-a', '_a', 'service', 'x'.repeat(33), 'a b', 'a/b', 'a+', '#', 'a\n', '哈尔滨'])('does not take %j as a code', (code) =>
  expect(code).not.toMatch(STATION_CODE),
);

it('is calibrated if an antenna has factors, unless somebody says otherwise', () => {
  expect(toRegister(bare).calibrated).toBe(false);
  expect(toRegister({ ...bare, antennas: [antenna([])] }).calibrated).toBe(false);
  expect(toRegister({ ...bare, antennas: [antenna([]), withFactors] }).calibrated).toBe(true);
  expect(toRegister({ ...bare, antennas: [withFactors], calibrated: false }).calibrated).toBe(false);
  expect(toRegister({ ...bare, calibrated: true }).calibrated).toBe(true);
});

it('lets new antennas decide anew whether it is calibrated, unless somebody has said so', () => {
  expect(changed(registered(bare), { antennas: [withFactors] }).calibrated).toBe(true);
  expect(changed(registered({ ...bare, antennas: [withFactors] }), { antennas: [] }).calibrated).toBe(false);
  expect(changed(registered({ ...bare, calibrated: true }), { antennas: [] }).calibrated).toBe(true);
  const byHand = changed(registered(bare), { calibrated: false });
  expect(changed(byHand, { antennas: [withFactors] }).calibrated).toBe(false);
});

it('keeps what a change does not name, and takes away what it sets to null', () => {
  const station = registered({ ...bare, altitudeM: 150, maintenance: { from: 0, to: 1 } });
  expect(changed(station, { lat: 46, name: undefined, altitudeM: null })).toEqual({ ...station, lat: 46, altitudeM: undefined });
});
