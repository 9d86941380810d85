import { rangeSigma, timeDifferenceBound } from './time-difference-bound';

const signal = { bandwidthHz: 200e3, durationS: 0.1, snrDb: [20, 20] } as const;

describe('timeDifferenceBound', () => {
  it('falls with the root of the cube of the bandwidth and the root of the time', () => {
    expect(timeDifferenceBound({ ...signal, bandwidthHz: 800e3 })).toBeCloseTo(timeDifferenceBound(signal) / 8, 15);
    expect(timeDifferenceBound({ ...signal, durationS: 0.4 })).toBeCloseTo(timeDifferenceBound(signal) / 2, 15);
  });

  it('is ruled by the weaker of two signals', () => {
    // With g₂ far larger, 1/γ = 1/(2·g₁).
    const [weak, strong] = [timeDifferenceBound({ ...signal, snrDb: [20, 90] }), timeDifferenceBound(signal)];
    expect(strong / weak).toBeCloseTo(Math.SQRT2, 2);
  });

  it('refuses a carrier without bandwidth, and what is no number', () => {
    expect(() => timeDifferenceBound({ ...signal, bandwidthHz: 0 })).toThrow(/^bandwidthHz:/);
    expect(() => timeDifferenceBound({ ...signal, durationS: NaN })).toThrow(/^durationS:/);
    expect(() => timeDifferenceBound({ ...signal, snrDb: [1, Infinity] })).toThrow(/^snrDb:/);
  });
});

describe('rangeSigma', () => {
  it('adds what noise, clocks and other paths make as squares', () => {
    expect(rangeSigma(30e-9, 40e-9)).toBeCloseTo(50e-9 * 299_792_458, 9);
    expect(() => rangeSigma(-1)).toThrow(/^sigmasS:/);
  });
});
