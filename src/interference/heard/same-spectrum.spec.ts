import { isSameSpectrum, type Occupying } from './same-spectrum';

const fine = (centerHz: number, bandwidthHz: number, changes: Partial<Occupying> = {}): Occupying => ({
  centerHz,
  bandwidthHz,
  centerUncertaintyHz: 0,
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

it('keeps channels of 25 kHz apart by bins of 25 kHz', () => {
  expect(same(fine(155e6, 16e3), fine(155.025e6, 16e3))).toBe(false);
  expect(same(fine(155e6, 16e3), fine(155e6 + 18_750, 16e3))).toBe(true);
});

it('allows for three standard deviations of both centers, up to a step', () => {
  const unsure = { centerUncertaintyHz: 5_000 };
  // 3·√(5² + 5²) kHz = 21.2 kHz.
  expect(same(fine(155e6, 16e3, unsure), fine(155e6 + 21e3, 16e3, unsure))).toBe(true);
  expect(same(fine(155e6, 16e3, unsure), fine(155e6 + 22e3, 16e3, unsure))).toBe(false);
  expect(same(fine(155e6, 16e3, { centerUncertaintyHz: 20_000 }), fine(155e6 + 26e3, 16e3))).toBe(false);
});

it('takes what shares half of the wider for the same, wherever the centers lie', () => {
  expect(same(fine(500e6, 8e6), fine(500e6 + 2e6, 4e6))).toBe(true);
  expect(same(fine(500e6, 8e6), fine(500e6 + 2.1e6, 3.9e6))).toBe(false);
});
