import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { geodesicBetween } from '../../src/science/location/distance';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { parseFieldStrengthTable } from '../../src/science/propagation/field-strength-table';
import { incompleteGamma } from '../../src/science/statistics/incomplete-gamma';
import { packageRoot } from '../package-root';
import type { Band, Emitter, SimulatedStation, Surroundings } from '../scenario/scenario';
import { BandReceiver, binCount, type ReceiverCondition } from './band-receiver';
import { OnAir } from './on-air';
import { StationEar } from './station-ear';

/** Without shadowing there is no fading and no day-to-day spread either: closed formulas hold. */
const STILL: Surroundings = { noise: 'residential', shadowingSigmaDb: 0 };
const BAND: Band = { startHz: 88e6, stopHz: 102e6, stepHz: 25e3, rbwHz: 25e3, everyMs: 1_000, averages: 64 };
const STATION: SimulatedStation = {
  ...{ code: 'H01', name: 'H01', prefecture: '230100', kind: 'fixed', lat: 45.75, lon: 126.65 },
  ...{ antennaHeightM: 40, noiseFigureDb: 12, iip3Dbm: 15, bands: [BAND] },
};
const HERE: ReceiverCondition = { place: STATION, antennaLossDb: 0, attenuationDb: 0, isOverloaded: false, spurs: [] };

function anEmitter(changes: Partial<Emitter> = {}): Emitter {
  const place = { lat: 45.8, lon: 126.7, antennaHeightM: 60 };
  const nothing = { steps: [], route: [], turns: [], harmonicsDbc: [], spurious: [], license: null };
  return { id: 'e', kind: 'fm-broadcast', centerHz: 98.6e6, bandwidthHz: 180e3, erpW: 500, ...place, ...nothing, ...changes };
}

function aReceiver(emitters: readonly Emitter[], air = STILL, band = BAND, station = STATION): BandReceiver {
  return new BandReceiver(new StationEar(station, new OnAir({ emitters, environment: air, seed: 1 }, 0)), band);
}

const decibels = (power: number): number => 10 * Math.log10(power);
const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);
const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const binOf = (hz: number): number => Math.round((hz - BAND.startHz) / BAND.stepHz);
const sweeps = (receiver: BandReceiver, count: number, condition = HERE): Float64Array[] =>
  Array.from({ length: count }, (_, i) => receiver.powers(i, i * 1_000, 200, condition));

/** By P.1546 itself, which is held against ITU's figures elsewhere. */
function predicted({ erpW, lat, lon, antennaHeightM, centerHz }: Emitter): number {
  const table = parseFieldStrengthTable(readFileSync(path.join(packageRoot(), 'data', 'p1546-land.csv'), 'utf8'));
  const distanceM = geodesicBetween({ lat, lon }, STATION).distance;
  const heights = { transmitterHeightM: antennaHeightM, receiverHeightM: STATION.antennaHeightM };
  return decibels(erpW / 1_000) + predictFieldStrength({ frequencyHz: centerHz, distanceM, ...heights, environment: 'suburban' }, table);
}

