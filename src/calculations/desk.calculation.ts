import { cost231 } from './cost231.calculation';
import type { Calculation } from './defined.calculation';
import { designator } from './designator.calculation';
import { distance } from './distance.calculation';
import { emissions } from './emissions.calculation';
import { fix } from './fix.calculation';
import { fixLevels } from './fix-levels.calculation';
import { floor } from './floor.calculation';
import { freeSpace } from './free-space.calculation';
import { hata } from './hata.calculation';
import { intermod } from './intermod.calculation';
import { knifeEdge } from './knife-edge.calculation';
import { noise } from './noise.calculation';
import { occupancy } from './occupancy.calculation';
import { occupiedBandwidthCalculation } from './occupied-bandwidth.calculation';
import { p1546 } from './p1546.calculation';
import { tolerance } from './tolerance.calculation';

/** All that the desk calculator can do, by name. */
export const CALCULATIONS: ReadonlyMap<string, Calculation> = new Map(
  [
    freeSpace,
    hata,
    cost231,
    p1546,
    knifeEdge,
    noise,
    designator,
    tolerance,
    intermod,
    floor,
    emissions,
    occupiedBandwidthCalculation,
    occupancy,
    fix,
    fixLevels,
    distance,
  ].map((calculation): [string, Calculation] => [calculation.name, calculation]),
);
