import { hash } from 'node:crypto';
import { decodeMessage, type Decoded } from '../mqtt/wire/decode-message';
import type { StationTopic } from '../mqtt/wire/topics';
import { findingsOf, type SweepFindings } from '../sweeps/sweep-findings';
import type { RawMessage } from './raw-message';

/** A message with all that can be said of it without knowing anything else. */
export interface ReceivedMessage {
  readonly raw: RawMessage;
  readonly topic: StationTopic;
  /** Of the payload's bytes. */
  readonly sha256: Buffer;
  readonly decoded: Decoded;
  /** Only of a sweep. */
  readonly findings: SweepFindings | null;
}

/** Decodes a message and, if it is a sweep, finds what stands above its noise floor. Pure: the same bytes give the same result. */
export function readReceived(raw: RawMessage, topic: StationTopic): ReceivedMessage {
  const sha256 = hash('sha256', raw.payload, 'buffer');
  const decoded = decodeMessage(topic.kind, raw.payload);
  if (decoded.kind !== 'sweep') return { raw, topic, sha256, decoded, findings: null };
  try {
    return { raw, topic, sha256, decoded, findings: findingsOf(decoded.body) };
  } catch (error) {
    // A sweep that the detector cannot bear must not come again and again.
    const detail = `The sweep cannot be evaluated: ${(error as Error).message}`;
    const { boot, seq } = decoded.body;
    return { raw, topic, sha256, decoded: { kind: 'rejected', code: 'range', path: 'levels', detail, key: { boot, seq } }, findings: null };
  }
}
