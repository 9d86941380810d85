import { randomFor } from '../../../simulators/environment/random';
import { prefectureAt } from '../../../simulators/scenario/prefecture-areas';
import type { Hertz } from '../../../src/shared/units';

const PER_STATION = 10;
const STEP_HZ: Hertz = 12_500;
const BAND = { startHz: 150e6, stopHz: 155e6, stepHz: STEP_HZ, rbwHz: STEP_HZ, everyMs: 30_000, averages: 32 };
const CHANNELS = 390;
/** The province lies in here. */
const BOX = { south: 43.5, north: 53.5, west: 121.2, east: 135.1 };
const NEAR_DEG = 0.12;

/** So much of what is played: other seeds give other places, licenses and talks. */
export interface Watch {
  readonly stations: number;
  readonly hours: number;
  readonly seed: number;
}

/** Stations all over the province, each among ten licensed services that talk as such services do; nothing else is on the air. */
export function lawfulProvince({ stations, hours, seed }: Watch): object {
  const random = randomFor(seed, 'lawful');
  const between = (from: number, to: number): number => from + random() * (to - from);
  const places: { prefecture: string; lat: number; lon: number }[] = [];
  while (places.length < stations) {
    const place = { lat: between(BOX.south, BOX.north), lon: between(BOX.west, BOX.east) };
    const prefecture = prefectureAt(place);
    if (prefecture) places.push({ prefecture, ...place });
  }
  const licenses = places.flatMap(({ prefecture, lat, lon }, i) =>
    Array.from({ length: PER_STATION }, (_, k) => ({
      ...{ number: `PD-${i}-${k}`, holder: `虚构 ${i}-${k} (fictitious)`, prefecture, service: 'land-mobile', status: 'active' },
      ...{ validFrom: '2020-01-01', validUntil: '2035-12-31' },
      transmitters: [
        {
          ...{
            site: 'Site',
            lat: lat + between(-NEAR_DEG, NEAR_DEG),
            lon: lon + between(-NEAR_DEG, NEAR_DEG),
            antennaHeightM: 30,
            erpW: 25,
          },
          ...{ centerHz: BAND.startHz + STEP_HZ * (5 + Math.floor(random() * CHANNELS)), designator: '11K0F3E', bandwidthHz: 11_000 },
          ...{ toleranceHz: 1_500, radiusKm: 30 },
        },
      ],
    })),
  );
  return {
    name: 'lawful',
    seed,
    start: '2026-11-23T00:00:00Z',
    duration: `${hours}h`,
    stations: places.map((place, i) => ({ code: `L${i}`, ...place, antennaHeightM: 40, iip3Dbm: 20, bands: [BAND] })),
    licenses,
    emitters: licenses.map(({ number }) => ({
      id: number,
      kind: 'fm-voice',
      license: number,
      duty: { onS: 15, offS: 150, day: 'office' },
    })),
    pass: { falseEvents: 4 },
  };
}
