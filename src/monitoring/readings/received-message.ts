import { hash } from 'node:crypto';
import { detectRuns, peakOf, signalToNoiseOf } from '../../science/signal/detect-sweep';
import { putSighting, roomForSightings } from '../sweeps/sighting';
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

/** Packed run by run: an object for each would be most of what reading a sweep leaves behind. */
function findingsOf(sweep: Sweep): SweepFindings {
  const { levels } = sweep;
  const { floor, onDb, runs } = detectRuns(sweep);
  const sightings = roomForSightings(runs.length);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as (typeof runs)[number];
    putSighting(sightings, i, run, peakOf(levels, run), signalToNoiseOf(levels, floor, run));
  }
  return { floorDb: floor.floorDb, floorSlopeDbPerBin: floor.slopeDbPerBin, thresholdDb: onDb, sightings };
}
