import { predictFieldStrength } from './field-strength';
import type { FieldStrengthTable } from './field-strength-table';
import { freeSpaceLoss } from './free-space';
import { costHataLoss, hataLoss, type HataEnvironment, type HataPath } from './hata-loss';
import type { LandPath } from './land-path';
import type { PathLoss, RadioLink } from './path-loss';
import { transmissionLoss } from './transmission-loss';
import { planeEarthDistance, twoRayLoss } from './two-ray-loss';

/** Nothing between the antennas: the least loss that a path can have, but for reflections. */
export const FREE_SPACE_MODEL: PathLoss = {
  name: 'free space (ITU-R P.525)',
  lossDb: ({ frequencyHz, distanceM }) => freeSpaceLoss(frequencyHz, distanceM),
};

/** A direct ray and one from the ground: open, even land within the horizon. */
export const TWO_RAY_MODEL: PathLoss = {
  name: 'two rays over a plane earth',
  lossDb(link, caution) {
    if (link.distanceM < planeEarthDistance(link))
      caution?.('distanceM lies where both rays interfere; a few meters change the loss by many decibels.');
    return twoRayLoss(link);
  },
};

/** Cities, suburbs and open land, 150 to 1500 MHz. */
export function hataModel(environment: HataEnvironment): PathLoss {
  return { name: 'Okumura-Hata', lossDb: (link, caution) => hataLoss(hataPath(link, environment), caution) };
}

/** The same for 1500 to 2000 MHz. */
export function costHataModel(environment: HataEnvironment, metropolitan = false): PathLoss {
  return { name: 'COST 231-Hata', lossDb: (link, caution) => costHataLoss({ ...hataPath(link, environment), metropolitan }, caution) };
}

/** The tables over land, 30 to 4000 MHz; `known` says what else is known of all paths, as their surroundings. */
export function landModel(table: FieldStrengthTable, known: Omit<Partial<LandPath>, keyof RadioLink> = {}): PathLoss {
  return {
    name: 'ITU-R P.1546-6 over land',
    lossDb: (link) => transmissionLoss(predictFieldStrength({ ...known, ...link }, table), link.frequencyHz / 1e6),
  };
}

function hataPath({ frequencyHz, distanceM, transmitterHeightM, receiverHeightM }: RadioLink, environment: HataEnvironment): HataPath {
  return { frequencyHz, distanceM, baseHeightM: transmitterHeightM, mobileHeightM: receiverHeightM, environment };
}
