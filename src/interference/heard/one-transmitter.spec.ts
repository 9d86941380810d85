import { aHeard } from '../../../test/builders/a-heard';
import { north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import type { Heard } from './heard';
import { couldBeOneTransmitter } from './one-transmitter';

const couldBeOne = (km: number, here: number, there: number, changes: Partial<MonitoringStation> = {}): boolean =>
  couldBeOneTransmitter(
    aHeard({ centerHz: 98e6, level: here }, { antennaHeightM: 10, ...changes }),
    aHeard({ centerHz: 98e6, level: there }, { id: 2, code: 'H02', antennaHeightM: 10, ...north(km), ...changes }),
    LAND_TABLE,
  );

// docs/science.md 10, T54: 1 kW at 150 m gives 54.19 dBµV/m at 30 km, so 10 kW on a path 10 dB better than predicted give 74.19.
it('asks what power midway between two stations would give both what they hear', () => {
  expect(couldBeOne(60, 73.5, 73.5)).toBe(true);
  expect(couldBeOne(60, 75, 75)).toBe(false);
});

it('says nothing against one where one hears it at least 6 dB stronger', () => {
  expect(couldBeOne(60, 90, 84)).toBe(true);
  expect(couldBeOne(60, 90, 84.1)).toBe(false);
});

it('says nothing against one where a level is not known, or no prediction is to be had', () => {
  expect(couldBeOne(60, 90, 90, { calibrated: false })).toBe(true);
  const onMicrowaves = (km: number): Heard => aHeard({ centerHz: 7.5e9, level: 90 }, north(km));
  expect(couldBeOneTransmitter(onMicrowaves(0), onMicrowaves(60), LAND_TABLE)).toBe(true);
});
