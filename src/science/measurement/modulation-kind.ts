import type { Hertz } from '../../shared/units';
import type { SpectrumShape } from './spectrum-shape';

export type ModulationKind = 'carrier' | 'am' | 'fm-broadcast' | 'narrow-fm' | 'digital' | 'ofdm';

/** A figure of a form, as it is for most emissions of a kind: mean and standard deviation. */
type Figure = readonly [mean: number, sigma: number];

interface Prototype {
  readonly kind: Exclude<ModulationKind, 'carrier'>;
  /** Of the natural logarithms, as the next. */
  readonly kurtosis: Figure;
  readonly widthHz: Figure;
  readonly middleShare: Figure;
  readonly lineShare: Figure;
}

/**
 * Forms of what is on the air, from signals made by their modulation (speech of a heavy-tailed level through AM, FM of 2.5 and 5 kHz, music through FM
 * of 75 kHz, four-level and Gaussian minimum shift keying, OFDM) and looked at through Hann's window of a tenth to a fiftieth of their width.
 */
const PROTOTYPES: readonly Prototype[] = [
  { kind: 'am', kurtosis: [3.1, 0.4], widthHz: [8.6, 0.5], middleShare: [0.035, 0.03], lineShare: [0.93, 0.04] },
  { kind: 'narrow-fm', kurtosis: [1.7, 0.3], widthHz: [9.1, 0.5], middleShare: [0.09, 0.05], lineShare: [0.65, 0.15] },
  { kind: 'fm-broadcast', kurtosis: [1, 0.12], widthHz: [11.8, 0.5], middleShare: [0.26, 0.04], lineShare: [0.3, 0.2] },
  { kind: 'digital', kurtosis: [0.92, 0.05], widthHz: [10.3, 1.6], middleShare: [0.28, 0.015], lineShare: [0.3, 0.2] },
  { kind: 'ofdm', kurtosis: [0.6, 0.06], widthHz: [14.5, 1.8], middleShare: [0.49, 0.03], lineShare: [0.15, 0.15] },
];

/** Farther from all kinds it is none of them: 4 σ in each of the four figures. */
const FARTHEST = 4 * 16;

export interface KindLikelihood {
  readonly kind: ModulationKind;
  /** Among the kinds. */
  readonly probability: number;
}

/**
 * How likely a form belongs to each kind, the likeliest first, if all are as frequent; none where it is far from all.
 *
 * Gaussian likelihoods of the four figures as if they were independent.
 *
 * @see docs/science.md 5.4
 */
export function likelyKinds(shape: SpectrumShape): KindLikelihood[] {
  const scored = PROTOTYPES.map((prototype) => ({ kind: prototype.kind, ...scoreOf(shape, prototype) }));
  if (Math.min(...scored.map(({ distance }) => distance)) > FARTHEST) return [];
  const best = Math.max(...scored.map(({ score }) => score));
  const weights = scored.map(({ kind, score }) => ({ kind, weight: Math.exp(score - best) }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return weights.map(({ kind, weight }) => ({ kind, probability: weight / sum })).sort((a, b) => b.probability - a.probability);
}

function scoreOf(shape: SpectrumShape, prototype: Prototype): { distance: number; score: number } {
  const figures: readonly [value: number, figure: Figure][] = [
    [Math.log(shape.kurtosis), prototype.kurtosis],
    [Math.log(shape.widthHz), prototype.widthHz],
    [shape.middleShare, prototype.middleShare],
    [shape.lineShare, prototype.lineShare],
  ];
  const distance = figures.reduce((sum, [value, [mean, sigma]]) => sum + ((value - mean) / sigma) ** 2, 0);
  return { distance, score: -distance / 2 - figures.reduce((sum, [, [, sigma]]) => sum + Math.log(sigma), 0) };
}

/** An unmodulated carrier fills the filter: nothing that carries speech or data is narrower than so much. */
export const CARRIER_RBW_HZ: readonly (readonly [rbwHz: Hertz, confidence: number])[] = [
  [100, 0.9],
  [300, 0.7],
  [1000, 0.5],
];
