/** A line of a chart, with or without marks at its points. */
export interface Line {
  /** Empty: the legend leaves it out. */
  readonly label: string;
  readonly color: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly style: 'line' | 'dashed' | 'marks';
}

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  /** A stretch of the y axis that is asked for. */
  readonly asked?: readonly [from: number, to: number];
  /** Instead of numbers along the x axis, from its beginning on. */
  readonly names?: readonly string[];
}

const SIZE = { width: 800, height: 420 };
const FRAME = { left: 70, right: 20, top: 40, bottom: 60 };
const NAMES_BOTTOM = 190;
const FONT = 'font-family="sans-serif" font-size="12" fill="#333"';

/** A chart as SVG, so that a picture is text whose changes can be read. */
export function chartSvg(chart: Chart): string {
  const height = SIZE.height + (chart.names ? NAMES_BOTTOM - FRAME.bottom : 0);
  const bottom = chart.names ? NAMES_BOTTOM : FRAME.bottom;
  const { x, y } = chart;
  const toX = (value: number): number => FRAME.left + ((value - x.from) / (x.to - x.from)) * (SIZE.width - FRAME.left - FRAME.right);
  const toY = (value: number): number => height - bottom - ((value - y.from) / (y.to - y.from)) * (height - FRAME.top - bottom);
  const box = { left: toX(x.from), right: toX(x.to), top: toY(y.to), bottom: toY(y.from) };
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${height}" role="img">`,
    `<title>${chart.title}</title>`,
    `<rect width="${SIZE.width}" height="${height}" fill="#fff"/>`,
    ...(chart.asked ? [askedBand(chart.asked, box, toY)] : []),
    ...ticks(y).map((value) => gridLine(value, box, toY)),
    ...(chart.names ? chart.names.map((name, i) => nameAt(name, toX(x.from + i + 0.5), box.bottom)) : xNumbers(x, box, toX)),
    `<rect x="${box.left}" y="${box.top}" width="${box.right - box.left}" height="${box.bottom - box.top}" fill="none" stroke="#333"/>`,
    ...chart.lines.map((line) => lineSvg(line, toX, toY)),
    ...chart.lines.filter(({ label }) => label !== '').map((line, i) => legend(line, i, box)),
    `<text x="${SIZE.width / 2}" y="22" text-anchor="middle" font-weight="bold" ${FONT}>${chart.title}</text>`,
    `<text x="${SIZE.width / 2}" y="${height - 12}" text-anchor="middle" ${FONT}>${x.label}</text>`,
    `<text transform="translate(18 ${(box.top + box.bottom) / 2}) rotate(-90)" text-anchor="middle" ${FONT}>${y.label}</text>`,
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function ticks({ from, to, step }: Axis): number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
}

function askedBand([from, to]: readonly [number, number], box: Box, toY: (y: number) => number): string {
  return `<rect x="${box.left}" y="${at(toY(to))}" width="${box.right - box.left}" height="${at(toY(from) - toY(to))}" fill="#e5f3e5"/>`;
}

function gridLine(value: number, box: Box, toY: (y: number) => number): string {
  const y = at(toY(value));
  return (
    `<line x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}" stroke="#ddd"/>` +
    `<text x="${box.left - 8}" y="${y + 4}" text-anchor="end" ${FONT}>${value}</text>`
  );
}

function xNumbers(axis: Axis, box: Box, toX: (x: number) => number): string[] {
  return ticks(axis).map(
    (value) =>
      `<line x1="${at(toX(value))}" x2="${at(toX(value))}" y1="${box.bottom}" y2="${box.bottom + 5}" stroke="#333"/>` +
      `<text x="${at(toX(value))}" y="${box.bottom + 20}" text-anchor="middle" ${FONT}>${value}</text>`,
  );
}

function nameAt(name: string, x: number, bottom: number): string {
  return `<text transform="translate(${at(x + 4)} ${bottom + 10}) rotate(-60)" text-anchor="end" ${FONT}>${name}</text>`;
}

function lineSvg({ points, color, style }: Line, toX: (x: number) => number, toY: (y: number) => number): string {
  const places = points.map(([x, y]) => [at(toX(x)), at(toY(y))] as const);
  if (style === 'marks') return places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${color}"/>`).join('');
  const dash = style === 'dashed' ? ' stroke-dasharray="6 4"' : '';
  return `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${color}" stroke-width="1.5"${dash}/>`;
}

function legend({ label, color, style }: Line, i: number, box: Box): string {
  const y = box.top + 18 + 18 * i;
  const sign =
    style === 'marks'
      ? `<circle cx="${box.right - 200}" cy="${y - 4}" r="3.5" fill="${color}"/>`
      : `<line x1="${box.right - 212}" x2="${box.right - 188}" y1="${y - 4}" y2="${y - 4}" stroke="${color}" stroke-width="2"${style === 'dashed' ? ' stroke-dasharray="6 4"' : ''}/>`;
  const ground = `<rect x="${box.right - 216}" y="${y - 14}" width="210" height="18" fill="#fff" fill-opacity="0.85"/>`;
  return `${ground}${sign}<text x="${box.right - 180}" y="${y}" ${FONT}>${label}</text>`;
}

function at(place: number): number {
  return Math.round(place * 10) / 10;
}
