import { noiseFieldAt } from '../../../simulators/environment/noise-level';
import { Air } from '../../../simulators/environment/radio-path';
import { randomFor } from '../../../simulators/environment/random';
import type { Emitter } from '../../../simulators/scenario/scenario';
import type { Decibels, Degrees, Hertz } from '../../../src/shared/units';

/** What is tried: how wide and how busy the emitters are, and how many stations hear them. */
export interface Point {
  readonly bandwidthHz: Hertz;
  readonly duty: number;
  readonly stations: number;
}

export const SNRS_DB: readonly Decibels[] = [0, 2, 4, 6, 7, 8, 9, 10, 12, 15, 20];
const STEP_HZ: Hertz = 12_500;
const BAND = { startHz: 150e6, stopHz: 155e6, stepHz: STEP_HZ, rbwHz: STEP_HZ, everyMs: 5_000, averages: 32 };
const FIRST_HZ: Hertz = 150_500_000;
const APART_HZ: Hertz = 400_000;
const NOISE_FIGURE_DB: Decibels = 12;
const HEIGHT_M = 40;
const MIDDLE = { lat: 45.75, lon: 126.65 };
/** Stations stand around the emitters, all as far away: each hears the same. */
const RADIUS_DEG: Degrees = 0.08;
const MEAN_ON_S = 30;
const SURROUNDINGS = { noise: 'residential', shadowingSigmaDb: 0 } as const;

/**
 * Unlicensed transmitters on free channels, one for each signal to noise ratio: mean power in a bin of the emission's width over the noise in that bin.
 * Without shadowing, fading and day-to-day changes, so that the ratio is what it says; its seed changes noise, modulation, pauses and the channels' order.
 */
export function unlicensedLadder({ bandwidthHz, duty, stations }: Point, seed: number): object {
  const order = shuffled(SNRS_DB, seed);
  const places = Array.from({ length: stations }, (_, i) => {
    const angle = (2 * Math.PI * i) / stations;
    const lat = MIDDLE.lat + RADIUS_DEG * Math.cos(angle);
    return { lat, lon: MIDDLE.lon + (RADIUS_DEG * Math.sin(angle)) / Math.cos((MIDDLE.lat * Math.PI) / 180) };
  });
  return {
    name: 'pd',
    seed,
    start: '2026-11-23T08:00:00Z',
    duration: '18m',
    environment: SURROUNDINGS,
    stations: places.map((place, i) => ({
      ...{ code: `S${i + 1}`, prefecture: '230100', ...place, antennaHeightM: HEIGHT_M, noiseFigureDb: NOISE_FIGURE_DB },
      ...{ iip3Dbm: 30, bands: [BAND] },
    })),
    emitters: order.map((snrDb, i) => emitter(snrDb, FIRST_HZ + i * APART_HZ, { bandwidthHz, duty, place: places[0] as typeof MIDDLE })),
    pass: {},
  };
}

export function idOf(snrDb: Decibels): string {
  return `snr-${snrDb}`;
}

interface Wanted {
  readonly bandwidthHz: Hertz;
  readonly duty: number;
  readonly place: typeof MIDDLE;
}

function emitter(snrDb: Decibels, centerHz: Hertz, { bandwidthHz, duty, place }: Wanted): object {
  const bare = { id: idOf(snrDb), kind: 'digital', centerHz, bandwidthHz, ...MIDDLE, antennaHeightM: 20 } as const;
  const air = new Air(SURROUNDINGS, 0);
  const path = air.path(bare as unknown as Emitter, MIDDLE, { ...place, antennaHeightM: HEIGHT_M }, centerHz);
  const noise = noiseFieldAt(centerHz, STEP_HZ, SURROUNDINGS.noise, NOISE_FIGURE_DB);
  const field = noise + snrDb + 10 * Math.log10(Math.max(1, bandwidthHz / STEP_HZ));
  return {
    ...bare,
    erpW: 1_000 * 10 ** ((field - path.fieldOfKilowatt) / 10),
    ...(duty < 1 ? { duty: { onS: MEAN_ON_S, offS: (MEAN_ON_S * (1 - duty)) / duty } } : {}),
    expect: { type: 'UNLICENSED', prefecture: '230100', withinSeconds: 1_080 },
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFor(seed, 'order');
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
