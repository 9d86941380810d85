import { toFieldStrength, toVoltage } from '../../science/measurement/level-conversion';
import type { DbuvPerMeter, Hertz } from '../../shared/units';
import { antennaFactor, type MonitoringStation } from '../../stations/register/monitoring-station';
import type { LevelUnit } from '../sweeps/sweep';

/**
 * Field strength of a level as a station sends it.
 *
 * @returns  dBµV/m; null where the level is relative: the station is not calibrated, or none of its antennas covers the frequency
 * @see docs/interfaces.md 2, `unit`
 */
export function fieldOfLevel(
  level: number,
  unit: LevelUnit,
  frequency: Hertz,
  station: Pick<MonitoringStation, 'calibrated' | 'antennas'>,
): DbuvPerMeter | null {
  if (!station.calibrated) return null;
  if (unit === 'dBuV/m') return level;
  const factor: number | null = antennaFactor(station, frequency);
  if (factor === null) return null;
  return toFieldStrength(unit === 'dBm' ? toVoltage(level) : level, factor);
}
