import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import type { RejectionCode } from '../../src/monitoring/mqtt/wire/rejection';
import type { Instant } from '../../src/shared/units';
import { madeSweep, type MadeStation } from './made-air';

/** What is wrong with the bytes themselves. */
export const BAD_KINDS = [
  'not-utf8',
  'not-json',
  'not-cbor',
  'too-deep',
  'duplicate-key',
  'version',
  'missing',
  'type',
  'range',
  'unit',
  'time-range',
  'too-long',
] as const satisfies readonly RejectionCode[];
export type BadKind = (typeof BAD_KINDS)[number];

export interface BadPayload {
  readonly code: RejectionCode;
  /** Null where nobody can read it. */
  readonly seq: number | null;
  readonly bytes: Buffer;
}

const MIB = 1_048_576;
/** Numbers of bad messages begin here, so that they are in nobody's way. */
const FIRST_SEQ = 1_000_000;

/** The n-th bad message of a station; no two are alike. */
export function badPayload(kind: BadKind, station: MadeStation, n: number, start: Instant): BadPayload {
  const seq = FIRST_SEQ + n;
  const good = JSON.parse(encodeMessage({ kind: 'sweep', body: { ...madeSweep(station, n, start), seq } }, 'json').toString()) as object;
  const unreadable = (bytes: Buffer | string): BadPayload => ({ code: kind, seq: null, bytes: Buffer.from(bytes) });
  const readable = (changes: object): BadPayload => ({ code: kind, seq, bytes: Buffer.from(JSON.stringify({ ...good, ...changes })) });
  switch (kind) {
    case 'not-utf8':
      return unreadable(Buffer.concat([Buffer.from(`{"v":1,"n":${n},"boot":"`), Buffer.of(0xc3, 0x28), Buffer.from('"}')]));
    case 'not-json':
      return unreadable(`{"v":1,"boot":"${station.boot}","seq":${seq},`);
    case 'not-cbor':
      return unreadable(Buffer.concat([Buffer.of(0x9a, 0x00, 0xff, 0xff, 0xff), Buffer.from(String(n))]));
    case 'too-deep':
      return unreadable(`{"v":1,"n":${n},"x":${'['.repeat(30)}${']'.repeat(30)}}`);
    case 'duplicate-key':
      return unreadable(`{"v":1,"seq":${seq},"seq":${seq}}`);
    case 'version':
      return readable({ v: 2 });
    case 'missing':
      return readable({ startHz: undefined });
    case 'type':
      return readable({ stepHz: 'wide' });
    case 'range':
      return readable({ levels: [1e6, 0, 0] });
    case 'unit':
      return readable({ unit: 'dBW' });
    case 'time-range':
      return readable({ startedAt: '2019-12-31T23:59:59.000Z' });
    case 'too-long':
      return unreadable(JSON.stringify({ n, text: 'x'.repeat(MIB) }));
  }
}

/** Other bytes under a key that is stored already. */
export function conflictingPayload(station: MadeStation, seq: number, start: Instant): BadPayload {
  const sweep = { ...madeSweep(station, seq, start), durationMs: 241 };
  return { code: 'key-conflict', seq, bytes: encodeMessage({ kind: 'sweep', body: sweep }, 'json') };
}
