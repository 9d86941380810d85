import { matchScore, type MatchTerms } from './match-score';

/** e⁻¹: what a term is worth at its scale. */
const AT_SCALE = Math.exp(-1);
const perfect: MatchTerms = { offsetHz: 0, gateHz: 2_000, measuredWidthHz: 180e3, expectedWidthHz: 180e3, excessDb: 0, sigmaDb: 8 };

// docs/science.md 6.1: 0.35 frequency, 0.2 width, 0.25 level; without the bearing's 0.2 the weights sum to 0.8, without the level to 0.55.
it.each<[string, Partial<MatchTerms>, number]>([
  ['in the middle of the channel, as wide and as strong as expected', {}, 1],
  ['at the edge of the gate', { offsetHz: 2_000 }, (0.35 * AT_SCALE + 0.45) / 0.8],
  ['below the assigned frequency as much as above', { offsetHz: -2_000 }, (0.35 * AT_SCALE + 0.45) / 0.8],
  ['twice as wide', { measuredWidthHz: 360e3 }, (0.2 * AT_SCALE + 0.6) / 0.8],
  ['half as wide', { measuredWidthHz: 90e3 }, (0.2 * AT_SCALE + 0.6) / 0.8],
  ['two standard deviations too strong', { excessDb: 16 }, (0.25 * AT_SCALE + 0.55) / 0.8],
  ['two standard deviations too weak', { excessDb: -16 }, (0.25 * AT_SCALE + 0.55) / 0.8],
  ['of unknown level, in the middle', { excessDb: null }, 1],
  ['of unknown level, at the edge of the gate', { excessDb: null, offsetHz: 2_000 }, (0.35 * AT_SCALE + 0.2) / 0.55],
  ['wrong in every way', { offsetHz: 20_000, measuredWidthHz: 1.8e6, excessDb: 80 }, 0],
])('scores an emission %s', (_, terms, expected) => {
  expect(matchScore({ ...perfect, ...terms })).toBeCloseTo(expected, 4);
});
