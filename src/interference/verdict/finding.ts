import type { EventType } from '../../shared/event-types';
import type { DbuvPerMeter, Decibels, Hertz, Instant } from '../../shared/units';

/** What is to be said of an event, on the telephone as well as on paper. */
export interface Finding {
  readonly type: EventType;
  readonly prefectureZh: string;
  readonly prefectureEn: string;
  readonly centerHz: Hertz;
  /** 1 σ. */
  readonly centerUncertaintyHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly stationCode: string;
  readonly stationName: string;
  /** Of the strongest station; null if it is not calibrated. */
  readonly fieldDbuvM: DbuvPerMeter | null;
  readonly snrDb: Decibels;
  readonly stations: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  /** The license that is deviated from; null where there is none. */
  readonly license: { readonly number: string; readonly holder: string; readonly status: string; readonly validUntil: Instant } | null;
}
