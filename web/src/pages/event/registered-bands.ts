import type { License } from '../../api/licenses';

/** A licensed transmitter as it is drawn into a spectrum. */
export interface RegisteredBand {
  readonly number: string;
  readonly holder: string;
  readonly centerHz: number;
  readonly lowHz: number;
  readonly highHz: number;
  /** Only these explain anything now. */
  readonly inForce: boolean;
}

const IN_FORCE: ReadonlySet<string> = new Set(['active', 'expiring']);

/** The transmitters of licenses whose assigned band reaches into a span, rising in frequency; one for each license and frequency. */
export function registeredBands(
  licenses: readonly License[],
  span: { readonly startHz: number; readonly stopHz: number },
): RegisteredBand[] {
  const bands = licenses.flatMap((license) =>
    license.transmitters.map(({ centerHz, bandwidthHz = 0 }) => ({
      number: license.number,
      holder: license.holder,
      centerHz,
      lowHz: centerHz - bandwidthHz / 2,
      highHz: centerHz + bandwidthHz / 2,
      inForce: IN_FORCE.has(license.status),
    })),
  );
  const once = new Map(bands.map((band) => [`${band.number} ${band.centerHz}`, band]));
  return [...once.values()]
    .filter(({ lowHz, highHz }) => highHz > span.startHz && lowHz < span.stopHz)
    .toSorted((a, b) => a.centerHz - b.centerHz);
}
