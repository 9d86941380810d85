import { formatInstant } from '../../../shared/time';
import { LEVEL_STEP_DB } from '../../sweeps/sweep';
import { writeCbor } from './cbor-writer';
import { WIRE_VERSION } from './common-fields';
import type { StationMessage } from './decode-message';

export type WireFormat = 'json' | 'cbor';

const INSTANTS = new Set(['startedAt', 'sentAt', 'at', 'oldestAt']);
const STEPS_PER_DB = Math.round(1 / LEVEL_STEP_DB);

/** Encodes a message as a station publishes it; the same message gives the same bytes. Fields that are undefined are left out. */
export function encodeMessage(message: StationMessage, format: WireFormat): Buffer {
  const body = { v: WIRE_VERSION, ...withTexts(message.body, format) };
  return format === 'cbor' ? writeCbor(body) : Buffer.from(JSON.stringify(body), 'utf8');
}

function withTexts(body: object, format: WireFormat): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, wireValue(name, value, format)]));
}

function wireValue(name: string, value: unknown, format: WireFormat): unknown {
  if (typeof value === 'number' && INSTANTS.has(name)) return formatInstant(value);
  if (value instanceof Int16Array) return format === 'cbor' ? value : Array.from(value, (step) => step / STEPS_PER_DB);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withTexts(value, format) : value;
}
