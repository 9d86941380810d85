/** Root of every topic: docs/interfaces.md, section 2. */
export const TOPIC_ROOT = 'spectrum/v1';

/** What a station may say of itself, one topic each. */
export const STATION_TOPICS = ['status', 'sweep', 'measurement', 'bearing', 'task-result'] as const;
export type StationTopicKind = (typeof STATION_TOPICS)[number];

/** What the service says to a station, one topic each. */
export const SERVICE_TOPICS = ['ack', 'task'] as const;
export type ServiceTopicKind = (typeof SERVICE_TOPICS)[number];

/** A monitoring station's code: one level of a topic, without wildcards and without `$`. */
export const STATION_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/** Under its own account the service may read and write everything below the root; no station is called so. */
export const SERVICE_USERNAME = 'service';

export interface StationTopic {
  readonly prefecture: string;
  readonly station: string;
  readonly kind: StationTopicKind;
}

/**
 * Takes a station's topic apart. The station's code is not judged here: what stands there is looked up in the register.
 *
 * @returns  null if the topic is none that a station publishes to
 */
export function parseStationTopic(topic: string): StationTopic | null {
  const levels = topic.split('/');
  if (levels.length !== 5 || `${levels[0]}/${levels[1]}` !== TOPIC_ROOT) return null;
  const kind = STATION_TOPICS.find((known) => known === levels[4]);
  return kind ? { prefecture: levels[2] as string, station: levels[3] as string, kind } : null;
}

export function stationTopic(prefecture: string, station: string, kind: StationTopicKind | ServiceTopicKind): string {
  return `${TOPIC_ROOT}/${prefecture}/${station}/${kind}`;
}

export function eventsTopic(prefecture: string): string {
  return `${TOPIC_ROOT}/${prefecture}/events`;
}

/** The filters under which the service hears every station. */
export function intakeFilters(): string[] {
  return STATION_TOPICS.map((kind) => `${TOPIC_ROOT}/+/+/${kind}`);
}
