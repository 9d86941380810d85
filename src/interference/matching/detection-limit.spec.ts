import { aHeard } from '../../../test/builders/a-heard';
import { detectionLimit } from './detection-limit';

it('is 5 dB above the floor under the emission at a calibrated station', () => {
  expect(detectionLimit(aHeard({ level: 50, snrDb: 30 }))).toBeCloseTo(50 - 30 + 5, 6);
});

// docs/science.md 6.1: 2.15 dBi, NF 12 dB, residential noise. At 100 MHz, P.372: F_am = 72.5 − 27.7·2 = 17.1 dB, galactic 52 − 23·2 = 6 dB, so
// F = 10·log10(10^1.71 + 10^0.6 + 10^1.2 − 1) = 18.47 dB; E = F + 20·log10(100) + 10·log10(25 000) − 98.9 = 3.55 dBµV/m.
it('is that of a nominal station where the station is not calibrated', () => {
  const heard = aHeard({ centerHz: 100e6, rbwHz: 25_000, unit: 'dBm', level: -90 }, { calibrated: false });
  expect(detectionLimit(heard)).toBeCloseTo(3.55 + 5, 1);
});
