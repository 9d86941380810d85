/** MQTT 3.1.1 and 5, section 2.1.2. */
const PUBLISH = 3;
const MOST_LENGTH_BYTES = 4;
const QOS_BITS = 0x06;
const RETAIN_BIT = 0x01;

export type ProtocolVersion = 4 | 5;

/** Where a packet stands among bytes. */
export interface PacketFrame {
  readonly isPublish: boolean;
  /** The first byte after the fixed header. */
  readonly bodyAt: number;
  /** The first byte after the packet. */
  readonly endsAt: number;
}

/** A message, as a view of the bytes it came in. */
export interface PublishPacket {
  readonly topic: string;
  readonly payload: Buffer;
  readonly qos: 0 | 1 | 2;
  readonly retain: boolean;
  /** 0 where the message asks for no acknowledgement. */
  readonly packetId: number;
}

/** What came in is no MQTT. */
export class MalformedPacket extends Error {
  readonly code = 'ERR_MALFORMED_PACKET';
}

/**
 * Finds the packet that begins at `at`: its fixed header, a byte and a length of one to four, MQTT 3.1.1 and 5, section 2.1.
 *
 * @param end  the first byte that has not come yet
 * @returns  null while the length has not come whole; a packet's end may lie beyond `end`
 * @throws MalformedPacket  if the length is longer than four bytes
 */
export function frameAt(bytes: Buffer, at: number, end: number): PacketFrame | null {
  const header = lengthAt(bytes, at + 1, end);
  return header && { isPublish: (bytes[at] as number) >> 4 === PUBLISH, bodyAt: header.endsAt, endsAt: header.endsAt + header.length };
}

/**
 * Reads a PUBLISH: topic, number, in MQTT 5 properties (which are passed over), payload. MQTT 3.1.1 and 5, section 3.3.
 *
 * @param frame  of a packet that has come whole
 * @throws MalformedPacket  if its parts are longer than the packet
 */
export function readPublish(bytes: Buffer, at: number, { bodyAt, endsAt }: PacketFrame, version: ProtocolVersion): PublishPacket {
  const flags = bytes[at] as number;
  const qos = ((flags & QOS_BITS) >> 1) as PublishPacket['qos'];
  const topicEndsAt = bodyAt + 2 + (bodyAt + 2 <= endsAt ? bytes.readUInt16BE(bodyAt) : 0);
  const idEndsAt = topicEndsAt + (qos > 0 ? 2 : 0);
  if (idEndsAt > endsAt) throw new MalformedPacket('the topic of a message is longer than its packet');
  const payloadAt = version === 5 ? propertiesEndAt(bytes, idEndsAt, endsAt) : idEndsAt;
  return {
    topic: bytes.toString('utf8', bodyAt + 2, topicEndsAt),
    payload: bytes.subarray(payloadAt, endsAt),
    qos,
    retain: (flags & RETAIN_BIT) !== 0,
    packetId: qos > 0 ? bytes.readUInt16BE(topicEndsAt) : 0,
  };
}

function propertiesEndAt(bytes: Buffer, at: number, endsAt: number): number {
  const properties = lengthAt(bytes, at, endsAt);
  const end = properties ? properties.endsAt + properties.length : Infinity;
  if (end > endsAt) throw new MalformedPacket('the properties of a message are longer than its packet');
  return end;
}

/** A length of one to four bytes, seven bits each, and the first byte after it; null while it has not come whole. MQTT 5, section 1.5.5. */
function lengthAt(bytes: Buffer, at: number, end: number): { readonly length: number; readonly endsAt: number } | null {
  for (let i = at, length = 0, weight = 1; i < end; i++, weight *= 128) {
    const byte = bytes[i] as number;
    length += (byte & 127) * weight;
    if (byte < 128) return { length, endsAt: i + 1 };
    if (i - at === MOST_LENGTH_BYTES - 1) throw new MalformedPacket('a length is longer than four bytes');
  }
  return null;
}
