import { isSameSpectrum, type Occupying } from './same-spectrum';

const fine = (centerHz: number, bandwidthHz: number, changes: Partial<Occupying> = {}): Occupying => ({
  centerHz,
  bandwidthHz,
  stepHz: 25_000,
  ...changes,
});

function same(a: Occupying, b: Occupying): boolean {
  expect(isSameSpectrum(b, a)).toBe(isSameSpectrum(a, b));
  return isSameSpectrum(a, b);
}

it('takes centers within half the narrower bandwidth for the same', () => {
  expect(same(fine(98.6e6, 180e3), fine(98.69e6, 180e3))).toBe(true);
  expect(same(fine(98.6e6, 360e3), fine(98.6e6 + 90e3, 180e3))).toBe(true);
});

it('keeps broadcasts on neighboring channels apart, 200 kHz from one another, by fine bins and by coarse ones', () => {
  expect(same(fine(98.6e6, 180e3), fine(98.8e6, 180e3))).toBe(false);
  expect(same(fine(98.6e6, 240e3, { stepHz: 80_000 }), fine(98.8e6, 240e3, { stepHz: 80_000 }))).toBe(false);
  expect(same(fine(98.6e6, 180e3), fine(98.8e6, 240e3, { stepHz: 80_000 }))).toBe(false);
});

it('finds a narrow emission again that lies in other bins at another station', () => {
  const byFine = fine(155e6, 25e3);
  const byCoarse = fine(155e6 + 55e3, 80e3, { stepHz: 80_000 });
  expect(same(byFine, byCoarse)).toBe(true);
  expect(same(byFine, fine(155e6 + 61e3, 80e3, { stepHz: 80_000 }))).toBe(false);
});

/** A narrow emission by bins wider than itself. */
const inOneBin = (centerHz: number, stepHz: number): Occupying => ({
  centerHz,
  bandwidthHz: stepHz,
  stepHz,
});

it.each([12_500, 25_000])('keeps neighboring channels apart by bins as wide as the channels, %p Hz', (stepHz) => {
  expect(same(inOneBin(155e6, stepHz), inOneBin(155e6 + stepHz, stepHz))).toBe(false);
  expect(same(inOneBin(155e6, stepHz), inOneBin(155e6 + 0.97 * stepHz, stepHz))).toBe(false);
  expect(same(inOneBin(155e6, stepHz), inOneBin(155e6 + 0.75 * stepHz, stepHz))).toBe(true);
});

it('takes what shares half of the wider for the same, wherever the centers lie', () => {
  expect(same(fine(500e6, 8e6), fine(500e6 + 2e6, 4e6))).toBe(true);
  expect(same(fine(500e6, 8e6), fine(500e6 + 2.1e6, 3.9e6))).toBe(false);
});
