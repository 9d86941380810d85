import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { MINUTE_MS } from '../../src/shared/time';
import type { Degrees, Hertz, Instant, Milliseconds } from '../../src/shared/units';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import { randomFrom, syntheticSweep } from '../builders/synthetic-spectrum';

export const PREFECTURE = '230100';
/** Capture time between two sweeps of a station: 600 of them span half an hour. */
const EVERY_MS: Milliseconds = 3_000;
const START_HZ: Hertz = 87_000_000;
const STEP_HZ: Hertz = 50_000;
/** Up to 177 MHz: 3.6 kB as CBOR. */
const BINS = 1_801;
const NOISE_DBUV_M = 10;
const AVERAGES = 16;
/** Different looks at the noise of a station. */
const SPECTRA = 40;
const spectra = new Map<string, Int16Array>();

/** A monitoring station of the campaign, and what it is called in its own messages. */
export interface MadeStation {
  readonly index: number;
  readonly code: string;
  readonly boot: string;
  readonly lat: Degrees;
  readonly lon: Degrees;
}

/** Who is on the air without a license, as one station hears him. */
interface Offender {
  readonly station: number;
  readonly centerHz: Hertz;
  readonly bins: number;
  readonly snrDb: number;
  readonly isOn: (sinceStart: Milliseconds) => boolean;
}

export const BLACK_BROADCAST_HZ: Hertz = 98_575_000;
export const MOBILE_HZ: Hertz = 150_500_000;

const broadcasts = (t: Milliseconds): boolean => t >= 3 * MINUTE_MS && t < 27 * MINUTE_MS;
/** Half a minute of talk, half a minute of pause. */
const talks = (t: Milliseconds): boolean => t >= 8 * MINUTE_MS && t < 29 * MINUTE_MS && t % MINUTE_MS < MINUTE_MS / 2;

/** A black broadcast, strong at the first station and weaker at the second, and a mobile that the seventh hears. */
const OFFENDERS: readonly Offender[] = [
  { station: 0, centerHz: BLACK_BROADCAST_HZ, bins: 4, snrDb: 38, isOn: broadcasts },
  { station: 1, centerHz: BLACK_BROADCAST_HZ, bins: 4, snrDb: 18, isOn: broadcasts },
  { station: 6, centerHz: MOBILE_HZ, bins: 1, snrDb: 25, isOn: talks },
];

/** Stations 60 km apart in rows of six. */
export function madeStations(count: number): MadeStation[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    code: `F${String(index + 1).padStart(2, '0')}`,
    boot: `campaign-${index + 1}`,
    lat: 45 + 0.55 * Math.floor(index / 6),
    lon: 125 + 0.77 * (index % 6),
  }));
}

/** A station's sweep of this number. The same number gives the same sweep, whenever and in whatever run it is asked for. */
export function madeSweep({ index, boot }: MadeStation, seq: number, start: Instant): Sweep {
  const sinceStart = seq * EVERY_MS;
  return {
    boot,
    seq,
    startedAt: start + sinceStart,
    durationMs: 240,
    startHz: START_HZ,
    stepHz: STEP_HZ,
    rbwHz: STEP_HZ,
    detector: 'rms',
    averages: AVERAGES,
    trace: 'clearwrite',
    unit: 'dBuV/m',
    overload: false,
    levels: spectrum(
      index,
      seq % SPECTRA,
      OFFENDERS.filter(({ station, isOn }) => station === index && isOn(sinceStart)),
    ),
  };
}

/** Made once and remembered: to draw each sweep anew would take more of the machine than the service does. */
function spectrum(station: number, nth: number, heard: readonly Offender[]): Int16Array {
  const key = `${station}/${nth}/${heard.length}`;
  const known = spectra.get(key);
  if (known) return known;
  const band = { bins: BINS, averages: AVERAGES, noiseDb: NOISE_DBUV_M, emissions: heard.map(spanOf) };
  const levels = syntheticSweep(band, randomFrom(station * 1_000 + nth));
  spectra.set(key, levels);
  return levels;
}

/** As the station sends it: every third station speaks JSON. */
export function encodeSweep({ index }: MadeStation, sweep: Sweep): Buffer {
  return encodeMessage({ kind: 'sweep', body: sweep }, index % 3 === 2 ? 'json' : 'cbor');
}

function spanOf({ centerHz, bins, snrDb }: Offender): { firstBin: number; lastBin: number; snrDb: number } {
  const firstBin = Math.round((centerHz - START_HZ) / STEP_HZ - (bins - 1) / 2);
  return { firstBin, lastBin: firstBin + bins - 1, snrDb };
}
