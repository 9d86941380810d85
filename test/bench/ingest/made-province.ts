import { landTable } from '../../../src/config/land-table';
import { approximateDistance } from '../../../src/science/location/distance';
import { predictFieldStrength } from '../../../src/science/propagation/field-strength';
import type { DbuvPerMeter, Degrees, Hertz, Meters } from '../../../src/shared/units';
import { transmittersOf } from '../../../src/spectrum/licenses/assigned-bands';
import type { LicenseContent, Transmitter } from '../../../src/spectrum/licenses/license';
import { aLicenseContent, aTransmitter } from '../../builders/a-license';
import { registerOfLicenses } from '../../builders/register-of-licenses';

export const LICENSES = 100_000;
export const START_HZ: Hertz = 87_000_000;
export const STEP_HZ: Hertz = 25_000;
export const BINS = 4_000;
export const NOISE_DBUV_M: DbuvPerMeter = 0;
const STATIONS = 20;
const OF_EACH_KIND = 15;
const LICENSED_BINS = 7;
/** Licenses nearer than this would explain what is to be unlicensed; those beyond are candidates that do not reach. */
const FREE_WITHIN_M: Meters = 350_000;
const FREE_AROUND_HZ: Hertz = 60_000;

/** Something that a station hears all the time. */
export interface MadeEmission {
  readonly firstBin: number;
  readonly lastBin: number;
  readonly snrDb: number;
  readonly licensed: boolean;
}

export interface MadeStation {
  readonly code: string;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly emissions: readonly MadeEmission[];
}

/** Twenty stations about 200 km apart, each of which hears 30 emissions: 15 FM transmitters of its own neighborhood and 15 that nobody has licensed. */
export function madeStations(): MadeStation[] {
  return Array.from({ length: STATIONS }, (_, i) => ({
    code: `B${String(i + 1).padStart(2, '0')}`,
    lat: 44.5 + 2 * Math.floor(i / 5),
    lon: 123 + 2.4 * (i % 5),
    emissions: [...broadcastsOf(i), ...intrudersOf(i)],
  }));
}

/** The register of the whole province: the broadcasts, and licenses of all kinds everywhere, but for those that would explain the intruders. */
export function madeLicenses(stations: readonly MadeStation[]): LicenseContent[] {
  const broadcasts = stations.flatMap((station) =>
    station.emissions.filter(({ licensed }) => licensed).map((one, i) => licenseFor(station, one, i)),
  );
  const others = registerOfLicenses(LICENSES + 20_000)
    .map(({ versions }) => versions[0]?.content as LicenseContent)
    .filter((content) => !explainsAnIntruder(content, stations));
  return [...broadcasts, ...others].slice(0, LICENSES);
}

export function centerOf({ firstBin, lastBin }: MadeEmission): Hertz {
  return START_HZ + ((firstBin + lastBin) / 2) * STEP_HZ;
}

/** On the raster of 100 kHz from 87.5 MHz, 1.4 MHz apart. */
function broadcastsOf(station: number): MadeEmission[] {
  return Array.from({ length: OF_EACH_KIND }, (_, i) => {
    const middle = 20 + 56 * i + 4 * (station % 10);
    return { firstBin: middle - (LICENSED_BINS >> 1), lastBin: middle + (LICENSED_BINS >> 1), snrDb: 12 + ((i * 11) % 39), licensed: true };
  });
}

/** In the land mobile band from 148 to 156 MHz, where nothing is exempt. */
function intrudersOf(station: number): MadeEmission[] {
  return Array.from({ length: OF_EACH_KIND }, (_, i) => {
    const bin = 2_450 + 20 * i + 2 * (station % 8);
    return { firstBin: bin, lastBin: bin, snrDb: 12 + ((i * 7) % 39), licensed: false };
  });
}

/** A transmitter 10 km north of the station, with the power that gives what is heard there. */
function licenseFor(station: MadeStation, emission: MadeEmission, index: number): LicenseContent {
  const place = { lat: station.lat + 0.09, lon: station.lon, antennaHeightM: 60 };
  const levelDb = NOISE_DBUV_M + emission.snrDb + 10 * Math.log10(LICENSED_BINS);
  const erpW = 1_000 * 10 ** ((levelDb - fieldOfKilowatt(centerOf(emission))) / 10);
  const transmitter = aTransmitter({ ...place, erpW, centerHz: centerOf(emission) });
  return aLicenseContent({ number: `HL-FM-${station.code}-${index}`, transmitters: [transmitter] });
}

function fieldOfKilowatt(frequencyHz: Hertz): DbuvPerMeter {
  return predictFieldStrength({ frequencyHz, distanceM: 10_000, transmitterHeightM: 60, receiverHeightM: 40 }, landTable());
}

function explainsAnIntruder(content: LicenseContent, stations: readonly MadeStation[]): boolean {
  const history = { licenseId: '', versions: [{ licenseId: '', version: 1, effectiveFrom: 0, ended: false, content }] };
  return [...transmittersOf(history)].some((transmitter) => stations.some((station) => isNearIntruder(transmitter, station)));
}

function isNearIntruder(transmitter: Transmitter, station: MadeStation): boolean {
  const { centerHz, receiveHz = centerHz } = transmitter;
  const isOn = (hz: Hertz): boolean =>
    station.emissions.some((emission) => !emission.licensed && Math.abs(centerOf(emission) - hz) < FREE_AROUND_HZ);
  return (isOn(centerHz) || isOn(receiveHz)) && approximateDistance(transmitter, station) < FREE_WITHIN_M;
}
