import type { DbuvPerMeter, Decibels, Degrees, Kilometers, Meters } from '../../shared/units';
import { clutterShadow } from './clutter-shadow';
import type { FieldStrengthTable } from './field-strength-table';
import { knifeEdgeLoss } from './knife-edge-loss';
import { aboveGroundOf, FIRST_TABULATED_M, isShort, requireLandPath, type LandPath } from './land-path';
import { locationMargin, locationVariability } from './location-variability';
import type { Note } from './note';
import { clutterSeen, receiverHeightGain } from './receiver-height-gain';
import { freeSpaceOfKilowatt, slopeCorrection, slopeDistance } from './slope-distance';
import { TABLE_RECEIVER_M } from './surroundings';
import { tableField } from './table-field';
import { terrainClearanceCorrection } from './terrain-clearance';
import { scatteredField, scatteringAngle } from './tropospheric-scattering';

/** Up to this distance the path is taken to be free. */
const FREE_M: Meters = 40;

/**
 * Field strength over land of a transmitter of 1 kW e.r.p.
 *
 * The tables' field (Annex 5 § 4 to 7), corrected, as far as the path says enough for it, for the terrain before the receiving antenna (§ 11), scattering
 * in the troposphere (§ 13), the receiving antenna's height (§ 9), clutter around the transmitting one (§ 10) and the slope of the path (§ 14); under
 * 1 km between that and free space (§ 15); at a share of the places (§ 12); never above the maximum (§ 2).
 *
 * @param note  told every step
 * @returns     dBµV/m; add 10·log10(e.r.p./1 kW)
 * @throws RangeError  naming the argument that lies outside the range for which the Recommendation is defined
 * @see ITU-R P.1546-6, Annex 6
 */
export function predictFieldStrength(path: LandPath, table: FieldStrengthTable, note?: Note): DbuvPerMeter {
  requireLandPath(path);
  const maximum = maximumField(path);
  note?.('maximum field strength', '2', maximum);
  note?.('height of the transmitting antenna h1', '3', path.transmitterHeightM);
  const median = isShort(path) ? shortPathField(path, table, maximum, note) : correctedField(path, table, maximum, note);
  const field = Math.min(maximum, median + ofLocations(path, note));
  note?.('field strength', '2', field);
  return field;
}

/**
 * The most that 1 kW e.r.p. can give: free space, over the slope of the path where it is known.
 *
 * @see ITU-R P.1546-6, Annex 5, § 2
 */
export function maximumField(path: LandPath): DbuvPerMeter {
  return freeSpaceOfKilowatt(path.distanceM) + (slopeCorrection(path, path.distanceM) ?? 0);
}

function correctedField(path: LandPath, table: FieldStrengthTable, maximum: DbuvPerMeter, note?: Note): DbuvPerMeter {
  const { transmitterHeightM: h1M, timePercent = 50 } = path;
  const frequencyMhz = path.frequencyHz / 1e6;
  const distanceKm = Math.max(FIRST_TABULATED_M, path.distanceM) / 1_000;
  const tabulated = tableField({ frequencyMhz, distanceKm, h1M, timePercent, maximum }, table, note);
  const clear = tabulated + ofTerrain(path, frequencyMhz, note);
  const arriving = Math.max(clear, ofTroposphere(path, frequencyMhz, distanceKm, timePercent, note));
  return arriving + ofReceiver(path, frequencyMhz, note) + ofTransmitterClutter(path, frequencyMhz, note) + ofSlope(path, distanceKm, note);
}

function ofTerrain({ terrainClearanceAngleDeg }: LandPath, frequencyMhz: number, note?: Note): Decibels {
  if (terrainClearanceAngleDeg === undefined) return 0;
  const correction = terrainClearanceCorrection(frequencyMhz, terrainClearanceAngleDeg);
  note?.('terrain clearance angle correction', '11', correction);
  return correction;
}

