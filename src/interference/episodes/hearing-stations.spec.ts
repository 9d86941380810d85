import { aHeard } from '../../../test/builders/a-heard';
import { hearingStations } from './hearing-stations';

it('lists each station once, the strongest first, with all that it heard of the emission', () => {
  const group = [
    aHeard({ level: 50.123, snrDb: 30, sightings: 10, boots: ['b'] }),
    aHeard({ level: 40, snrDb: 20.456, sightings: 5 }, { id: 2, code: 'H02' }),
    aHeard({ level: 45, snrDb: 31.238, sightings: 7, boots: ['a', 'b'] }),
  ] as const;
  expect(hearingStations(group)).toEqual([
    { code: 'H01', boots: ['a', 'b'], sightings: 17, peakFieldDbuvM: 50.12, snrDb: 31.24 },
    { code: 'H02', boots: ['boot-1'], sightings: 5, peakFieldDbuvM: 40, snrDb: 20.46 },
  ]);
});

it('knows no field of an uncalibrated station', () => {
  expect(hearingStations([aHeard({ unit: 'dBm' }, { calibrated: false })])[0]?.peakFieldDbuvM).toBeNull();
});
