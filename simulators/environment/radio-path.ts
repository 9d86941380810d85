import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { geodesicBetween, type GeoPoint } from '../../src/science/location/distance';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { parseFieldStrengthTable, type FieldStrengthTable } from '../../src/science/propagation/field-strength-table';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength } from '../../src/science/propagation/free-space';
import type { Surroundings as Clutter } from '../../src/science/propagation/surroundings';
import type { DbuvPerMeter, Decibels, Degrees, Hertz, Kilometers, Meters, Watts } from '../../src/shared/units';
import { packageRoot } from '../package-root';
import type { Emitter, NoiseName, Surroundings } from '../scenario/scenario';
import { PathField } from './path-field';
import { randomFor } from './random';

/** How much higher or lower than its mast an antenna stands over the terrain of a path: one standard deviation of the logarithm. */
const TERRAIN_SPREAD = 0.25;
const TERRAIN_CORRELATION_M: Meters = 2_000;
/** How far one has to move for the shadows to be others: docs/science.md, fading and variability. */
const SHADOW_CORRELATION_M: Record<NoiseName, Meters> = { city: 75, residential: 75, rural: 500, quiet: 500 };
/** A reflection may add to the direct wave. */
const ABOVE_FREE_SPACE_DB = 3;
const MAX_DISTANCE_KM: Kilometers = 1_000;
const HIGHEST_ANTENNA_M: Meters = 3_000;
const CLUTTER: Record<NoiseName, Clutter> = { city: 'urban', residential: 'suburban', rural: 'rural', quiet: 'rural' };

let table: FieldStrengthTable | undefined;

export interface Receiver extends GeoPoint {
  readonly antennaHeightM: Meters;
}

/** What one emitter gives at one station: all but the emitter's power. */
export interface RadioPath {
  /** For 1 kW ERP towards the station; shadowing and antenna pattern included; −Infinity beyond the model's range. */
  readonly fieldOfKilowatt: DbuvPerMeter;
  readonly distanceKm: Kilometers;
}

/**
 * The air of a scenario: median of P.1546 over an effective antenna height of the path's own terrain, lognormal shadowing, the emitter's antenna pattern,
 * never more than 3 dB above free space. Service and simulator share the tables, not the path: its terrain and shadows are known to nobody else. Without
 * shadowing there is no such terrain either, and a path has the median of its antennas' heights.
 *
 * @see ITU-R P.1546-6; ITU-R P.525
 */
export class Air {
  private readonly shadows: PathField;
  private readonly terrain: PathField;

  constructor(
    readonly surroundings: Surroundings,
    readonly seed: number,
  ) {
    const { noise, shadowingSigmaDb } = surroundings;
    this.shadows = new PathField(shadowingSigmaDb, SHADOW_CORRELATION_M[noise], randomFor(seed, 'shadows'));
    this.terrain = new PathField(shadowingSigmaDb > 0 ? TERRAIN_SPREAD : 0, TERRAIN_CORRELATION_M, randomFor(seed, 'terrain'));
  }

  path(emitter: Emitter, at: GeoPoint, receiver: Receiver, frequency: Hertz): RadioPath {
    const { distance, azimuth } = geodesicBetween(at, receiver);
    const distanceKm = Math.max(0.001, distance / 1_000);
    if (distanceKm > MAX_DISTANCE_KM) return { fieldOfKilowatt: -Infinity, distanceKm };
    const median = predictFieldStrength(
      {
        frequencyHz: clamp(frequency, 30e6, 4e9),
        distanceM: distanceKm * 1_000,
        transmitterHeightM: Math.min(HIGHEST_ANTENNA_M, emitter.antennaHeightM * Math.exp(this.terrain.between(at, receiver))),
        receiverHeightM: Math.max(1, receiver.antennaHeightM),
        environment: CLUTTER[this.surroundings.noise],
      },
      fieldStrengths(),
    );
    const bound = freeSpaceFieldStrength(30 + DIPOLE_GAIN_DB, distanceKm * 1_000) + ABOVE_FREE_SPACE_DB;
    const field = Math.min(median + this.shadows.between(at, receiver), bound) + patternLoss(emitter, azimuth);
    return { fieldOfKilowatt: field, distanceKm };
  }
}

/** Field strength of so many watts of ERP over a path that is known. */
export function fieldOver(path: RadioPath, erpW: Watts): DbuvPerMeter {
  return path.fieldOfKilowatt + 10 * Math.log10(erpW / 1_000);
}

/** Parabolic main lobe, 3 dB down at the edges of its width, and 20 dB all around. */
function patternLoss({ azimuthDeg, beamwidthDeg }: Emitter, azimuth: Degrees): Decibels {
  if (azimuthDeg === undefined || beamwidthDeg === undefined) return 0;
  const off = Math.abs(((azimuth - azimuthDeg + 540) % 360) - 180);
  return -Math.min(20, 12 * (off / beamwidthDeg) ** 2);
}

function fieldStrengths(): FieldStrengthTable {
  table ??= parseFieldStrengthTable(readFileSync(path.join(packageRoot(), 'data', 'p1546-land.csv'), 'utf8'));
  return table;
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
