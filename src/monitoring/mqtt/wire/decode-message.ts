import type { Sweep } from '../../sweeps/sweep';
import { readCbor } from './cbor-reader';
import { readKey, readVersion, type MessageKey } from './common-fields';
import { Fields } from './fields';
import { readJson } from './json-reader';
import { readBearing, readMeasurement, readTaskResult, type Bearing, type Measurement, type TaskResult } from './reading-messages';
import { Rejection, type RejectionCode } from './rejection';
import { readStatus, type StationStatus } from './status-message';
import { readSweep } from './sweep-message';
import type { StationTopicKind } from './topics';

/** Largest payload: docs/interfaces.md 2. */
export const MAX_PAYLOAD_BYTES = 1_048_576;

export type StationMessage =
  | { readonly kind: 'status'; readonly body: StationStatus }
  | { readonly kind: 'sweep'; readonly body: Sweep }
  | { readonly kind: 'measurement'; readonly body: Measurement }
  | { readonly kind: 'bearing'; readonly body: Bearing }
  | { readonly kind: 'task-result'; readonly body: TaskResult };

export interface Rejected {
  readonly kind: 'rejected';
  readonly code: RejectionCode;
  /** The field that is wrong. */
  readonly path?: string;
  readonly detail: string;
  /** The message's key, where it can be read although something else is wrong: the station may forget it by its number. */
  readonly key?: MessageKey;
}

type Known = StationMessage & { readonly unknownFields: number };
export type Decoded = Known | Rejected;

/** Decodes what a station has published, JSON or CBOR: the message, or why it cannot be taken. Never throws. */
export function decodeMessage(kind: StationTopicKind, payload: Uint8Array): Decoded {
  let fields: Fields | undefined;
  try {
    if (payload.length > MAX_PAYLOAD_BYTES) throw new Rejection('too-long', `The payload is longer than ${MAX_PAYLOAD_BYTES} bytes.`);
    fields = Fields.of(readBody(payload));
    readVersion(fields);
    return readers[kind](fields);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { kind: 'rejected', code: error.code, path: error.path, detail: error.message, key: fields && keyIfReadable(fields) };
  }
}

/** What is unknown is counted when all that is known has been read. */
const readers: Record<StationTopicKind, (fields: Fields) => Known> = {
  status: (fields) => ({ kind: 'status', body: readStatus(fields), unknownFields: fields.unknownCount }),
  sweep: (fields) => ({ kind: 'sweep', body: readSweep(fields), unknownFields: fields.unknownCount }),
  measurement: (fields) => ({ kind: 'measurement', body: readMeasurement(fields), unknownFields: fields.unknownCount }),
  bearing: (fields) => ({ kind: 'bearing', body: readBearing(fields), unknownFields: fields.unknownCount }),
  'task-result': (fields) => ({ kind: 'task-result', body: readTaskResult(fields), unknownFields: fields.unknownCount }),
};

/**
 * Reads the body of any message. JSON begins with an ASCII character or a byte order mark; CBOR's arrays, maps and tags begin with a byte
 * from 0x80 to 0xdb, which neither is.
 *
 * @throws Rejection  as `readJson` and `readCbor`
 */
export function readBody(payload: Uint8Array): unknown {
  const first = payload[0] ?? 0;
  return first >= 0x80 && first <= 0xdb ? readCbor(payload) : readJson(payload);
}

function keyIfReadable(fields: Fields): MessageKey | undefined {
  try {
    return readKey(fields);
  } catch {
    return undefined;
  }
}
