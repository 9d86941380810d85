import { emissionSpectrum, emissionsOfStation, type Emission, type EmissionSpectrum } from '../../api/emissions';
import type { InterferenceEvent } from '../../api/events';
import { listLicenses, type License } from '../../api/licenses';
import { getStation } from '../../api/stations';
import { registeredBands, type RegisteredBand } from './registered-bands';
import { byStrength } from './strongest-station';

/** What the chart of an event shows. */
export interface EventSpectrum {
  readonly spectrum: EmissionSpectrum;
  readonly emission: Emission;
  readonly bands: readonly RegisteredBand[];
}

/** Beyond, a licensed transmitter is hardly what the station hears. */
const NEARBY_KM = 150;
/** Some seconds around the event, as the emission of the station need not begin and end with it. */
const MARGIN_MS = 60_000;

/** The spectrum of the event at its strongest station with the transmitters that are licensed there; null if that station holds no emission of it. */
export async function loadSpectrum(
  event: InterferenceEvent,
  spanHz: number | undefined,
  signal: AbortSignal,
): Promise<EventSpectrum | null> {
  const strongest = byStrength(event.stations)[0];
  if (!strongest) return null;
  const emission = await emissionOf(event, strongest.code, signal);
  if (!emission) return null;
  const [spectrum, licenses] = await Promise.all([
    emissionSpectrum(emission.id, spanHz, signal),
    licensesAround(event.centerHz, strongest.code, signal),
  ]);
  const { startHz, stepHz, levels } = spectrum;
  return { spectrum, emission, bands: registeredBands(licenses, { startHz, stopHz: startHz + levels.length * stepHz }) };
}

/** Of the emissions that overlap the event in time and frequency, the one that covers most of it. */
async function emissionOf(event: InterferenceEvent, station: string, signal: AbortSignal): Promise<Emission | null> {
  const half = Math.max(event.bandwidthHz, 25_000) / 2;
  const [startHz, stopHz] = [Math.max(0, event.centerHz - half), event.centerHz + half];
  const from = new Date(Date.parse(event.firstSeenAt) - MARGIN_MS).toISOString();
  const to = new Date(Date.parse(event.lastSeenAt) + MARGIN_MS).toISOString();
  const emissions = await emissionsOfStation(station, { startHz, stopHz, from, to }, signal);
  const common = ({ centerHz, bandwidthHz }: Emission): number =>
    Math.min(stopHz, centerHz + bandwidthHz / 2) - Math.max(startHz, centerHz - bandwidthHz / 2);
  return emissions.toSorted((a, b) => common(b) - common(a) || b.sightings - a.sightings)[0] ?? null;
}

/** Those at the frequency, wherever they are, and those near the station, which the span may reach. */
async function licensesAround(atHz: number, stationCode: string, signal: AbortSignal): Promise<readonly License[]> {
  const { lat, lon } = await getStation(stationCode, signal);
  const [there, near] = await Promise.all([
    listLicenses({ atHz }, { limit: 100 }, signal),
    listLicenses({ near: `${lat},${lon}`, radiusKm: NEARBY_KM }, { limit: 500 }, signal),
  ]);
  return [...new Map([...near.items, ...there.items].map((license) => [license.id, license])).values()];
}
