import { generate } from 'mqtt-packet';
import { encodeMessage } from '../../../src/monitoring/mqtt/wire/encode-message';
import type { Instant } from '../../../src/shared/units';
import { randomFrom, syntheticSweep } from '../../builders/synthetic-spectrum';
import { BINS, NOISE_DBUV_M, START_HZ, STEP_HZ, type MadeStation } from './made-province';

const SPECTRA = 20;
const AVERAGES = 16;
/** Sequence numbers from here on take five bytes each, so that a message can be written over another. */
const FIRST_SEQ = 65_536;
const PLACEHOLDER = Date.UTC(2020, 0, 1);

/**
 * A station's sweeps as MQTT packets of CBOR with tag 77, a second of capture time apart: 20 spectra in turn, each under a key and a time of its own. The
 * packets are made once, as who publishes should take little of what is to be measured.
 */
export class MadeSweeps {
  private readonly templates: readonly Template[];
  private next = FIRST_SEQ;

  constructor(
    station: MadeStation,
    topic: string,
    readonly boot: string,
    private readonly start: Instant,
  ) {
    this.templates = spectraOf(station).map((levels) => templateOf(topic, boot, levels));
  }

  /** The next sweep; its bytes are written over when 20 more are taken. A station has no more than that unconfirmed: they have long been sent. */
  take(packetId: number): { seq: number; packet: Buffer } {
    const seq = this.next++;
    const { packet, packetIdAt, seqAt, startedAt } = this.templates[seq % SPECTRA] as Template;
    packet.writeUInt16BE(packetId, packetIdAt);
    packet.writeUInt32BE(seq, seqAt);
    packet.write(new Date(this.start + (seq - FIRST_SEQ) * 1_000).toISOString(), startedAt, 'latin1');
    return { seq, packet };
  }
}

/** A packet, and where in it its number, the sweep's number and the capture time stand. */
interface Template {
  readonly packet: Buffer;
  readonly packetIdAt: number;
  readonly seqAt: number;
  readonly startedAt: number;
}

export function spectraOf({ code, emissions }: MadeStation): Int16Array[] {
  const random = randomFrom([...code].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7));
  return Array.from({ length: SPECTRA }, () =>
    syntheticSweep({ bins: BINS, averages: AVERAGES, noiseDb: NOISE_DBUV_M, emissions }, random),
  );
}

function templateOf(topic: string, boot: string, levels: Int16Array): Template {
  const sweep = {
    ...{ boot, seq: FIRST_SEQ, startedAt: PLACEHOLDER, durationMs: 240, startHz: START_HZ, stepHz: STEP_HZ, rbwHz: STEP_HZ },
    ...({ detector: 'rms', averages: AVERAGES, trace: 'clearwrite', unit: 'dBuV/m', overload: false } as const),
    levels,
  };
  const payload = encodeMessage({ kind: 'sweep', body: sweep }, 'cbor');
  const packet = generate({ cmd: 'publish', topic, payload, qos: 1, messageId: 1, dup: false, retain: false });
  return {
    packet,
    packetIdAt: packet.length - payload.length - 2,
    seqAt: packet.indexOf(Buffer.from('cseq\x1a', 'latin1')) + 5,
    startedAt: packet.indexOf(new Date(PLACEHOLDER).toISOString()),
  };
}
