import type { Hertz } from '../../shared/units';

/** A designation of emission 发射标识, taken apart. */
export interface Designator {
  /** Necessary bandwidth; 0 only for `H000`. */
  readonly bandwidthHz: Hertz;
  /** First symbol: type of modulation of the main carrier. */
  readonly modulation: string;
  /** Second symbol: nature of the signals that modulate it. */
  readonly signal: string;
  /** Third symbol: type of information. */
  readonly information: string;
  /** Fourth symbol: details of the signal. */
  readonly details?: string;
  /** Fifth symbol: nature of multiplexing. */
  readonly multiplex?: string;
}

const UNIT_HZ: Readonly<Record<string, Hertz>> = { H: 1, K: 1e3, M: 1e6, G: 1e9 };

/** The letter is the decimal point; it may stand first only below 1 Hz, and a figure that stands first is not 0. */
const BANDWIDTH = /^(?:H\d{3}|[1-9](?:\d\d[HKMG]|\d[HKMG]\d|[HKMG]\d\d))$/;
const BANDWIDTH_LENGTH = 4;

/** The symbols that follow the bandwidth; the last two may be missing. */
const SYMBOLS = [
  { name: 'type of modulation', allowed: /[NAHRJBCFGDPKLMQVWX]/ },
  { name: 'nature of signal', allowed: /[0-37-9X]/ },
  { name: 'type of information', allowed: /[NABCDEFWX]/ },
  { name: 'detail of signal', allowed: /[A-HJ-NWX-]/ },
  { name: 'nature of multiplexing', allowed: /[NCFTWX-]/ },
];
const NECESSARY_SYMBOLS = 3;

/**
 * Reads a designation of emission: `16K0F3E` is 16.0 kHz, frequency modulation, one analogue channel, telephony.
 *
 * @throws RangeError  naming the place that is wrong
 * @see Radio Regulations, Appendix 1
 */
export function parseDesignator(text: string): Designator {
  const bandwidth = text.slice(0, BANDWIDTH_LENGTH);
  const symbols = text.slice(BANDWIDTH_LENGTH);
  if (!BANDWIDTH.test(bandwidth)) throw wrong(1, `"${bandwidth}" is no bandwidth: three figures and H, K, M or G as decimal point`);
  if (symbols.length > SYMBOLS.length) throw wrong(BANDWIDTH_LENGTH + SYMBOLS.length + 1, 'nothing may follow the ninth character');
  SYMBOLS.forEach(({ name, allowed }, i) => {
    const symbol = symbols[i];
    if (symbol === undefined && i >= NECESSARY_SYMBOLS) return;
    if (symbol === undefined) throw wrong(BANDWIDTH_LENGTH + i + 1, `the ${name} is missing`);
    if (!allowed.test(symbol)) throw wrong(BANDWIDTH_LENGTH + i + 1, `"${symbol}" is no ${name}`);
  });
  const [modulation, signal, information, details, multiplex] = symbols as unknown as [string, string, string, string?, string?];
  return { bandwidthHz: bandwidthOf(bandwidth), modulation, signal, information, details, multiplex };
}

/** Figures and unit are multiplied before they are divided, so that whole numbers of hertz come out whole. */
function bandwidthOf(text: string): Hertz {
  const point = text.search(/[HKMG]/);
  const figures = Number(text.slice(0, point) + text.slice(point + 1));
  return (figures * (UNIT_HZ[text[point] as string] as number)) / 10 ** (BANDWIDTH_LENGTH - 1 - point);
}

function wrong(character: number, what: string): RangeError {
  return new RangeError(`designator, character ${character}: ${what}`);
}
