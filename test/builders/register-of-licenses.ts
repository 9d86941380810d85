import type { LicenseContent, LicenseHistory, Transmitter } from '../../src/spectrum/licenses/license';
import { aHistory, aLicenseContent, aTransmitter } from './a-license';
import { randomFrom, type Random } from './synthetic-spectrum';

interface Service {
  readonly share: number;
  readonly service: string;
  readonly channels: { readonly fromHz: number; readonly toHz: number; readonly rasterHz: number };
  readonly designator: string;
  readonly bandwidthHz: number;
  readonly toleranceHz: number;
  /** Spacing of the two sides of a pair. */
  readonly duplexHz?: number;
}

/** How licenses of a province are spread: private two-way radio on two bands by far the most, then broadcasting, links and public networks. */
const SERVICES: readonly [Service, ...Service[]] = [
  {
    share: 0.5,
    service: 'land-mobile',
    channels: { fromHz: 137e6, toHz: 167e6, rasterHz: 12_500 },
    designator: '11K0F3E',
    bandwidthHz: 11_000,
    toleranceHz: 2250,
    duplexHz: 5.7e6,
  },
  {
    share: 0.35,
    service: 'land-mobile',
    channels: { fromHz: 403e6, toHz: 470e6, rasterHz: 12_500 },
    designator: '7K60FXE',
    bandwidthHz: 7600,
    toleranceHz: 2050,
    duplexHz: 10e6,
  },
  {
    share: 0.03,
    service: 'broadcasting',
    channels: { fromHz: 87e6, toHz: 108e6, rasterHz: 100_000 },
    designator: '180KF3E',
    bandwidthHz: 180_000,
    toleranceHz: 2000,
  },
  {
    share: 0.07,
    service: 'fixed',
    channels: { fromHz: 7425e6, toHz: 7725e6, rasterHz: 28e6 },
    designator: '28M0G7W',
    bandwidthHz: 28e6,
    toleranceHz: 375_000,
  },
  {
    share: 0.05,
    service: 'base',
    channels: { fromHz: 758e6, toHz: 788e6, rasterHz: 10e6 },
    designator: '10M0G7W',
    bandwidthHz: 9e6,
    toleranceHz: 15_000,
  },
];

/** A made-up register of so many licenses over Heilongjiang, one in five with a second version; the same for the same seed. */
export function registerOfLicenses(count: number, seed = 1): LicenseHistory[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const number = `HL-${String(i).padStart(7, '0')}`;
    const content = licenseOf(number, random);
    const versions: LicenseContent[] = random() < 0.2 ? [content, { ...content, status: 'suspended' }] : [content];
    return aHistory(`id-${number}`, ...versions);
  });
}

function licenseOf(number: string, random: Random): LicenseContent {
  let rest = random();
  const kind = SERVICES.find(({ share }) => (rest -= share) < 0) ?? SERVICES[0];
  return aLicenseContent({ number, service: kind.service, transmitters: [transmitterOf(kind, random)] });
}

function transmitterOf({ channels, designator, bandwidthHz, toleranceHz, duplexHz }: Service, random: Random): Transmitter {
  const { fromHz, toHz, rasterHz } = channels;
  const centerHz = fromHz + rasterHz * (0.5 + Math.floor((random() * (toHz - fromHz)) / rasterHz));
  const place = { lat: 43.5 + 10 * random(), lon: 121.2 + 13.8 * random() };
  const mobile = duplexHz === undefined ? {} : { receiveHz: centerHz + duplexHz, radiusKm: 20 };
  return aTransmitter({ ...place, ...mobile, centerHz, designator, bandwidthHz, toleranceHz });
}
