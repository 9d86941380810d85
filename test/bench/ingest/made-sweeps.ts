import { encodeMessage } from '../../../src/monitoring/mqtt/wire/encode-message';
import type { Instant } from '../../../src/shared/units';
import { randomFrom, syntheticSweep } from '../../builders/synthetic-spectrum';
import { BINS, NOISE_DBUV_M, START_HZ, STEP_HZ, type MadeStation } from './made-province';

const SPECTRA = 20;
const AVERAGES = 16;
/** Sequence numbers from here on take five bytes each, so that a message can be written over another. */
const FIRST_SEQ = 65_536;
const PLACEHOLDER = Date.UTC(2020, 0, 1);

/** A station's sweeps as CBOR with tag 77, a second of capture time apart: 20 spectra in turn, each under a key and a time of its own. */
export class MadeSweeps {
  private readonly templates: readonly Template[];
  private next = FIRST_SEQ;

  constructor(
    station: MadeStation,
    readonly boot: string,
    private readonly start: Instant,
  ) {
    this.templates = spectraOf(station).map((levels) => templateOf(boot, levels));
  }

  /** The next sweep; its bytes are the caller's own. */
  take(): { seq: number; payload: Buffer } {
    const seq = this.next++;
    const { bytes, seqAt, startedAt } = this.templates[seq % SPECTRA] as Template;
    const payload = Buffer.from(bytes);
    payload.writeUInt32BE(seq, seqAt);
    payload.write(new Date(this.start + (seq - FIRST_SEQ) * 1_000).toISOString(), startedAt, 'latin1');
    return { seq, payload };
  }
}

/** A message, and where in it the number and the capture time stand. */
interface Template {
  readonly bytes: Buffer;
  readonly seqAt: number;
  readonly startedAt: number;
}

export function spectraOf({ code, emissions }: MadeStation): Int16Array[] {
  const random = randomFrom([...code].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7));
  return Array.from({ length: SPECTRA }, () =>
    syntheticSweep({ bins: BINS, averages: AVERAGES, noiseDb: NOISE_DBUV_M, emissions }, random),
  );
}

function templateOf(boot: string, levels: Int16Array): Template {
  const sweep = {
    ...{ boot, seq: FIRST_SEQ, startedAt: PLACEHOLDER, durationMs: 240, startHz: START_HZ, stepHz: STEP_HZ, rbwHz: STEP_HZ },
    ...({ detector: 'rms', averages: AVERAGES, trace: 'clearwrite', unit: 'dBuV/m', overload: false } as const),
    levels,
  };
  const bytes = encodeMessage({ kind: 'sweep', body: sweep }, 'cbor');
  const seqAt = bytes.indexOf(Buffer.from('cseq\x1a', 'latin1')) + 5;
  return { bytes, seqAt, startedAt: bytes.indexOf(new Date(PLACEHOLDER).toISOString()) };
}
