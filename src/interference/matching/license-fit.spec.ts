import { aHeard } from '../../../test/builders/a-heard';
import { aLicenseContent, aTransmitter } from '../../../test/builders/a-license';
import { north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { Emission } from '../../monitoring/emissions/emission';
import type { Transmitter } from '../../spectrum/licenses/license';
import type { Heard } from '../heard/heard';
import { sidesOf, type AssignedSide } from './assigned-side';
import { FieldPredictions } from './field-predictions';
import { fitLicense, type LicenseFit } from './license-fit';

const predictions = new FieldPredictions(LAND_TABLE);
const TOLERANCE_HZ = 2_000;

function fit(heard: Heard, ...transmitters: Partial<Transmitter>[]): LicenseFit {
  const content = aLicenseContent({ transmitters: transmitters.map((changes) => aTransmitter({ ...north(30), ...changes })) });
  return fitLicense(heard, content, predictions) as LicenseFit;
}

/** What the license 30 km away would be measured at: its prediction. */
function expectedDbuvM(changes: Partial<Transmitter> = {}): number {
  return predictions.at(aHeard().station, sidesOf(aTransmitter({ ...north(30), ...changes }))[0] as AssignedSide).medianDbuvM;
}

const asExpected = (emission: Partial<Emission> = {}): Heard => aHeard({ level: expectedDbuvM(), ...emission });

it('explains fully what is heard on its frequency, as wide and as strong as predicted', () => {
  expect(fit(asExpected(), {})).toMatchObject({ offsetHz: 0, reaches: true });
  expect(fit(asExpected(), {}).score).toBeCloseTo(1, 4);
  expect(fit(asExpected(), {}).excessDb).toBeCloseTo(0, 6);
});

it('is null for a license that assigns nothing', () => {
  expect(fitLicense(aHeard(), aLicenseContent({ transmitters: [] }), predictions)).toBeNull();
});

// docs/science.md 6.1: g = max(tol + 3 u, bin/2).
it.each([
  ['half a bin where that is most', { stepHz: 25_000, centerUncertaintyHz: 500 }, 12_500],
  ['tolerance and three standard deviations where the bins are fine', { stepHz: 1_000, centerUncertaintyHz: 500 }, TOLERANCE_HZ + 1_500],
])('allows for %s', (_, emission, gateHz) => {
  expect(fit(asExpected(emission), {}).gateHz).toBe(gateHz);
});

it('explains what lies on the edge of the gate, and nothing beyond it', () => {
  expect(fit(asExpected({ centerHz: 98.6e6 + 12_500 }), {}).score).toBeGreaterThan(0.5);
  expect(fit(asExpected({ centerHz: 98.6e6 - 12_500 }), {}).score).toBeGreaterThan(0.5);
  expect(fit(asExpected({ centerHz: 98.6e6 + 12_501 }), {}).score).toBe(0);
});

it('expects no narrower emission than the bins can show', () => {
  const narrow = { bandwidthHz: 11_000, centerHz: 98.6e6 };
  const seen = asExpected({ stepHz: 80_000, rbwHz: 80_000, bandwidthHz: 80_000, level: expectedDbuvM(narrow) });
  expect(fit(seen, narrow).score).toBeCloseTo(1, 4);
});

it('takes a width that is a bin off for the width expected', () => {
  const score = (bandwidthHz: number): number => fit(asExpected({ stepHz: 80_000, rbwHz: 80_000, bandwidthHz }), {}).score;
  expect([100_000, 180_000, 260_000].map((width) => score(width))).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 4) as number));
  expect(score(340_000)).toBeLessThan(score(260_000));
});

it('takes the transmitter that fits best', () => {
  const { side, score } = fit(asExpected(), { centerHz: 98.8e6, site: 'other' }, { site: 'this' }, { centerHz: 98.61e6, site: 'beside' });
  expect(side.transmitter.site).toBe('this');
  expect(score).toBeCloseTo(1, 4);
});