describe('the noise that a simulated station reads', () => {
  /** 1000 bins about 100 MHz, 100 times: the standard error of the mean is 0.003 dB, the slope over the band 0.02 dB. Levels: noise-level.spec. */
  it.each([
    ['residential', 3.54],
    ['quiet', -2.07],
  ] as const)('has the linear mean of P.372 with the galaxy over 100,000 bins: %s', (noise, expected) => {
    const band = { ...BAND, startHz: 99.9e6, stopHz: 100.0998e6, stepHz: 200, averages: 16 };
    expect(binCount(band)).toBe(1_000);
    const means = sweeps(aReceiver([], { ...STILL, noise }, band), 100).map((powers) => sumOf(powers) / powers.length);
    expect(Math.abs(decibels(sumOf(means) / means.length) - expected)).toBeLessThan(0.1);
  });

  /** Kolmogorov and Smirnov: 1.95/√20000 = 0.0138 is exceeded by one in a thousand. */
  it.each([1, 16])('is distributed as the mean of %p exponential powers', (averages) => {
    const band = { ...BAND, startHz: 99.9e6, stopHz: 100.1e6 - 10, stepHz: 10, averages };
    const powers = aReceiver([], STILL, band).powers(0, 0, 200, HERE);
    expect(powers).toHaveLength(20_000);
    const mean = sumOf(powers) / powers.length;
    const sorted = Array.from(powers, (power) => power / mean).sort((a, b) => a - b);
    const distance = sorted.reduce((most, x, i) => {
      const expected = incompleteGamma(averages, averages * x).lower;
      return Math.max(most, Math.abs(expected - i / sorted.length), Math.abs(expected - (i + 1) / sorted.length));
    }, 0);
    expect(distance).toBeLessThanOrEqual(0.0138);
  });

  /** P.372: a tenth of the days lies more than 10.6 dB above the median of man-made noise, and a tenth more than 5.3 dB below it. */
  it('differs from day to day by the deciles of P.372', () => {
    const ear = new StationEar(STATION, new OnAir({ emitters: [], environment: { ...STILL, shadowingSigmaDb: 6 }, seed: 3 }, 0));
    const days = Array.from({ length: 4_000 }, (_, day) => ear.noiseVariation(day * 86_400_000)).sort((a, b) => a - b);
    expect(Math.abs((days[3_600] as number) - 10.6)).toBeLessThan(0.7);
    expect(Math.abs((days[400] as number) + 5.3)).toBeLessThan(0.4);
    expect(Math.abs(ear.noiseVariation(60_000) - ear.noiseVariation(0))).toBeLessThan(0.05);
  });
});

describe('the emitters that a simulated station reads', () => {
  it.each([
    ['carrier', 0],
    ['am-voice', 6e3],
    ['fm-voice', 11e3],
    ['fm-broadcast', 180e3],
    ['digital', 7.6e3],
    ['ofdm', 1e6],
    ['noise', 1e6],
    ['chirp', 1e6],
    ['bursts', 25e3],
  ] as const)('have in the median the power that P.1546 lets through: %s', (kind, bandwidthHz) => {
    const emitter = anEmitter({ kind, bandwidthHz, sweepMs: 450, centerHz: 98.607e6 });
    const band = { ...BAND, startHz: 97.6e6, stopHz: 99.6e6 };
    const noise = medianOf(sweeps(aReceiver([], STILL, band), 50).map(sumOf));
    const level = decibels(medianOf(sweeps(aReceiver([emitter], STILL, band), 200).map(sumOf)) - noise);
    expect(Math.abs(level - predicted(emitter))).toBeLessThan(0.2);
  });

  it('are never more than 3 dB above free space, however deep the shadows', () => {
    const wild: Surroundings = { noise: 'residential', shadowingSigmaDb: 20 };
    const emitter = anEmitter({ erpW: 1_000 });
    const { distance } = geodesicBetween(emitter, STATION);
    for (let seed = 0; seed < 50; seed++) {
      const { air } = new OnAir({ emitters: [], environment: wild, seed }, 0);
      // 106.9 − 20·log10(d): P.1546, Annex 5, § 2, for 1 kW.
      const bound = 106.93 + 3 - 20 * Math.log10(distance / 1_000);
      expect(air.path(emitter, emitter, STATION, 98.6e6).fieldOfKilowatt).toBeLessThanOrEqual(bound);
    }
  });

  it('are the same for the same seed and number of the sweep, in whatever order they are asked for', () => {
    const [first, second] = [aReceiver([anEmitter()]), aReceiver([anEmitter()])];
    second.sweep(7, 7_000, 200, HERE);
    expect(second.sweep(3, 3_000, 200, HERE)).toEqual(first.sweep(3, 3_000, 200, HERE));
    expect(first.sweep(4, 4_000, 200, HERE)).not.toEqual(first.sweep(3, 3_000, 200, HERE));
  });

  it('go off the air, change their frequency, and take turns, as the scenario says', () => {
    const peakAt = (emitter: Emitter, t: number): number => {
      const levels = Array.from(aReceiver([emitter]).sweep(t, t, 200, HERE));
      const peak = Math.max(...levels);
      return peak > 3_000 ? BAND.startHz + levels.indexOf(peak) * BAND.stepHz : NaN;
    };
    const carrier = { kind: 'carrier', bandwidthHz: 0, on: [[0, 60_000]] } as const;
    const changing = anEmitter({ ...carrier, steps: [{ at: 30_000, centerHz: 100.6e6 }] });
    expect([10_000, 40_000, 70_000].map((t) => peakAt(changing, t))).toEqual([98.6e6, 100.6e6, NaN]);
    const turning = anEmitter({ ...carrier, repeatEvery: 100_000, turns: [{}, { centerHz: 95e6 }] });
    expect([10_000, 70_000, 110_000, 170_000, 210_000].map((t) => peakAt(turning, t))).toEqual([98.6e6, NaN, 95e6, NaN, 98.6e6]);
  });
});

