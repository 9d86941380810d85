import { randomFrom, meanOfPowers } from '../builders/synthetic-spectrum';

/** Frequencies of the made-up recording's carriers, Hz: middles of bins. */
export const SYNTHETIC_CARRIERS = [12, 35, 63, 92, 118, 146, 175, 207].map((bin) => 88_000_000 + Math.round(bin * 80_357.12));
const LEVELS_DB = [22, 16, 19, 14, 18, 24, 15, 20];
const BINS = 32;
const ROWS = 7;
const SWEEPS = 66;
const STEP_HZ = 80_357.12;
const ROW_HZ = 2_571_428;
const SAMPLES = 6_144;

/**
 * A recording of the shape that `rtl_power -f 88M:106M:80k -i 10s` prints: 66 sweeps of 7 rows, the bin in the middle of each row a copy of its
 * neighbor, the last bin repeated at the end of each row, times of the clock on the wall. Eight carriers 80 kHz wide stand 14 to 24 dB above a floor
 * that ripples by 1 dB; all of it is made up.
 */
export function syntheticRecording(): string {
  const random = randomFrom(88);
  const lines: string[] = [];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let row = 0; row < ROWS; row++) lines.push(rowOf(sweep, row, random));
  }
  return `${lines.join('\n')}\n`;
}

function rowOf(sweep: number, row: number, random: () => number): string {
  const levels = Array.from({ length: BINS }, (_, i) => levelAt(row * BINS + i, random));
  levels[BINS / 2 + 1] = levels[BINS / 2] as number;
  const at = new Date(Date.UTC(2017, 4, 6, 9, 30, 0) + sweep * 10_000).toISOString();
  const low = 88_000_000 + row * ROW_HZ;
  const printed = [...levels, levels[BINS - 1] as number].map((level) => level.toFixed(2));
  return [at.slice(0, 10), at.slice(11, 19), low, low + ROW_HZ, STEP_HZ, SAMPLES, ...printed].join(', ');
}

function levelAt(bin: number, random: () => number): number {
  const floor = 10 ** ((-5 + Math.sin(bin / 9)) / 10);
  const carriers = SYNTHETIC_CARRIERS.map((hz, i) => {
    const offset = bin - Math.round((hz - 88_000_000) / STEP_HZ);
    return 10 ** ((-5 + (LEVELS_DB[i] as number)) / 10) * Math.exp(-1.6 * offset * offset);
  });
  const power = carriers.reduce((sum, carrier) => sum + carrier, floor);
  return 10 * Math.log10(power * meanOfPowers(random, SAMPLES / BINS));
}