it('names the transmitter closest in frequency where none fits', () => {
  expect(fit(asExpected(), { centerHz: 99.6e6, site: 'far' }, { centerHz: 98.7e6, site: 'near' }).side.transmitter.site).toBe('near');
});

describe('reach', () => {
  const FAR = north(300);
  const far = predictions.at(aHeard().station, sidesOf(aTransmitter(FAR))[0] as AssignedSide);
  /** Heard 5 dB above the floor, so that the field itself is the weakest that would have been noticed. */
  const noticedFrom = (level: number): Heard => aHeard({ level, snrDb: 5 });

  it('counts what the troposphere carries in 1 % of the time', () => {
    const [usual, ducting] = [far.medianDbuvM + 16, far.onePercentDbuvM + 8];
    expect(ducting - usual).toBeGreaterThan(5);
    expect(fit(noticedFrom(ducting - 0.1), FAR)).toMatchObject({ reaches: true });
    expect(fit(noticedFrom(ducting - 0.1), FAR).score).toBeGreaterThan(0.3);
    expect(fit(noticedFrom(ducting + 0.1), FAR)).toMatchObject({ reaches: false, score: 0 });
  });

  it('ends at 600 km, whatever the power', () => {
    const strong = (km: number): Partial<Transmitter> => ({ ...north(km), erpW: 1e9, antennaHeightM: 3_000 });
    expect(fit(noticedFrom(0), strong(595)).reaches).toBe(true);
    expect(fit(noticedFrom(0), strong(605)).reaches).toBe(false);
  });

  it('of a fleet goes as far as its radius brings it', () => {
    const strong = { ...north(620), erpW: 1e9, antennaHeightM: 3_000 };
    expect(fit(noticedFrom(0), strong).reaches).toBe(false);
    expect(fit(noticedFrom(0), { ...strong, radiusKm: 50 }).reaches).toBe(true);
  });

  it('of an uncalibrated station is that of a nominal one', () => {
    const heard = aHeard({ unit: 'dBm', level: -95, snrDb: 12 }, { calibrated: false });
    expect(fit(heard, north(60))).toMatchObject({ reaches: true, excessDb: null });
    expect(fit(heard, { ...north(300), erpW: 1, antennaHeightM: 10 })).toMatchObject({ reaches: false, score: 0 });
  });
});

describe('a level', () => {
  // P.525: 106.9 dBµV/m at 1 km from 1 kW e.r.p.; 3 kW are 4.77 dB more, 30 km 29.54 dB less; a reflection from the ground adds at most 6 dB.
  const MOST = 106.9 + 4.77 - 29.54 + 6;

  /** Measured to 3 dB. */
  const KNOWN_TO = 3;

  it('above free space and a reflection, by more than it is known to, is none that the transmitter can give', () => {
    expect(fit(aHeard({ level: 60 }), {}).mostDbuvM).toBeCloseTo(MOST, 0);
    expect(fit(aHeard({ level: MOST + KNOWN_TO - 0.5 }), {}).score).toBeGreaterThan(0.5);
    expect(fit(aHeard({ level: MOST + KNOWN_TO + 0.5 }), {}).score).toBe(0);
  });

  it('is held against a far transmitter by the statistics of the path', () => {
    const { medianDbuvM, onePercentDbuvM } = predictions.at(aHeard().station, sidesOf(aTransmitter(north(300)))[0] as AssignedSide);
    const most = Math.max(medianDbuvM + 32, onePercentDbuvM + 16);
    expect(fit(aHeard({ level: 60 }), north(300)).mostDbuvM).toBeCloseTo(most, 6);
    expect(fit(aHeard({ level: most + KNOWN_TO + 0.1 }), north(300)).score).toBe(0);
    expect(fit(aHeard({ level: most + KNOWN_TO - 0.1 }), north(300)).score).toBeGreaterThan(0.3);
  });

  it('counts for nothing where the station is not calibrated', () => {
    const heard = aHeard({ unit: 'dBm', level: 0 }, { calibrated: false });
    expect(fit(heard, {}).excessDb).toBeNull();
    expect(fit(heard, {}).score).toBeCloseTo(1, 4);
  });
});

