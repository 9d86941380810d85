import { noiseRulesOf, thresholdsOf } from './noise-rules';
import type { NoiseTrace } from './noise-trace';

const trace = (averages: number, more: Partial<NoiseTrace> = {}): NoiseTrace => ({
  averages,
  detector: 'rms',
  trace: 'clearwrite',
  ...more,
});

describe('noiseRulesOf', () => {
  it('excises a single look at 0.1 %: −ln 0.001 = 6.9078, bias −0.031 dB', () => {
    expect(noiseRulesOf(trace(1)).factor).toBeCloseTo(6.9078, 4);
    expect(noiseRulesOf(trace(1)).biasDb).toBeCloseTo(-0.031, 3);
  });

  it('never excises closer than eight averages would, so that a rippling floor is kept', () => {
    const { factor } = noiseRulesOf(trace(1000));
    expect(factor).toBe(noiseRulesOf(trace(8)).factor);
    expect(10 * Math.log10(factor)).toBeCloseTo(3.9, 2);
    expect(noiseRulesOf(trace(1000)).biasDb).toBeCloseTo(0, 6);
  });

  it('scales to the trace that is held: the largest of many scatters less about its mean', () => {
    const held = noiseRulesOf(trace(1, { trace: 'maxhold', holdCount: 100 }));
    expect(held.factor).toBeLessThan(noiseRulesOf(trace(1)).factor);
    expect(held.factor).toBeGreaterThan(1);
  });

  it('has no distribution for a hold of unknown length', () => {
    expect(noiseRulesOf(trace(4, { trace: 'maxhold' })).noise).toBeNull();
  });
});

describe('thresholdsOf', () => {
  it('does not distinguish floors from many bins', () => {
    const options = { marginDb: 5, falseAlarm: 1e-6 };
    expect(thresholdsOf(trace(2), 400, options)).toBe(thresholdsOf(trace(2), 40_000, options));
    expect(thresholdsOf(trace(2), 399, options).onDb).toBeGreaterThan(thresholdsOf(trace(2), 400, options).onDb);
  });

  it('keeps no more than it needs: many settings change nothing', () => {
    const before = thresholdsOf(trace(3), 100, { marginDb: 1, falseAlarm: 1e-3 });
    for (let bins = 1; bins < 400; bins++) {
      thresholdsOf(trace(5), bins, { marginDb: 1, falseAlarm: 1e-3 });
      thresholdsOf(trace(6), bins, { marginDb: 1, falseAlarm: 1e-3 });
    }
    expect(thresholdsOf(trace(3), 100, { marginDb: 1, falseAlarm: 1e-3 })).toEqual(before);
  });
});