function ofTroposphere(path: LandPath, frequencyMhz: number, distanceKm: Kilometers, timePercent: number, note?: Note): DbuvPerMeter {
  const ends = clearanceOfEnds(path);
  if (ends === null) return -Infinity;
  const angle = scatteringAngle(distanceKm, ends);
  const field = scatteredField(frequencyMhz, distanceKm, angle, timePercent);
  note?.('path scattering angle', '13', angle);
  note?.('field strength by tropospheric scattering', '13', field);
  return field;
}

/** Both clearance angles added; from known sites an antenna that says none is taken to see the other one, and of both such lines nothing is left. */
function clearanceOfEnds(path: LandPath): Degrees | null {
  const { terrainClearanceAngleDeg: atReceiver, transmitterClearanceAngleDeg: atTransmitter } = path;
  if (atReceiver !== undefined && atTransmitter !== undefined) return atReceiver + atTransmitter;
  if (path.transmitterSiteM === undefined || path.receiverSiteM === undefined) return null;
  const { receiverHeightM = TABLE_RECEIVER_M, distanceM } = path;
  const transmitter = (aboveGroundOf(path) ?? path.transmitterHeightM) + path.transmitterSiteM;
  const up = (Math.atan2(transmitter - receiverHeightM - path.receiverSiteM, distanceM) * 180) / Math.PI;
  return (atReceiver ?? up) + (atTransmitter ?? -up);
}

function ofReceiver(path: LandPath, frequencyMhz: number, note?: Note): Decibels {
  const { receiverHeightM: h2M = TABLE_RECEIVER_M, environment: surroundings = 'rural', receiverClutterM: clutterM } = path;
  const receiver = { frequencyMhz, distanceKm: path.distanceM / 1_000, h1M: path.transmitterHeightM, h2M, surroundings, clutterM };
  const gain = receiverHeightGain(receiver);
  note?.('height of the clutter at the receiver as seen from the transmitter', '9', clutterSeen(receiver));
  note?.('receiving antenna height correction', '9', gain);
  return gain;
}

function ofTransmitterClutter(path: LandPath, frequencyMhz: number, note?: Note): Decibels {
  const above = aboveGroundOf(path);
  if (above === null || path.transmitterClutterM === undefined) return 0;
  const correction = 0 - knifeEdgeLoss(clutterShadow(frequencyMhz, path.transmitterClutterM - above));
  note?.('transmitter clutter correction', '10', correction);
  return correction;
}

function ofSlope(path: LandPath, distanceKm: Kilometers, note?: Note): Decibels {
  const correction = slopeCorrection(path, 1_000 * distanceKm);
  if (correction === null) return 0;
  note?.('slope-path correction', '14', correction);
  return correction;
}

/** Free up to 40 m; from there to the tables' first kilometer interpolated in the logarithm of the distance between the antennas. */
function shortPathField(path: LandPath, table: FieldStrengthTable, maximum: DbuvPerMeter, note?: Note): DbuvPerMeter {
  const slope = slopeDistance(path, path.distanceM);
  const field =
    path.distanceM <= FREE_M ? freeSpaceOfKilowatt(slope) : betweenFreeAndTables(path, slope, correctedField(path, table, maximum, note));
  note?.('field strength under 1 km', '15', field);
  return field;
}

function betweenFreeAndTables(path: LandPath, slope: Meters, atFirst: DbuvPerMeter): DbuvPerMeter {
  const free = slopeDistance(path, FREE_M);
  const share = Math.log(slope / free) / Math.log(slopeDistance(path, FIRST_TABULATED_M) / free);
  return freeSpaceOfKilowatt(free) + (atFirst - freeSpaceOfKilowatt(free)) * share;
}

function ofLocations(path: LandPath, note?: Note): Decibels {
  const { locationPercent = 50, environment = 'rural', areaWidthM } = path;
  if (locationPercent === 50) return 0;
  const area = areaWidthM === undefined ? undefined : { frequencyMhz: path.frequencyHz / 1e6, widthM: areaWidthM };
  const sigma = locationVariability(environment, area);
  const margin = locationMargin(locationPercent, sigma);
  note?.('standard deviation over locations', '12', sigma);
  note?.('location correction', '12', margin);
  return margin;
}
