import type UPlot from 'uplot';
import { unitText } from '../../i18n/format';
import type { EventSpectrum } from './load-spectrum';
import { drawBands, drawLabels, type BandColors } from './spectrum-bands';

export interface PlotWords {
  readonly frequency: string;
  readonly levels: string;
  readonly floor: string;
  readonly threshold: string;
  readonly span: string;
}

const HEIGHT_PX = 340;
/** Room above the highest level, where the labels of the bands stand. */
const HEADROOM_DB = 14;
const FOOTROOM_DB = 4;

/** Frequencies in MHz, then levels, floor and threshold, in the station's unit. */
export function plotData({ spectrum }: EventSpectrum): UPlot.AlignedData {
  const { startHz, stepHz, levels, floor, thresholdDb } = spectrum;
  return [
    levels.map((_, i) => (startHz + i * stepHz) / 1e6),
    [...levels],
    [...floor],
    floor.map((level) => Math.round((level + thresholdDb) * 100) / 100),
  ];
}

export function plotOptions(data: EventSpectrum, words: PlotWords, style: CSSStyleDeclaration, width: number): UPlot.Options {
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const { levels, floor, unit, stepHz } = data.spectrum;
  const range: UPlot.Range.MinMax = [Math.min(...floor, ...levels) - FOOTROOM_DB, Math.max(...levels) + HEADROOM_DB];
  const text = { stroke: color('muted'), font: '12px system-ui', labelFont: '12px system-ui' };
  const grid = { stroke: color('line-soft'), width: 1 };
  const decibels = (_: UPlot, value: number | null): string => (value === null ? '—' : `${value.toFixed(1)} ${unitText(unit)}`);
  const decimals = stepHz < 10_000 ? 4 : 3;
  const colors: BandColors = {
    span: color('major-soft'),
    spanLine: color('major'),
    licensed: color('good'),
    lapsed: color('muted'),
    text: color('text'),
  };
  return {
    width,
    height: HEIGHT_PX,
    padding: [8, 12, 0, 0],
    cursor: { drag: { x: true, y: false }, points: { size: 7 } },
    scales: { x: { time: false }, y: { range } },
    axes: [
      {
        ...text,
        grid,
        ticks: grid,
        label: words.frequency,
        labelSize: 22,
        size: 34,
        values: (_, ticks) => ticks.map((mhz) => String(Number(mhz.toFixed(4)))),
      },
      { ...text, grid, ticks: grid, label: unitText(unit), labelSize: 22, size: 48 },
    ],
    series: [
      { label: 'MHz', value: (_, mhz: number | null) => (mhz === null ? '—' : mhz.toFixed(decimals)) },
      { label: words.levels, stroke: color('accent'), width: 1.6, fill: color('accent-soft'), value: decibels, points: { show: false } },
      { label: words.floor, stroke: color('muted'), width: 1.2, value: decibels, points: { show: false } },
      { label: words.threshold, stroke: color('critical'), width: 1.2, dash: [7, 5], value: decibels, points: { show: false } },
    ],
    hooks: {
      drawClear: [(plot) => drawBands(plot, data, colors)],
      draw: [(plot) => drawLabels(plot, data, words.span, colors)],
    },
  };
}
