import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { geodesicBetween, type GeoPoint } from '../../src/science/location/distance';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { parseFieldStrengthTable, type FieldStrengthTable } from '../../src/science/propagation/field-strength-table';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength } from '../../src/science/propagation/free-space';
import type { Surroundings as Clutter } from '../../src/science/propagation/surroundings';
import type { DbuvPerMeter, Decibels, Degrees, Hertz, Meters, Milliseconds, Watts } from '../../src/shared/units';
import { packageRoot } from '../package-root';
import type { Emitter, NoiseName, Surroundings } from '../scenario/scenario';
import { normal, randomFor } from './random';

/** How much higher or lower than its mast an antenna stands over the terrain of a path: one standard deviation of the logarithm. */
const TERRAIN_SPREAD = 0.25;
/** A reflection may add to the direct wave. */
const ABOVE_FREE_SPACE_DB = 3;
const MAX_DISTANCE_KM = 1_000;
const CLUTTER: Record<NoiseName, Clutter> = { city: 'urban', residential: 'suburban', rural: 'rural', quiet: 'rural' };
const FADING_DB = 2;
const FAR_FADING_DB = 3;
const FAR_KM = 50;

let table: FieldStrengthTable | undefined;

export interface Receiver extends GeoPoint {
  readonly code: string;
  readonly antennaHeightM: Meters;
}

/** What one emitter gives at one station: all but the emitter's power. */
export interface RadioPath {
  /** For 1 kW ERP towards the station; shadowing and antenna pattern included; −Infinity beyond the model's range. */
  readonly fieldOfKilowatt: DbuvPerMeter;
  readonly distanceKm: number;
}

/**
 * The air between an emitter and a station, drawn once for the pair and the seed: median of P.1546 over an effective antenna height of this path's
 * own terrain, lognormal shadowing, the emitter's antenna pattern, never more than 3 dB above free space. Service and simulator share the tables, not
 * the path: its terrain and shadows are known to nobody else.
 *
 * @see ITU-R P.1546-6; ITU-R P.525
 */
export function radioPath(
  emitter: Emitter,
  at: GeoPoint,
  receiver: Receiver,
  frequency: Hertz,
  air: Surroundings,
  seed: number,
): RadioPath {
  const { distance, azimuth } = geodesicBetween(at, receiver);
  const distanceKm = Math.max(0.001, distance / 1_000);
  if (distanceKm > MAX_DISTANCE_KM) return { fieldOfKilowatt: -Infinity, distanceKm };
  const random = randomFor(seed, 'path', emitter.id, receiver.code);
  const transmitterHeightM = Math.min(3_000, emitter.antennaHeightM * Math.exp(TERRAIN_SPREAD * normal(random)));
  const shadowing = air.shadowingSigmaDb * normal(random);
  const median = predictFieldStrength(
    {
      frequencyHz: clamp(frequency, 30e6, 4e9),
      distanceM: distanceKm * 1_000,
      transmitterHeightM,
      receiverHeightM: Math.max(1, receiver.antennaHeightM),
      environment: CLUTTER[air.noise],
    },
    fieldStrengths(),
  );
  const bound = freeSpaceFieldStrength(30 + DIPOLE_GAIN_DB, distanceKm * 1_000) + ABOVE_FREE_SPACE_DB;
  return { fieldOfKilowatt: Math.min(median + shadowing, bound) + patternLoss(emitter, azimuth), distanceKm };
}

/** Field strength of so many watts of ERP over a path that is known. */
export function fieldOver(path: RadioPath, erpW: Watts): DbuvPerMeter {
  return path.fieldOfKilowatt + 10 * Math.log10(erpW / 1_000);
}

/** Slow fading: a few waves of minutes that add up to 2 dB (near) or 3 dB (far) of standard deviation; the same for the same time. */
export function fading(seed: number, emitter: string, station: string, distanceKm: number): (t: Milliseconds) => Decibels {
  const random = randomFor(seed, 'fading', emitter, station);
  const waves = Array.from({ length: 4 }, () => ({ rate: (2 * Math.PI) / (60_000 * (3 + 37 * random())), phase: 2 * Math.PI * random() }));
  const amplitude = (distanceKm > FAR_KM ? FAR_FADING_DB : FADING_DB) * Math.sqrt(2 / waves.length);
  return (t) => amplitude * waves.reduce((sum, { rate, phase }) => sum + Math.sin(rate * t + phase), 0);
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
