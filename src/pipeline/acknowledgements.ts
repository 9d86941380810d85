import { encodeAcknowledgement, type Acknowledgement } from '../monitoring/mqtt/wire/service-messages';
import type { MessageKey } from '../monitoring/mqtt/wire/common-fields';
import type { RejectionCode } from '../monitoring/mqtt/wire/rejection';
import { stationTopic } from '../monitoring/mqtt/wire/topics';

/** A message that is committed: stored, dropped as a repeat or as too old, or dead-lettered. */
export interface CommittedMessage {
  readonly prefecture: string;
  readonly station: string;
  readonly key?: MessageKey;
  readonly rejected?: { readonly sha256: string; readonly code: RejectionCode };
}

export interface AddressedAcknowledgement {
  readonly topic: string;
  readonly payload: string;
}

/** One acknowledgement for each station and boot; what has neither a key nor a rejection (a status) needs none. */
export function acknowledgementsFor(messages: readonly CommittedMessage[]): AddressedAcknowledgement[] {
  const groups = new Map<string, CommittedMessage[]>();
  for (const message of messages) {
    if (!message.key && !message.rejected) continue;
    const name = `${message.prefecture}/${message.station}/${message.key?.boot ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(message);
    else groups.set(name, [message]);
  }
  return [...groups.values()].map((group) => {
    const { prefecture, station } = group[0] as CommittedMessage;
    return { topic: stationTopic(prefecture, station, 'ack'), payload: encodeAcknowledgement(toAcknowledgement(group)) };
  });
}

function toAcknowledgement(group: readonly CommittedMessage[]): Acknowledgement {
  const rejected = [...new Map(group.flatMap(({ rejected }) => (rejected ? [[rejected.sha256, rejected] as const] : []))).values()];
  return {
    boot: group[0]?.key?.boot,
    ranges: toRanges(group.flatMap(({ key }) => (key ? [key.seq] : []))),
    ...(rejected.length > 0 ? { rejected } : {}),
  };
}

/** Sorted and joined: 1, 3, 2, 2, 7 are [1, 3] and [7, 7]. */
export function toRanges(numbers: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