describe('the mobile side of a pair', () => {
  const PAIR = { centerHz: 155e6, receiveHz: 160.7e6, bandwidthHz: 16_000, designator: '16K0F3E' };
  const onMobile = { centerHz: 160.7e6, bandwidthHz: 16_000, stepHz: 12_500, rbwHz: 12_500 };

  it('is explained on the frequency on which its station receives', () => {
    const { side, score } = fit(aHeard(onMobile), PAIR);
    expect(side).toMatchObject({ centerHz: 160.7e6, roamsKm: 30 });
    expect(score).toBeCloseTo(1, 4);
    expect(fit(aHeard({ ...onMobile, centerHz: 155e6 }), PAIR).side).toMatchObject({ centerHz: 155e6, roamsKm: null });
  });

  it('may be as strong as it likes: a mobile can drive up to the monitoring station', () => {
    expect(fit(aHeard({ ...onMobile, level: 120 }), PAIR).score).toBeCloseTo(1, 4);
    expect(fit(aHeard({ ...onMobile, centerHz: 155e6, level: 120 }), PAIR).score).toBe(0);
  });

  it('roams as far as the license says, and so does a fleet without a pair', () => {
    expect(fit(aHeard(onMobile), { ...PAIR, radiusKm: 80 }).side.roamsKm).toBe(80);
    const fleet = { ...PAIR, receiveHz: undefined, radiusKm: 80 };
    expect(fit(aHeard({ ...onMobile, centerHz: 155e6, level: 120 }), fleet)).toMatchObject({ excessDb: null, side: { roamsKm: 80 } });
  });
});

describe('what was seen at the edge of a sweep only', () => {
  /** The lowest 50 kHz of the broadcast on 98.6 MHz, of which neither the center nor the width nor the level is known. */
  const edge = { truncated: true, centerHz: 98.535e6, bandwidthHz: 50_000, centerUncertaintyHz: 25_000, width20Hz: null, level: 45 };

  it('is matched by overlap alone', () => {
    expect(fit(aHeard(edge), {})).toMatchObject({ excessDb: null });
    expect(fit(aHeard(edge), {}).score).toBeGreaterThanOrEqual(0.5);
  });

  it('is not explained by what it does not overlap, nor by what does not reach', () => {
    expect(fit(aHeard(edge), { centerHz: 98.4e6 }).score).toBe(0);
    expect(fit(aHeard({ ...edge, level: 60, snrDb: 5 }), { ...north(400), erpW: 1 }).score).toBe(0);
  });
});

describe('wideband', () => {
  const TV = { centerHz: 514e6, bandwidthHz: 8e6, designator: '8M00X7W', toleranceHz: 5_000 };
  const seen = (centerHz: number, bandwidthHz: number): Heard => aHeard({ centerHz, bandwidthHz, level: expectedDbuvM(TV) });

  it('is matched by overlap, not by the center', () => {
    expect(fit(seen(514e6, 7.6e6), TV).score).toBeGreaterThan(0.9);
    expect(fit(seen(515e6, 7.6e6), TV).score).toBeGreaterThan(0.5);
  });

  // 8 MHz wide and 3.2 MHz away they share 4.8 MHz, which is 60 % of it.
  it('needs six tenths of it', () => {
    expect(fit(seen(514e6 + 3.2e6, 8e6), TV).score).toBeGreaterThan(0.3);
    expect(fit(seen(514e6 + 3.3e6, 8e6), TV).score).toBe(0);
  });

  it('begins at a necessary bandwidth of 1 MHz', () => {
    const narrower = { ...TV, bandwidthHz: 0.9e6 };
    expect(fit(seen(514e6 + 100e3, 0.9e6), narrower).score).toBe(0);
  });
});
