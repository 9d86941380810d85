import { api } from './client';
import type { Page } from './page';

/** What one station heard over time on one frequency. */
export interface Emission {
  readonly id: string;
  readonly station: string;
  readonly centerHz: number;
  readonly bandwidthHz: number;
  readonly fieldDbuvM: number | null;
  readonly snrDb: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly sightings: number;
}

/** Mean spectrum of one minute around an emission, with what it was held against. */
export interface EmissionSpectrum {
  readonly emission: string;
  readonly station: string;
  readonly minute: string;
  readonly visits: number;
  /** Center of the first bin. */
  readonly startHz: number;
  readonly stepHz: number;
  readonly rbwHz: number;
  readonly unit: string;
  readonly levels: readonly number[];
  readonly floor: readonly number[];
  /** Height above the floor at which a bin counts as a signal. */
  readonly thresholdDb: number;
}

export interface EmissionWindow {
  readonly startHz: number;
  readonly stopHz: number;
  readonly from: string;
  readonly to: string;
}

export async function emissionsOfStation(code: string, window: EmissionWindow, signal?: AbortSignal): Promise<readonly Emission[]> {
  return (await api.get<Page<Emission>>(`/stations/${encodeURIComponent(code)}/emissions`, { ...window, limit: 100 }, signal)).items;
}

export function emissionSpectrum(id: string, spanHz: number | undefined, signal?: AbortSignal): Promise<EmissionSpectrum> {
  return api.get(`/emissions/${encodeURIComponent(id)}/spectrum`, { spanHz }, signal);
}
