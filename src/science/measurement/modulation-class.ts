import { toLinear } from '../../shared/decibels';
import { emissionWindow } from './emission-window';
import type { BandwidthTrace } from './measured-bandwidth';
import { CARRIER_RBW_HZ, likelyKinds, type ModulationKind } from './modulation-kind';
import { spectrumShape, type SpectrumShape } from './spectrum-shape';

export interface ModulationTrace extends BandwidthTrace {
  /** Power samples averaged into each bin. */
  readonly averages: number;
}

export type ModulationClass =
  | { readonly kind: ModulationKind; /** 0 to 1. */ readonly confidence: number; readonly shape: SpectrumShape }
  | { readonly kind: null; readonly why: string };

/** The form of a weaker emission is hidden in the noise, that of a shorter look is an accident. */
const LEAST_SNR_DB = 20;
const FEWEST_AVERAGES = 30;
const BETA = 0.01;
/** The most that can be said by a spectrum whose width holds so many resolution bandwidths. */
const MOST_CONFIDENCE: readonly (readonly [widths: number, confidence: number])[] = [
  [50, 0.95],
  [20, 0.85],
  [10, 0.7],
  [5, 0.5],
  [3, 0.3],
];
/** A line holds this share of the power within one resolution bandwidth, and is no wider than the filter and its skirts. */
const LINE_SHARE = 0.985;
const LINE_WIDTHS = 3;
const FEWEST_BINS = 2;
/** Of two kinds neither of which is likelier than this, none is named. */
const LEAST_PROBABILITY = 0.5;

/**
 * Kind of modulation by the form of the spectrum: carrier, AM, FM broadcasting, narrow FM, digital of constant envelope, OFDM. Its confidence is the
 * probability among the kinds, times the most that the resolution allows; of one or two bins nothing can be said.
 *
 * @throws RangeError  if there are fewer than two levels, one is not finite, or an argument lies outside its range
 * @see docs/science.md 5.4
 */
export function modulationClass({ levels, noiseDb, stepHz, rbwHz = stepHz, averages }: ModulationTrace): ModulationClass {
  if (levels.length < 2) throw new RangeError(`levels: at least two bins are needed, not ${levels.length}`);
  if (!Array.from(levels).every(Number.isFinite)) throw new RangeError('levels: all have to be finite');
  if (!Number.isFinite(noiseDb)) throw new RangeError(`noiseDb: a finite level is needed, not ${noiseDb}`);
  if (!(averages >= 1)) throw new RangeError(`averages: at least 1 is needed, not ${averages}`);
  const excess = Float64Array.from(levels, (level) => toLinear(level - noiseDb) - 1);
  const { firstBin, lastBin } = emissionWindow(excess, BETA);
  const shape = spectrumShape(excess.subarray(firstBin, lastBin + 1), stepHz, rbwHz);
  const snrDb = 10 * Math.log10(1 + excess.reduce((a, b) => Math.max(a, b)));
  if (!shape || snrDb < LEAST_SNR_DB)
    return { kind: null, why: `It stands ${snrDb.toFixed(1)} dB over the noise; ${LEAST_SNR_DB} dB are needed.` };
  if (averages < FEWEST_AVERAGES) return { kind: null, why: `It was averaged ${averages} times; ${FEWEST_AVERAGES} are needed.` };
  if (shape.widthHz <= FEWEST_BINS * stepHz) return { kind: null, why: 'One or two bins hold it all: it has no form.' };
  return isLine(shape, rbwHz) ? carrierOf(shape, rbwHz) : kindOf(shape, rbwHz);
}

function isLine({ lineShare, widthHz }: SpectrumShape, rbwHz: number): boolean {
  return lineShare >= LINE_SHARE && widthHz <= LINE_WIDTHS * rbwHz;
}

function carrierOf(shape: SpectrumShape, rbwHz: number): ModulationClass {
  const entry = CARRIER_RBW_HZ.find(([most]) => rbwHz <= most);
  if (!entry) return { kind: null, why: `It is as narrow as the filter, which is ${rbwHz} Hz wide: it may be anything.` };
  return { kind: 'carrier', confidence: entry[1], shape };
}

function kindOf(shape: SpectrumShape, rbwHz: number): ModulationClass {
  const widths = shape.widthHz / rbwHz;
  const entry = MOST_CONFIDENCE.find(([least]) => widths >= least);
  if (!entry) return { kind: null, why: `Its width holds ${widths.toFixed(1)} resolution bandwidths: it has no form.` };
  const [likeliest] = likelyKinds(shape);
  if (!likeliest) return { kind: null, why: 'It has the form of none of the kinds.' };
  if (likeliest.probability < LEAST_PROBABILITY) return { kind: null, why: 'It may be of several kinds.' };
  return { kind: likeliest.kind, confidence: entry[1] * likeliest.probability, shape };
}
