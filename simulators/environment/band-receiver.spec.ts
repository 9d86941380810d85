import type { Band, Emitter, SimulatedStation, Surroundings } from '../scenario/scenario';
import { BandReceiver, binCount } from './band-receiver';
import { noiseFieldAt } from './noise-level';
import { fieldOver, radioPath } from './radio-path';

const AIR: Surroundings = { noise: 'residential', shadowingSigmaDb: 0 };
const BAND: Band = { startHz: 87e6, stopHz: 108e6, stepHz: 25e3, rbwHz: 25e3, everyMs: 1_000, averages: 64 };
const STATION: SimulatedStation = {
  ...{ code: 'H01', name: 'H01', prefecture: '230100', kind: 'fixed', lat: 45.75, lon: 126.65 },
  ...{ antennaHeightM: 40, noiseFigureDb: 12, iip3Dbm: 15, bands: [BAND] },
};
const HERE = { place: STATION, antennaLossDb: 0, spurs: [] };

function anEmitter(changes: Partial<Emitter> = {}): Emitter {
  const place = { lat: 45.8, lon: 126.7, antennaHeightM: 60 };
  const nothing = { steps: [], route: [], harmonicsDbc: [], spurious: [], license: null };
  return { id: 'e', kind: 'fm-broadcast', centerHz: 98.6e6, bandwidthHz: 180e3, erpW: 500, ...place, ...nothing, ...changes };
}

const powerOf = (levels: ArrayLike<number>): number => Array.from(levels).reduce((sum, level) => sum + 10 ** (level / 1_000), 0);
const binOf = (hz: number): number => Math.round((hz - BAND.startHz) / BAND.stepHz);

describe('what a simulated station reads', () => {
  it('has 841 bins of 25 kHz from 87 to 108 MHz', () => {
    expect(binCount(BAND)).toBe(841);
    expect(new BandReceiver(STATION, BAND, [], AIR, 1).sweep(0, 0, 200, HERE)).toHaveLength(841);
  });

  // The mean of 841 bins of 64 averages has a standard error of 0.02 dB.
  it('is the noise of P.372 where nobody transmits', () => {
    const levels = new BandReceiver(STATION, BAND, [], AIR, 1).sweep(0, 0, 200, HERE);
    const near100 = levels.slice(binOf(99e6), binOf(101e6));
    const mean = 10 * Math.log10(powerOf(near100) / near100.length);
    expect(Math.abs(mean - noiseFieldAt(100e6, 25e3, 'residential', 12))).toBeLessThan(0.3);
  });

  it('holds the power that the path lets through, spread over the bins of the emission', () => {
    const emitter = anEmitter();
    const receiver = new BandReceiver(STATION, BAND, [emitter], AIR, 1);
    const expected = fieldOver(radioPath(emitter, emitter, STATION, 98.6e6, AIR, 1), 500);
    const sums = Array.from({ length: 200 }, (_, i) =>
      powerOf(receiver.sweep(i, i * 60_000, 200, HERE).slice(binOf(98.35e6), binOf(98.85e6) + 1)),
    );
    const medianDb = 10 * Math.log10(sums.sort((a, b) => a - b)[100] as number);
    // Fading moves it by 2 dB about its median, over 200 minutes.
    expect(Math.abs(medianDb - expected)).toBeLessThan(1.5);
  });

  it('is never more than 3 dB above free space', () => {
    const seeds = Array.from({ length: 50 }, (_, seed) => seed);
    const emitter = anEmitter({ erpW: 1_000 });
    const wild: Surroundings = { noise: 'residential', shadowingSigmaDb: 20 };
    const paths = seeds.map((seed) => radioPath(emitter, emitter, STATION, 98.6e6, wild, seed));
    // 106.9 − 20·log10(d): P.1546, Annex 5, § 2, for 1 kW.
    for (const { fieldOfKilowatt, distanceKm } of paths)
      expect(fieldOfKilowatt).toBeLessThanOrEqual(106.93 + 3 - 20 * Math.log10(distanceKm));
  });

  it('is shadowed by another amount for each pair, with the deviation that was asked for', () => {
    const shadowed: Surroundings = { noise: 'residential', shadowingSigmaDb: 6 };
    const far = { ...STATION, lat: 46.1 };
    const draw = (air: Surroundings, i: number): number => {
      const emitter = anEmitter({ id: `e${i}` });
      return radioPath(emitter, emitter, far, 98.6e6, air, 1).fieldOfKilowatt;
    };
    const differences = Array.from({ length: 400 }, (_, i) => draw(shadowed, i) - draw(AIR, i));
    const deviation = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0) / differences.length);
    expect(deviation).toBeGreaterThan(5);
    expect(deviation).toBeLessThan(7);
  });

  it('is the same for the same seed and number of the sweep, in whatever order they are asked for', () => {
    const first = new BandReceiver(STATION, BAND, [anEmitter()], AIR, 1);
    const second = new BandReceiver(STATION, BAND, [anEmitter()], AIR, 1);
    second.sweep(7, 7_000, 200, HERE);
    expect(second.sweep(3, 3_000, 200, HERE)).toEqual(first.sweep(3, 3_000, 200, HERE));
    expect(first.sweep(4, 4_000, 200, HERE)).not.toEqual(first.sweep(3, 3_000, 200, HERE));
  });

  it('hears nothing from an emitter that is off the air, drifts, changes or moves away as the scenario says', () => {
    const emitter = anEmitter({ kind: 'carrier', bandwidthHz: 0, on: [[0, 60_000]], steps: [{ at: 30_000, centerHz: 100.6e6 }] });
    const receiver = new BandReceiver(STATION, BAND, [emitter], AIR, 1);
    const peakAt = (t: number): number => {
      const levels = Array.from(receiver.sweep(t, t, 200, HERE));
      const peak = Math.max(...levels);
      return peak > 3_000 ? BAND.startHz + levels.indexOf(peak) * BAND.stepHz : NaN;
    };
    expect([10_000, 40_000, 70_000].map(peakAt)).toEqual([98.6e6, 100.6e6, NaN]);
  });

  it('loses with its antenna what comes from outside, not its own noise and spurs', () => {
    const receiver = new BandReceiver(STATION, BAND, [anEmitter()], AIR, 1);
    const lost = { ...HERE, antennaLossDb: 60, spurs: [{ centerHz: 90e6, levelDb: 40 }] };
    const levels = receiver.sweep(0, 0, 200, lost);
    expect((levels[binOf(90e6)] as number) / 100).toBeCloseTo(40, 0);
    expect(Math.max(...levels.slice(binOf(98.4e6), binOf(98.8e6))) / 100).toBeLessThan(15);
  });
});
