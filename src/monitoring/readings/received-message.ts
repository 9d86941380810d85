import { createHash } from 'node:crypto';
import { detectSweep } from '../../science/signal/detect-sweep';
import type { Sweep } from '../sweeps/sweep';
import type { SweepFindings } from '../sweeps/stored-sweep';
import { decodeMessage, type Decoded } from '../mqtt/wire/decode-message';
import type { StationTopic } from '../mqtt/wire/topics';
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
  const decoded = decodeMessage(topic.kind, raw.payload);
  return {
    raw,
    topic,
    sha256: createHash('sha256').update(raw.payload).digest(),
    decoded,
    findings: decoded.kind === 'sweep' ? findingsOf(decoded.body) : null,
  };
}

function findingsOf(sweep: Sweep): SweepFindings {
  const { floorDb, slopeDbPerBin, thresholdOnDb, sightings } = detectSweep(sweep);
  return { floorDb, floorSlopeDbPerBin: slopeDbPerBin, thresholdDb: thresholdOnDb, sightings };
}
