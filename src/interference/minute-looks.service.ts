import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import { MinutesRepository, type WatchedBand } from '../monitoring/minutes/minutes.repository';
import type { FrequencyRange } from '../shared/frequency-range';
import type { Instant } from '../shared/units';
import type { Looks } from './episodes/quiet';

/** When monitoring stations looked at frequencies, out of the minutes in the table. */
@Injectable()
export class MinuteLooks {
  constructor(private readonly minutes: MinutesRepository) {}

  /** @param bands  of all stations, with their last visits */
  in(tx: Transaction, bands: readonly WatchedBand[]): Looks {
    return {
      within: (station, range, from, to) => this.minutes.visited(station.id, range, from, to, tx),
      last: (station, range) => lastVisit(bands, station.id, range),
    };
  }

  watched(tx: Transaction): Promise<WatchedBand[]> {
    return this.minutes.watched(tx);
  }
}

function lastVisit(bands: readonly WatchedBand[], stationId: number, range: FrequencyRange): Instant | null {
  const visits = bands.filter((band) => band.stationId === stationId && band.from <= range.from && band.to >= range.to);
  return visits.length === 0 ? null : Math.max(...visits.map(({ lastVisitAt }) => lastVisitAt));
}
