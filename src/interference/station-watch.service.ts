import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import type { Transaction } from '../config/transaction';
import { MessageBus } from '../monitoring/mqtt/message-bus.service';
import type { OutboxEntry } from '../monitoring/outbox/outbox.repository';
import type { Instant } from '../shared/units';
import { statusOf, type StationHealth } from '../stations/health/station-health';
import { StationHealthRepository } from '../stations/health/station-health.repository';
import type { RegisteredStation } from '../stations/register/registered-station';
import { toStationView } from '../stations/register/station-resource';
import { EventsRepository } from './events/events.repository';
import type { InterferenceEvent } from './events/interference-event';
import type { EventChange } from './lifecycle/change';
import { heardAgain, silent } from './lifecycle/station-events';
import type { KnownRegisters } from './registers.service';
import { outageOf } from './rules/station-offline';

export interface StationLook {
  /** What the stations' events have become. */
  readonly events: readonly EventChange[];
  /** Stations that are not what they were, to be told onward. */
  readonly frames: readonly OutboxEntry[];
}

/** Looks at the clock for stations that have fallen silent, and tells how stations are. */
@Injectable()
export class StationWatch {
  private listeningSince: Instant | null = null;
  private told: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly health: StationHealthRepository,
    private readonly events: EventsRepository,
    private readonly bus: MessageBus,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'stationOfflineSeconds'>,
  ) {}

  forget(): void {
    this.told = new Map();
  }

  /** While the broker is away nobody is heard, and nobody is called silent; what silence there was before counts from its return. */
  async look(tx: Transaction, { registers, now }: { registers: KnownRegisters; now: Instant }): Promise<StationLook> {
    this.listeningSince = this.bus.connected && now > 0 ? (this.listeningSince ?? now) : null;
    const stations = [...registers.stations.values()];
    const health = new Map((await this.health.all(tx)).map((one) => [one.stationId, one]));
    return { events: await this.judge(stations, health, registers, tx, now), frames: this.frames(stations, health, now) };
  }

  private async judge(
    stations: readonly RegisteredStation[],
    health: ReadonlyMap<number, StationHealth>,
    { prefectures }: KnownRegisters,
    tx: Transaction,
    now: Instant,
  ): Promise<EventChange[]> {
    if (this.listeningSince === null) return [];
    const events = await this.events.ofStations(tx);
    const changes: (EventChange | null)[] = [];
    for (const station of stations) {
      const heard = health.get(station.id);
      if (!heard || heard.lastSeenAt === null) continue;
      const { boot, lastSeenAt } = heard;
      const own = events.filter((event) => event.stations[0]?.code === station.code);
      const isExpected = statusOf(station, heard, now, this.offlineAfterMs) !== 'maintenance';
      const outage = isExpected ? outageOf(heard, this.listeningSince, now, this.offlineAfterMs) : null;
      if (outage) {
        const prefecture = prefectures.get(station.prefecture) ?? { nameZh: station.prefecture, nameEn: station.prefecture };
        const ended = own.some(isOpen) ? [] : await this.events.endedOfStation(station.code, lastSeenAt, tx);
        changes.push(silent({ station, boot, lastSeenAt, outage, prefecture }, [...ended, ...own], now));
      } else if (!isExpected) changes.push(...own.map((event) => heardAgain(event, now, 'quiet', now)));
      else changes.push(...own.filter((event) => isOver(event, lastSeenAt)).map((event) => heardAgain(event, lastSeenAt, 'quiet', now)));
    }
    const known = new Set(stations.map(({ code }) => code));
    const orphans = events.filter((event) => !known.has(event.stations[0]?.code ?? ''));
    return [...changes, ...orphans.map((event) => heardAgain(event, now, 'withdrawn', now))].filter((change) => change !== null);
  }

  private frames(stations: readonly RegisteredStation[], health: ReadonlyMap<number, StationHealth>, now: Instant): OutboxEntry[] {
    const states = stations.map((station) => {
      const heard = health.get(station.id) ?? null;
      return { station, heard, state: `${station.version}/${statusOf(station, heard, now, this.offlineAfterMs)}` };
    });
    const news = states.filter(({ station, state }) => this.told.get(station.code) !== state);
    if (news.length > 0) this.told = new Map(states.map(({ station, state }) => [station.code, state]));
    return news.map(({ station, heard }) => ({
      kind: 'station',
      prefecture: station.prefecture,
      payload: toStationView(station, heard, now, this.offlineAfterMs),
    }));
  }

  private get offlineAfterMs(): number {
    return this.environment.stationOfflineSeconds * 1_000;
  }
}

function isOpen({ state }: InterferenceEvent): boolean {
  return state !== 'resolved';
}

/** Heard since it fell silent. A silence before we began to listen ends with a sign of life only. */
function isOver({ firstSeenAt }: InterferenceEvent, lastSeenAt: Instant): boolean {
  return lastSeenAt > firstSeenAt;
}
