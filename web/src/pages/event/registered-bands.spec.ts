import type { License } from '../../api/licenses';
import { registeredBands } from './registered-bands';

const aLicense = (number: string, centersHz: number[], status: License['status'] = 'active'): License => ({
  id: number,
  number,
  holder: 'Holder',
  prefecture: '230100',
  service: 'broadcasting',
  status,
  validFrom: '2020-01-01',
  validUntil: '2035-12-31',
  version: 1,
  transmitters: centersHz.map((centerHz) => ({
    site: 'Mast',
    lat: 45.7,
    lon: 126.6,
    antennaHeightM: 100,
    erpW: 1_000,
    centerHz,
    designator: '180KF3E',
    bandwidthHz: 180_000,
  })),
});
const span = { startHz: 98_000_000, stopHz: 99_200_000 };

describe('licensed transmitters in a spectrum', () => {
  it('are those whose assigned band reaches into it, rising in frequency, each once', () => {
    const licenses = [aLicense('C', [99_000_000, 99_000_000]), aLicense('A', [97_950_000]), aLicense('B', [97_900_000, 103_000_000])];
    expect(registeredBands(licenses, span)).toMatchObject([
      { number: 'A', lowHz: 97_860_000, highHz: 98_040_000 },
      { number: 'C', lowHz: 98_910_000, highHz: 99_090_000 },
    ]);
  });

  it('are told from those that explain nothing now', () => {
    const licenses = [
      aLicense('A', [98_200_000], 'expiring'),
      aLicense('B', [98_600_000], 'expired'),
      aLicense('C', [99_000_000], 'suspended'),
    ];
    expect(registeredBands(licenses, span).map(({ inForce }) => inForce)).toEqual([true, false, false]);
  });
});
