import { approximateDistance } from '../../science/location/distance';
import { predictFieldStrength } from '../../science/propagation/field-strength';
import type { FieldStrengthTable } from '../../science/propagation/field-strength-table';
import type { Decibels, Meters } from '../../shared/units';
import { CLEARLY_STRONGER_DB, type Heard } from './heard';

/** The most that a transmitter between two stations is thought to have: 10 kW e.r.p., and 10 dB for paths better than the prediction. */
const MOST_ERP_DBKW: Decibels = 10 + 10;
const HIGH_ANTENNA_M: Meters = 150;
const TABLE_HZ = { from: 30e6, to: 4e9 };

/**
 * Whether two stations may hear one and the same transmitter.
 *
 * If both hear about the same field, it would stand midway; when that takes more power than any transmitter has, there are two of them, each near its own
 * station. Between stations that are not calibrated, or where one hears clearly more, nothing speaks against one.
 */
export function couldBeOneTransmitter(a: Heard, b: Heard, table: FieldStrengthTable): boolean {
  const [fieldA, fieldB] = [a.peakFieldDbuvM, b.peakFieldDbuvM];
  if (fieldA === null || fieldB === null || Math.abs(fieldA - fieldB) >= CLEARLY_STRONGER_DB) return true;
  const frequencyHz = a.emission.centerHz;
  if (frequencyHz < TABLE_HZ.from || frequencyHz > TABLE_HZ.to) return true;
  const distanceM = approximateDistance(a.station, b.station) / 2;
  const receiverHeightM = Math.max(1, a.station.antennaHeightM);
  const ofOneKilowatt = predictFieldStrength({ frequencyHz, distanceM, transmitterHeightM: HIGH_ANTENNA_M, receiverHeightM }, table);
  return (fieldA + fieldB) / 2 - ofOneKilowatt <= MOST_ERP_DBKW;
}
