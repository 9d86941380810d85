import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../../access/audit/audit.repository';
import { canSee, visiblePrefectures, type SignedInUser } from '../../access/signed-in-user';
import { Database } from '../../config/database.service';
import { ENVIRONMENT, type ServiceEnvironment } from '../../config/environment';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import type { Transaction } from '../../config/transaction';
import { CLOCK, type Clock } from '../../shared/clock';
import { DomainError, notFound, staleVersion } from '../../shared/errors';
import { StationCredentials } from '../credentials/station-credentials.service';
import type { StationHealth } from '../health/station-health';
import { StationHealthRepository } from '../health/station-health.repository';
import type { MonitoringStationKind } from './monitoring-station';
import { changed, STATION_CODE, toRegister, type NewStation, type RegisteredStation, type StationChange } from './registered-station';
import { differences, registerFields, toStationView, type StationView } from './station-resource';
import { StationsRepository } from './stations.repository';

export interface StationListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly prefecture?: string;
  readonly kind?: MonitoringStationKind;
}

/** The register of monitoring stations, for those whose prefecture it is. */
@Injectable()
export class StationsService {
  constructor(
    private readonly database: Database,
    private readonly stations: StationsRepository,
    private readonly health: StationHealthRepository,
    private readonly credentials: StationCredentials,
    private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'stationOfflineSeconds'>,
  ) {}

  async list(user: SignedInUser, { limit, cursor, prefecture, kind }: StationListQuery): Promise<Page<StationView>> {
    const prefectures = prefecture === undefined ? visiblePrefectures(user) : canSee(user, prefecture) ? [prefecture] : [];
    const stations = await this.stations.page({ prefectures, kind, after: afterOf(cursor), limit: limit + 1 });
    const health = await this.health.byStations(stations.map(({ id }) => id));
    return toPage(
      stations,
      limit,
      (station) => [station.code],
      (station) => this.shown(station, health.get(station.id)),
    );
  }

  async get(user: SignedInUser, code: string): Promise<StationView> {
    return this.view(await this.visible(user, code));
  }

  /** @throws DomainError `station.code-taken`, `station.unknown-prefecture`, `station.foreign-prefecture` */
  async create(user: SignedInUser, station: NewStation): Promise<StationView> {
    const created = await this.database.transaction(async (tx) => {
      await this.requireOwn(user, station.prefecture, tx);
      const created = await this.stations.create(toRegister(station), tx);
      if (!created) throw new DomainError('conflict', 'station.code-taken', `The code ${station.code} has been given before.`);
      await this.record(user, 'station.created', created, { ...registerFields(created) }, tx);
      return created;
    });
    return this.shown(created);
  }

  /** @throws DomainError `station.not-found`, `station.stale-version`, `station.unknown-prefecture`, `station.foreign-prefecture` */
  async change(user: SignedInUser, code: string, version: number, change: StationChange): Promise<StationView> {
    const { before, after } = await this.database.transaction(async (tx) => {
      const before = await this.atVersion(user, code, version, tx);
      const wanted = changed(before, change);
      if (wanted.prefecture !== before.prefecture) await this.requireOwn(user, wanted.prefecture, tx);
      const after = await this.stations.change(wanted, tx);
      if (!after) throw await this.overtaken(user, code, tx);
      await this.record(user, 'station.changed', after, { version: after.version, changes: differences(before, after) }, tx);
      return { before, after };
    });
    if (after.prefecture !== before.prefecture) await this.credentials.noticeEnded();
    return this.view(after);
  }

  /**
   * Ends a station for good; its connection is closed.
   *
   * @throws DomainError `station.not-found`, `station.stale-version`
   */
  async end(user: SignedInUser, code: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { id } = await this.atVersion(user, code, version, tx);
      const ended = await this.stations.end(id, version, tx);
      if (!ended) throw await this.overtaken(user, code, tx);
      await this.record(user, 'station.ended', ended, { version: ended.version }, tx);
    });
    await this.credentials.noticeEnded();
  }

  private async visible(user: SignedInUser, code: string, tx?: Transaction): Promise<RegisteredStation> {
    const station = await this.stations.byCode(code, tx);
    if (!station || !canSee(user, station.prefecture)) throw notFound('station');
    return station;
  }

  private async atVersion(user: SignedInUser, code: string, version: number, tx: Transaction): Promise<RegisteredStation> {
    const station = await this.visible(user, code, tx);
    if (station.version !== version) throw staleVersion('station', await this.view(station, tx));
    return station;
  }

  /** Somebody was quicker: he has changed the station, or ended it, since it was read. */
  private async overtaken(user: SignedInUser, code: string, tx: Transaction): Promise<DomainError> {
    return staleVersion('station', await this.view(await this.visible(user, code, tx), tx));
  }

  private async requireOwn(user: SignedInUser, prefecture: string, tx: Transaction): Promise<void> {
    if (!(await this.stations.knowsPrefecture(prefecture, tx))) {
      throw new DomainError('invalid', 'station.unknown-prefecture', `There is no prefecture ${prefecture}.`, {
        errors: [{ path: 'prefecture', message: 'is no prefecture of the province' }],
      });
    }
    if (!canSee(user, prefecture)) {
      throw new DomainError('forbidden', 'station.foreign-prefecture', `You do not administer the prefecture ${prefecture}.`);
    }
  }

  private record(user: SignedInUser, action: string, station: RegisteredStation, details: Record<string, unknown>, tx: Transaction) {
    const { code: subject, prefecture } = station;
    return this.audit.append({ username: user.username, action, subject, prefecture, details }, tx);
  }

  private async view(station: RegisteredStation, tx?: Transaction): Promise<StationView> {
    return this.shown(station, await this.health.byStation(station.id, tx));
  }

  private shown(station: RegisteredStation, health: StationHealth | null = null): StationView {
    return toStationView(station, health, this.clock.now(), this.environment.stationOfflineSeconds * 1_000);
  }
}

function afterOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const [code] = decodeCursor(cursor, ['string']) as [string];
  if (!STATION_CODE.test(code)) throw new DomainError('invalid', 'request.cursor', 'The cursor is none that this list gave.');
  return code;
}
