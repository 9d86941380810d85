import { Injectable } from '@nestjs/common';
import { canSee, type SignedInUser } from '../../access/signed-in-user';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import { DomainError, notFound } from '../../shared/errors';
import type { Hertz, Instant } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import { StationsRepository } from '../../stations/register/stations.repository';
import { decodeSweepId } from './sweep-id';
import { toHeaderView, toSweepView, type SweepHeaderView, type SweepView } from './sweep-resource';
import { headerOf } from './sweep-rows';
import { SweepsRepository } from './sweeps.repository';

export interface SweepListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly startHz?: Hertz;
  readonly stopHz?: Hertz;
}

/** Stored sweeps for those who may see their station. */
@Injectable()
export class SweepsService {
  constructor(
    private readonly sweeps: SweepsRepository,
    private readonly stations: StationsRepository,
  ) {}

  async list(user: SignedInUser, code: string, query: SweepListQuery): Promise<Page<SweepHeaderView>> {
    const station = await this.visibleStation(user, code);
    if (query.from !== undefined && query.to !== undefined && query.from >= query.to) {
      throw new DomainError('invalid', 'request.range', 'The time range is empty: `from` must be before `to`.', {
        errors: [{ path: 'from', message: 'must be before `to`' }],
      });
    }
    const rows = await this.sweeps.headers({ ...query, stationId: station.id, after: afterOf(query.cursor), limit: query.limit + 1 });
    return toPage(
      rows,
      query.limit,
      (row) => [row.started_at.getTime(), row.boot, Number(row.seq)],
      (row) =>
        toHeaderView(station.code, { header: headerOf(row), bins: row.bins, receivedAt: row.received_at.getTime(), flags: row.flags }),
    );
  }

  async get(user: SignedInUser, text: string): Promise<SweepView> {
    const id = decodeSweepId(text);
    if (!id) throw notFound('sweep');
    const station = await this.stations.byCode(id.station);
    const stored = station && canSee(user, station.prefecture) ? await this.sweeps.one(station.id, id.startedAt, id.boot, id.seq) : null;
    if (!station || !stored) throw notFound('sweep');
    return toSweepView(station.code, stored);
  }

  private async visibleStation(user: SignedInUser, code: string): Promise<MonitoringStation> {
    const station = await this.stations.byCode(code);
    if (!station || !canSee(user, station.prefecture)) throw notFound('station');
    return station;
  }
}

function afterOf(cursor: string | undefined): { startedAt: Instant; boot: string; seq: number } | undefined {
  if (cursor === undefined) return undefined;
  const [startedAt, boot, seq] = decodeCursor(cursor, ['number', 'string', 'number']) as [number, string, number];
  if (!Number.isSafeInteger(startedAt) || !Number.isSafeInteger(seq) || boot.includes('\0')) {
    throw new DomainError('invalid', 'request.cursor', 'The cursor is none that this list gave.');
  }
  return { startedAt, boot, seq };
}
