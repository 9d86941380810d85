import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import type { MonitoringStation } from '../stations/register/monitoring-station';
import { StationsRepository } from '../stations/register/stations.repository';

export const STATIONS_VERSION = "SELECT version FROM register_version WHERE register = 'station'";

/** The register of monitoring stations by code, read anew when it has changed. */
@Injectable()
export class IntakeStations {
  private version: string | null = null;
  private stations: ReadonlyMap<string, MonitoringStation> = new Map();

  constructor(private readonly repository: StationsRepository) {}

  /** @param rows  what `STATIONS_VERSION` gives in this transaction */
  async current(tx: Transaction, [row]: readonly Record<string, unknown>[] = []): Promise<ReadonlyMap<string, MonitoringStation>> {
    const version = (row as { version: string } | undefined)?.version ?? null;
    if (version === null || version !== this.version) {
      const stations = await this.repository.all(tx);
      this.stations = new Map(stations.map((station) => [station.code, station]));
      this.version = version;
    }
    return this.stations;
  }
}
