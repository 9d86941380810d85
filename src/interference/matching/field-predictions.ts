import { approximateDistance, geodesicBetween } from '../../science/location/distance';
import type { FieldStrengthTable } from '../../science/propagation/field-strength-table';
import { predictFieldStrength } from '../../science/propagation/field-strength';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength } from '../../science/propagation/free-space';
import { toDecibels } from '../../shared/decibels';
import type { DbuvPerMeter, Decibels, Meters } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import type { Transmitter } from '../../spectrum/licenses/license';
import { sidesOf, type AssignedSide } from './assigned-side';

/** Field strength that a licensed transmitter gives at a monitoring station. */
export interface PredictedField {
  /** Exceeded in half of the time. */
  readonly medianDbuvM: DbuvPerMeter;
  /** Exceeded in 1 % of the time, when the troposphere carries far. */
  readonly onePercentDbuvM: DbuvPerMeter;
  /** Standard deviation of what is measured about the median. */
  readonly sigmaDb: Decibels;
  readonly distanceM: Meters;
}

/** Without terrain data. @see docs/science.md 6.1 */
const SIGMA_DB = 8;
/** P.1546 is defined for these; outside, the field of free space stands as the upper bound that it is. */
const DEFINED = { lowestHz: 30e6, highestHz: 4e9, farthestM: 1e6, highestM: 3_000 };
const NEAREST_KM = 0.05;
/** Off the main beam an antenna is taken to be at most so much weaker. */
const MOST_OFF_BEAM_DB = 20;

/** So many take about 40 MB; then all are forgotten, for nobody knows which of them are of no more use. */
const MOST_REMEMBERED = 150_000;

/** Predictions by P.1546 over land, remembered for each side of a transmitter and each station. */
export class FieldPredictions {
  private readonly sides = new WeakMap<Transmitter, readonly AssignedSide[]>();
  private readonly known = new Map<MonitoringStation, Map<AssignedSide, PredictedField>>();
  private remembered = 0;

  constructor(private readonly table: FieldStrengthTable) {}

  /** The same objects each time: by them predictions are remembered. */
  sidesOf(transmitter: Transmitter): readonly AssignedSide[] {
    const known = this.sides.get(transmitter);
    if (known) return known;
    const sides = sidesOf(transmitter);
    this.sides.set(transmitter, sides);
    return sides;
  }

  at(station: MonitoringStation, side: AssignedSide): PredictedField {
    return this.known.get(station)?.get(side) ?? this.remember(station, side);
  }

  private remember(station: MonitoringStation, side: AssignedSide): PredictedField {
    if (this.remembered >= MOST_REMEMBERED) {
      this.known.clear();
      this.remembered = 0;
    }
    const field = this.predict(station, side);
    const ofStation = this.known.get(station) ?? new Map<AssignedSide, PredictedField>();
    this.known.set(station, ofStation.set(side, field));
    this.remembered++;
    return field;
  }

  private predict(station: MonitoringStation, side: AssignedSide): PredictedField {
    const { transmitter, roamsKm } = side;
    const distanceM = approximateDistance(station, transmitter);
    const distanceKm = Math.max(NEAREST_KM, distanceM / 1_000 - (roamsKm ?? 0));
    const power = toDecibels(transmitter.erpW / 1_000) - offBeamLoss(station, side);
    const field = (timePercent: number): DbuvPerMeter => power + this.ofOneKilowatt(station, side, distanceKm, timePercent);
    return { medianDbuvM: field(50), onePercentDbuvM: field(1), sigmaDb: SIGMA_DB, distanceM };
  }

  private ofOneKilowatt(station: MonitoringStation, side: AssignedSide, distanceKm: number, timePercent: number): DbuvPerMeter {
    const { centerHz: frequencyHz, transmitter } = side;
    const distanceM = 1_000 * distanceKm;
    const { lowestHz, highestHz, farthestM, highestM } = DEFINED;
    if (frequencyHz < lowestHz || frequencyHz > highestHz || distanceM > farthestM) {
      return freeSpaceFieldStrength(30 + DIPOLE_GAIN_DB, distanceM);
    }
    const transmitterHeightM = Math.min(highestM, Math.max(0, transmitter.antennaHeightM));
    const receiverHeightM = Math.min(highestM, Math.max(1, station.antennaHeightM));
    return predictFieldStrength({ frequencyHz, distanceM, transmitterHeightM, receiverHeightM, timePercent }, this.table);
  }
}

/** 12·(θ/θ₃)² dB off the azimuth of a directional antenna, θ₃ its 3 dB width; at most 20 dB. @see 3GPP TR 36.814, table A.2.1.1-2 */
function offBeamLoss(station: MonitoringStation, { transmitter, roamsKm }: AssignedSide): Decibels {
  const { azimuthDeg, beamwidthDeg } = transmitter;
  if (azimuthDeg === undefined || beamwidthDeg === undefined || beamwidthDeg <= 0 || roamsKm !== null) return 0;
  const { azimuth } = geodesicBetween(transmitter, station);
  const off = Math.abs(((azimuth - azimuthDeg + 540) % 360) - 180);
  return Math.min(MOST_OFF_BEAM_DB, 12 * (off / beamwidthDeg) ** 2);
}
