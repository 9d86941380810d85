import fc from 'fast-check';
import { generate, type IPublishPacket } from 'mqtt-packet';
import { frameAt, MalformedPacket, readPublish, type ProtocolVersion } from './control-packet';

const VERSIONS: readonly ProtocolVersion[] = [4, 5];
/** MQTT 3.1.1, section 2.2.3, table 2.4: the least and the greatest length of each number of bytes. */
const LENGTHS = [
  [0, [0x00]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [16_383, [0xff, 0x7f]],
  [16_384, [0x80, 0x80, 0x01]],
  [2_097_151, [0xff, 0xff, 0x7f]],
  [2_097_152, [0x80, 0x80, 0x80, 0x01]],
  [268_435_455, [0xff, 0xff, 0xff, 0x7f]],
] as const;

it.each(LENGTHS)('finds the end of a packet of %i bytes, and waits while its length has not come whole', (length, written) => {
  const bytes = Buffer.from([0x55, 0x55, 0xd0, ...written]);
  const bodyAt = bytes.length;
  expect(frameAt(bytes, 2, bytes.length)).toEqual({ isPublish: false, bodyAt, endsAt: bodyAt + length });
  for (let end = 2; end < bytes.length; end++) expect(frameAt(bytes, 2, end)).toBeNull();
});

it('refuses a length of five bytes', () => {
  expect(() => frameAt(Buffer.from([0x30, 0x80, 0x80, 0x80, 0x80, 0x01]), 0, 6)).toThrow(MalformedPacket);
});

const messages = fc.record({
  topic: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((topic) => !topic.includes('\0')),
  payload: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  qos: fc.constantFrom(0, 1, 2),
  retain: fc.boolean(),
  dup: fc.boolean(),
  packetId: fc.integer({ min: 1, max: 65_535 }),
  userProperties: fc.dictionary(fc.constantFrom('a', 'unit'), fc.string({ maxLength: 90 }), { minKeys: 1 }),
});

it.each(VERSIONS)('reads what another implementation has written, MQTT version %i', (protocolVersion) => {
  fc.assert(
    fc.property(messages, ({ topic, payload, qos, retain, dup, packetId, userProperties }) => {
      const packet: IPublishPacket = {
        cmd: 'publish',
        topic,
        payload,
        qos: qos,
        retain,
        dup: qos > 0 && dup,
        messageId: packetId,
      };
      const properties = protocolVersion === 5 ? { properties: { userProperties, contentType: 'application/cbor' } } : {};
      const bytes = generate({ ...packet, ...properties }, { protocolVersion });
      const frame = frameAt(bytes, 0, bytes.length);
      if (!frame) throw new Error('the packet is whole');
      expect(frame).toMatchObject({ isPublish: true, endsAt: bytes.length });
      expect(readPublish(bytes, 0, frame, protocolVersion)).toEqual({ topic, payload, qos, retain, packetId: qos > 0 ? packetId : 0 });
    }),
  );
});

it.each([
  ['nothing at all', 4, []],
  ['a topic longer than the packet', 4, [0x00, 0x05, 0x61]],
  ['no room for its number', 4, [0x00, 0x01, 0x61, 0x00]],
  ['no properties', 5, [0x00, 0x01, 0x61, 0x00, 0x01]],
  ['properties longer than the packet', 5, [0x00, 0x01, 0x61, 0x00, 0x01, 0x02, 0x01]],
] as const)('refuses a message with %s', (_, version, body) => {
  const bytes = Buffer.from([0x32, body.length, ...body, 0x55, 0x55, 0x55, 0x55]);
  expect(() => readPublish(bytes, 0, { isPublish: true, bodyAt: 2, endsAt: 2 + body.length }, version)).toThrow(MalformedPacket);
});
