import type { Decibels, Hertz } from '../../shared/units';
import type { Link, Track } from './track';
import { weightedMedian } from './weighted-median';

export interface Figures {
  readonly centerHz: Hertz;
  /** 1 σ. */
  readonly centerUncertaintyHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly width20Hz: Hertz | null;
  readonly level: Decibels;
  readonly truncated: boolean;
}

/** 1.4826 times the median deviation is σ of a normal distribution. */
const SIGMA_OF_MEDIAN_DEVIATION = 1.4826;
/** σ of a median over σ of a mean, of many normal values: √(π/2). */
const MEDIAN_OVER_MEAN = Math.sqrt(Math.PI / 2);
const FEWEST_SCATTERED = 4;

/**
 * Center, bandwidth and level over the latest minutes of a track: medians, weighted by the visits that heard it.
 *
 * Minutes that saw it whole go before those in which it was cut off. Uncertainty of the center: that of one minute and the scatter between the minutes,
 * whichever is greater, over √n; where two bins carry the power it does not shrink with n, because every minute errs alike.
 *
 * @see docs/science.md 5.4
 */
export function figuresOf({ links }: Pick<Track, 'links'>, stepHz: Hertz): Figures {
  const whole = links.filter(({ truncated }) => !truncated);
  const counted = whole.length > 0 ? whole : links;
  const median = (value: (link: Link) => number): number =>
    weightedMedian(counted.map((link) => ({ value: value(link), weight: link.hits })));
  const centerHz = median((link) => link.centerHz);
  const bandwidthHz = median((link) => link.bandwidthHz);
  const widths = counted.flatMap(({ width20Hz, hits }) => (width20Hz === null ? [] : [{ value: width20Hz, weight: hits }]));
  const ofOne = median((link) => link.centerUncertaintyHz);
  const scatter = SIGMA_OF_MEDIAN_DEVIATION * median((link) => Math.abs(link.centerHz - centerHz));
  const shrinks = bandwidthHz > 2 * stepHz && whole.length > 0;
  const sigma = Math.max(ofOne, counted.length >= FEWEST_SCATTERED ? scatter : 0);
  return {
    centerHz,
    centerUncertaintyHz: shrinks && counted.length > 1 ? (sigma * MEDIAN_OVER_MEAN) / Math.sqrt(counted.length) : sigma,
    bandwidthHz,
    width20Hz: 2 * widths.length > counted.length ? weightedMedian(widths) : null,
    level: median((link) => link.level),
    truncated: whole.length === 0,
  };
}
