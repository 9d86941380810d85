import { toLevels } from './to-levels';

describe('toLevels', () => {
  it('rounds decibels to steps of 0.01 dB', () => {
    expect([...toLevels(Float64Array.from([-110.004, -109.996, 0]))]).toEqual([-11_000, -11_000, 0]);
  });

  it('holds what no receiver measures at the end of the scale', () => {
    expect([...toLevels(Float32Array.from([-Infinity, 1000]))]).toEqual([-32768, 32767]);
  });

  it('takes steps as they are', () => {
    const steps = Int16Array.from([1, 2]);
    expect(toLevels(steps)).toBe(steps);
  });

  it('refuses nothing and what is not a number, and says where', () => {
    expect(() => toLevels(new Float64Array(0))).toThrow(/^levels: at least one/);
    expect(() => toLevels(Float64Array.from([1, NaN]))).toThrow(/^levels: bin 1/);
    expect(() => toLevels(Float64Array.from([Infinity]))).toThrow(/^levels: bin 0/);
  });
});
