import { Injectable } from '@nestjs/common';
import { canSee, visiblePrefectures, type SignedInUser } from '../../access/signed-in-user';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import { DomainError, notFound } from '../../shared/errors';
import type { Hertz, Instant } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import { StationsRepository } from '../../stations/register/stations.repository';
import { BandsRepository } from '../minutes/bands.repository';
import { MinutesRepository } from '../minutes/minutes.repository';
import { toEmissionView, type EmissionView } from './emission-resource';
import { emissionSpectrum, type EmissionSpectrumView } from './emission-spectrum';
import { EmissionsRepository, type StoredEmission } from './emissions.repository';

export interface EmissionListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly prefecture?: string;
  readonly startHz?: Hertz;
  readonly stopHz?: Hertz;
  readonly active?: boolean;
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface SpectrumQuery {
  readonly minute: 'strongest' | 'last';
  readonly spanHz?: Hertz;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tracked emissions for those who may see their station. */
@Injectable()
export class EmissionsService {
  constructor(
    private readonly emissions: EmissionsRepository,
    private readonly minutes: MinutesRepository,
    private readonly bands: BandsRepository,
    private readonly stations: StationsRepository,
  ) {}

  list(user: SignedInUser, query: EmissionListQuery): Promise<Page<EmissionView>> {
    const visible = visiblePrefectures(user);
    const { prefecture } = query;
    if (prefecture === undefined) return this.page(query, { prefectures: visible });
    return this.page(query, { prefectures: canSee(user, prefecture) ? [prefecture] : [] });
  }

  async listOfStation(user: SignedInUser, code: string, query: EmissionListQuery): Promise<Page<EmissionView>> {
    const station = await this.stations.byCode(code);
    if (!station || !canSee(user, station.prefecture)) throw notFound('station');
    return this.page(query, { prefectures: null, stationId: station.id });
  }

  async get(user: SignedInUser, id: string): Promise<EmissionView> {
    const emission = await this.visible(user, id);
    return toEmissionView(emission, (await this.stationsById()).get(emission.stationId));
  }

  async spectrum(user: SignedInUser, id: string, { minute, spanHz }: SpectrumQuery): Promise<EmissionSpectrumView> {
    const emission = await this.visible(user, id);
    const band = await this.bands.byId(emission.bandId);
    const at = minute === 'last' ? emission.lastMinute : emission.strongestMinute;
    const row =
      (await this.minutes.meanSpectrum(emission.bandId, at)) ?? (await this.minutes.meanSpectrum(emission.bandId, emission.lastMinute));
    if (!band || !row) {
      throw new DomainError('not-found', 'emission.spectrum-gone', 'The spectrum of that minute is older than the retention.');
    }
    const station = (await this.stationsById()).get(emission.stationId) ?? { calibrated: false, antennas: [] };
    return emissionSpectrum(emission, band, row, station, spanHz);
  }

  private async page(query: EmissionListQuery, scope: { prefectures: string[] | null; stationId?: number }): Promise<Page<EmissionView>> {
    const { limit, cursor, startHz, stopHz, active, from, to } = query;
    requireRange(from, to, 'from', 'to');
    requireRange(startHz, stopHz, 'startHz', 'stopHz');
    const rows = await this.emissions.list({ ...scope, startHz, stopHz, active, from, to, after: afterOf(cursor), limit: limit + 1 });
    const stations = await this.stationsById();
    return toPage(
      rows,
      limit,
      (row) => [row.firstSeenAt, row.id],
      (row) => toEmissionView(row, stations.get(row.stationId)),
    );
  }

  private async visible(user: SignedInUser, id: string): Promise<StoredEmission> {
    const [emission] = UUID.test(id) ? await this.emissions.byIds([id]) : [];
    if (!emission || !canSee(user, emission.prefecture)) throw notFound('emission');
    return emission;
  }

  private async stationsById(): Promise<Map<number, MonitoringStation>> {
    return new Map((await this.stations.all()).map((station) => [station.id, station]));
  }
}

function requireRange(from: number | undefined, to: number | undefined, fromName: string, toName: string): void {
  if (from === undefined || to === undefined || from < to) return;
  throw new DomainError('invalid', 'request.range', `The range is empty: \`${fromName}\` must be less than \`${toName}\`.`, {
    errors: [{ path: fromName, message: `must be less than \`${toName}\`` }],
  });
}

function afterOf(cursor: string | undefined): { firstSeenAt: Instant; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [firstSeenAt, id] = decodeCursor(cursor, ['number', 'string']) as [number, string];
  if (!Number.isSafeInteger(firstSeenAt) || !UUID.test(id)) {
    throw new DomainError('invalid', 'request.cursor', 'The cursor is none that this list gave.');
  }
  return { firstSeenAt, id };
}
