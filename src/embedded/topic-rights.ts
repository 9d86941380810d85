/** Who is connected to the embedded broker. */
export type BrokerIdentity =
  | { readonly kind: 'station'; readonly code: string; readonly prefecture: string }
  | { readonly kind: 'user'; readonly userId: string; readonly version: number; readonly prefectures: readonly string[] };

const ROOT = 'spectrum/v1';
const PUBLISHED_BY_STATIONS = new Set(['status', 'sweep', 'measurement', 'bearing', 'task-result']);
const TOLD_TO_STATIONS = ['ack', 'task'];

/**
 * A station publishes under its own topics alone. The prefecture in them is not ours to judge here: a wrong one is bad content,
 * which the intake dead-letters, and no reason to close the connection.
 *
 * @see docs/interfaces.md 2
 */
export function mayPublish(identity: BrokerIdentity, topic: string): boolean {
  if (identity.kind !== 'station') return false;
  const [root, version, prefecture, station, kind, ...rest] = topic.split('/');
  if (`${root}/${version}` !== ROOT || rest.length > 0 || !prefecture || !/^[\w.-]{1,32}$/.test(prefecture)) return false;
  return station === identity.code && PUBLISHED_BY_STATIONS.has(kind ?? '');
}

/** A station hears its own acknowledgements and tasks, a person the events of his prefectures; no wider filter is granted. */
export function maySubscribe(identity: BrokerIdentity, filter: string): boolean {
  if (identity.kind === 'station') {
    return TOLD_TO_STATIONS.some((kind) => filter === `${ROOT}/${identity.prefecture}/${identity.code}/${kind}`);
  }
  return eventTopics(identity.prefectures).includes(filter);
}

/** What may be handed to a connected client, whatever filter it once subscribed. */
export function mayReceive(identity: BrokerIdentity, topic: string): boolean {
  if (identity.kind === 'station') return maySubscribe(identity, topic);
  return identity.prefectures.includes('*') ? /^spectrum\/v1\/[^/]+\/events$/.test(topic) : maySubscribe(identity, topic);
}

export function isStatusTopic(topic: string): boolean {
  return topic.endsWith('/status');
}

function eventTopics(prefectures: readonly string[]): string[] {
  return prefectures.map((prefecture) => `${ROOT}/${prefecture === '*' ? '+' : prefecture}/events`);
}
