import type UPlot from 'uplot';
import type { EventSpectrum } from './load-spectrum';
import type { RegisteredBand } from './registered-bands';

export interface BandColors {
  /** The emission of the event. */
  readonly span: string;
  readonly spanLine: string;
  /** A license in force, and one that explains nothing now. */
  readonly licensed: string;
  readonly lapsed: string;
  readonly text: string;
}

const LABEL_PX = 12;
const ROW_PX = 18;
const ROWS = 3;
const BAR_PX = 4;

/** Behind the curves: the span of the emission, and a bar with a faint column for each licensed transmitter. */
export function drawBands(plot: UPlot, { emission, bands }: EventSpectrum, colors: BandColors): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const band of bands) {
    const [left, right] = edges(plot, band.lowHz, band.highHz);
    ctx.fillStyle = band.inForce ? colors.licensed : colors.lapsed;
    ctx.globalAlpha = 0.1;
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
    ctx.globalAlpha = 1;
    ctx.fillRect(left, bbox.top + bbox.height - BAR_PX * ratio(), right - left, BAR_PX * ratio());
  }
  const [left, right] = edges(plot, emission.centerHz - emission.bandwidthHz / 2, emission.centerHz + emission.bandwidthHz / 2);
  ctx.fillStyle = colors.span;
  ctx.fillRect(left, bbox.top, right - left, bbox.height);
  ctx.fillStyle = colors.spanLine;
  for (const edge of [left, right]) ctx.fillRect(edge - ratio() / 2, bbox.top, ratio(), bbox.height);
  ctx.restore();
}

/** Above the curves: what each band is. Neighbors stand in different rows, so that none covers the other; where the rows are full, the bar must do. */
export function drawLabels(plot: UPlot, { emission, bands }: EventSpectrum, span: string, colors: BandColors): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.font = `600 ${LABEL_PX * ratio()}px system-ui`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  write(plot, span, emission.centerHz, 0, colors.spanLine);
  const takenUntil = Array<number>(ROWS).fill(Number.NEGATIVE_INFINITY);
  for (const band of bands) {
    const [left, right] = extent(plot, textOf(band), band.centerHz);
    const row = takenUntil.findIndex((taken) => taken < left);
    if (row === -1) continue;
    takenUntil[row] = right;
    write(plot, textOf(band), band.centerHz, 1 + row, band.inForce ? colors.licensed : colors.lapsed);
  }
  ctx.restore();
}

function textOf({ number, centerHz }: RegisteredBand): string {
  return `${number} · ${Number((centerHz / 1e6).toFixed(4))}`;
}

function write(plot: UPlot, text: string, hz: number, row: number, color: string): void {
  const { ctx, bbox } = plot;
  const [left, right] = extent(plot, text, hz);
  ctx.fillStyle = color;
  ctx.fillText(text, (left + right) / 2, bbox.top + (6 + row * ROW_PX) * ratio());
}

/** A label stays within the chart even where its band reaches out of it. */
function extent(plot: UPlot, text: string, hz: number): [left: number, right: number] {
  const { ctx, bbox } = plot;
  const half = ctx.measureText(text).width / 2 + 4 * ratio();
  const middle = Math.max(bbox.left + half, Math.min(bbox.left + bbox.width - half, plot.valToPos(hz / 1e6, 'x', true)));
  return [middle - half, middle + half];
}

function edges(plot: UPlot, lowHz: number, highHz: number): [left: number, right: number] {
  return [plot.valToPos(lowHz / 1e6, 'x', true), plot.valToPos(highHz / 1e6, 'x', true)];
}

function ratio(): number {
  return window.devicePixelRatio || 1;
}
