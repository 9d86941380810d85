import { toDecibels } from '../../src/shared/decibels';
import { antennaFactor, toPower } from '../../src/science/measurement/level-conversion';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength, freeSpaceLoss } from '../../src/science/propagation/free-space';
import { diffractionParameter, fresnelRadius, type Edge } from '../../src/science/propagation/fresnel';
import { hataLoss, type HataEnvironment, type HataPath } from '../../src/science/propagation/hata-loss';
import { knifeEdgeLoss } from '../../src/science/propagation/knife-edge-loss';
import { locationMargin, locationVariability } from '../../src/science/propagation/location-variability';
import { radioHorizon } from '../../src/science/propagation/radio-horizon';
import type { Surroundings } from '../../src/science/propagation/surroundings';
import { transmissionLoss } from '../../src/science/propagation/transmission-loss';
import { planeEarthLoss, twoRayLoss, type PlaneEarthPath } from '../../src/science/propagation/two-ray-loss';
import { bisect } from '../../src/science/statistics/bisect';
import { LAND_TABLE } from '../builders/field-strength-table';
import { checkVectors, type Input } from './vectors';

const fieldAt = (input: Input, distanceKm: number): number =>
  toDecibels(input.number('kw', 1)) +
  predictFieldStrength(
    {
      frequencyHz: input.number('mhz') * 1e6,
      transmitterHeightM: input.number('h1'),
      distanceM: distanceKm * 1000,
      timePercent: input.number('time', 50),
      receiverHeightM: input.number('h2', 10),
    },
    LAND_TABLE,
  );
const reference = (input: Input): number =>
  toDecibels(input.number('kw')) +
  predictFieldStrength(
    {
      frequencyHz: input.number('mhz') * 1e6,
      distanceM: input.number('km') * 1000,
      timePercent: input.number('time'),
      transmitterHeightM: input.number('h1'),
      transmitterAboveGroundM: input.number('above'),
      transmitterClutterM: input.number('clutter1'),
      transmitterSiteM: input.number('site1'),
      transmitterClearanceAngleDeg: input.number('angle1'),
      receiverHeightM: input.number('h2'),
      receiverClutterM: input.number('clutter2'),
      receiverSiteM: 0,
      terrainClearanceAngleDeg: input.number('angle2'),
      environment: input.text('environment') as Surroundings,
    },
    LAND_TABLE,
  );
const hata = (input: Input): HataPath => ({
  frequencyHz: input.number('mhz') * 1e6,
  baseHeightM: input.number('base'),
  mobileHeightM: input.number('mobile'),
  distanceM: input.number('km') * 1000,
  environment: input.text('environment') as HataEnvironment,
});
const plane = (input: Input): PlaneEarthPath => ({
  frequencyHz: input.number('mhz') * 1e6,
  distanceM: input.number('km') * 1000,
  transmitterHeightM: input.number('h1'),
  receiverHeightM: input.number('h2'),
});
const edge = (input: Input): Edge => ({
  frequencyHz: input.number('mhz') * 1e6,
  heightM: input.number('h', 0),
  toTransmitterM: input.number('km1') * 1000,
  toReceiverM: input.number('km2') * 1000,
});
const field = (input: Input): number =>
  fieldAt(input, input.number('km')) + (input.has('places') ? locationMargin(input.number('places'), locationVariability('rural')) : 0);
const voltage = (input: Input): number => field(input) - antennaFactor(input.number('mhz') * 1e6, input.number('dbi'));

checkVectors('propagation.csv', {
  'free-space-field': (input) => freeSpaceFieldStrength(30 + DIPOLE_GAIN_DB, input.number('km') * 1000),
  'free-space-loss': (input) => freeSpaceLoss(input.number('mhz') * 1e6, input.number('km') * 1000),
  'knife-edge': (input) => knifeEdgeLoss(input.number('nu')),
  field,
  reference,
  hata: (input) => hataLoss(hata(input)),
  'two-ray': (input) => twoRayLoss(plane(input)),
  'plane-earth': (input) => planeEarthLoss(plane(input)),
  'diffraction-parameter': (input) => diffractionParameter(edge(input)),
  'fresnel-radius': (input) => fresnelRadius(edge(input)),
  'radio-horizon': (input) => radioHorizon(input.number('h1'), input.number('h2')) / 1000,
  'transmission-loss': (input) => transmissionLoss(input.number('field'), input.number('mhz')),
  'received-voltage': voltage,
  'received-power': (input) => toPower(voltage(input)),
  radius: (input) => bisect((km) => fieldAt(input, km) - input.number('field'), 1, 500),
  'radiated-dbkw': (input) => input.number('field') - field(input),
});