describe('what arises in a simulated receiver', () => {
  const strong = (erpW: number): Emitter[] =>
    [92e6, 95e6].map((centerHz) =>
      anEmitter({ id: `${centerHz}`, kind: 'carrier', bandwidthHz: 0, centerHz, erpW, lat: 45.76, lon: 126.66 }),
    );
  const deaf = { ...STATION, iip3Dbm: 0 };
  const levelAt = (erpW: number, hz: number, condition = HERE): number =>
    decibels(medianOf(sweeps(aReceiver(strong(erpW), STILL, BAND, deaf), 40, condition).map((powers) => powers[binOf(hz)] as number)));

  /** 2·P₁ + P₂ − 2·IIP3 in dBm, over a dipole: E = P + 20·log10(f) + 77.21 − 2.15. */
  it('are products of the third order with the level that its intercept point gives', () => {
    const inputs = strong(100).map((emitter) => predicted(emitter) - 20 * Math.log10(emitter.centerHz / 1e6) - 77.21 + 2.15);
    const product = 2 * (inputs[0] as number) + (inputs[1] as number);
    expect(Math.abs(levelAt(100, 89e6) - (product + 20 * Math.log10(89) + 77.21 - 2.15))).toBeLessThan(0.2);
  });

  it('rise by 3 dB for each that their parents rise by', () => {
    const slope = (levelAt(1_000, 98e6) - levelAt(100, 98e6)) / 10;
    expect(Math.abs(slope - 3)).toBeLessThan(0.1);
  });

  it('fall by 20 dB more than real signals behind an attenuator of 10 dB', () => {
    const attenuated = { ...HERE, attenuationDb: 10 };
    expect(Math.abs(levelAt(1_000, 98e6) - levelAt(1_000, 98e6, attenuated) - 20)).toBeLessThan(0.5);
    expect(Math.abs(levelAt(1_000, 95e6) - levelAt(1_000, 95e6, attenuated))).toBeLessThan(0.2);
  });

  it('is an overload where more comes in than it bears, which lifts the floor', () => {
    const receiver = aReceiver(strong(10_000), STILL, BAND, { ...deaf, iip3Dbm: -15 });
    expect(receiver.isOverloaded(0, 200, HERE)).toBe(true);
    expect(aReceiver(strong(10_000)).isOverloaded(0, 200, HERE)).toBe(false);
    const quiet = aReceiver([]);
    const floors = [HERE, { ...HERE, isOverloaded: true }].map((condition) => medianOf(Array.from(quiet.powers(0, 0, 200, condition))));
    expect(decibels((floors[1] as number) / (floors[0] as number))).toBeCloseTo(20, 0);
  });

  /** A dipole at 90 MHz: AF = 20·log10(90) − 2.15 − 29.77 = 7.16 dB/m. */
  it('are spurs, whose voltage reads as a field; they stay when the antenna is lost, and so does its own noise', () => {
    const receiver = aReceiver([anEmitter()]);
    const levels = receiver.sweep(0, 0, 200, { ...HERE, antennaLossDb: 60, spurs: [{ centerHz: 90e6, levelDbuv: 40 }] });
    expect((levels[binOf(90e6)] as number) / 100).toBeCloseTo(47.16, 0);
    expect(Math.max(...levels.slice(binOf(98.4e6), binOf(98.8e6))) / 100).toBeLessThan(15);
  });

  it('is an error of the frequency by that of its reference', () => {
    const band = { ...BAND, startHz: 98.59e6, stopHz: 98.61e6, stepHz: 100, rbwHz: 100 };
    const station = { ...STATION, referencePpm: 10 };
    const levels = Array.from(aReceiver([anEmitter({ kind: 'carrier', bandwidthHz: 0 })], STILL, band, station).sweep(0, 0, 200, HERE));
    // 10 ppm of 98.6 MHz are 986 Hz: a clock that runs fast counts too little.
    expect(band.startHz + levels.indexOf(Math.max(...levels)) * 100).toBeCloseTo(98.6e6 - 986, -2);
  });
});
