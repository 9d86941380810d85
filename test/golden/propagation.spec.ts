import { toDecibels } from '../../src/shared/decibels';
import { antennaFactor, toPower } from '../../src/science/measurement/level-conversion';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength, freeSpaceLoss } from '../../src/science/propagation/free-space';
import { knifeEdgeLoss } from '../../src/science/propagation/knife-edge-loss';
import { locationMargin, locationVariability } from '../../src/science/propagation/location-variability';
import { transmissionLoss } from '../../src/science/propagation/transmission-loss';
import { bisect } from '../../src/science/statistics/bisect';
import { LAND_TABLE } from '../builders/field-strength-table';
import { checkVectors, type Input } from './vectors';

const fieldAt = (input: Input, distanceKm: number): number =>
  toDecibels(input.number('kw', 1)) +
  predictFieldStrength(
    { frequencyMhz: input.number('mhz'), h1M: input.number('h1'), distanceKm, timePercent: input.number('time', 50), h2M: input.number('h2', 10) },
    LAND_TABLE,
  );
const field = (input: Input): number =>
  fieldAt(input, input.number('km')) + (input.has('places') ? locationMargin(input.number('places'), locationVariability('rural')) : 0);
const voltage = (input: Input): number => field(input) - antennaFactor(input.number('mhz') * 1e6, input.number('dbi'));

checkVectors('propagation.csv', {
  'free-space-field': (input) => freeSpaceFieldStrength(30 + DIPOLE_GAIN_DB, input.number('km') * 1000),
  'free-space-loss': (input) => freeSpaceLoss(input.number('mhz') * 1e6, input.number('km') * 1000),
  'knife-edge': (input) => knifeEdgeLoss(input.number('nu')),
  field,
  'transmission-loss': (input) => transmissionLoss(input.number('field'), input.number('mhz')),
  'received-voltage': voltage,
  'received-power': (input) => toPower(voltage(input)),
  radius: (input) => bisect((km) => fieldAt(input, km) - input.number('field'), 1, 500),
  'radiated-dbkw': (input) => input.number('field') - field(input),
});
