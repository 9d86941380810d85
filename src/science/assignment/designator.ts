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
  /** Fourth symbol: details of the signal; `-` where it is not used. */
  readonly details?: string;
  /** Fifth symbol: nature of multiplexing; `-` where it is not used. */
  readonly multiplex?: string;
}

/** The units of bandwidth by their letter, which also is the decimal point. */
export const UNIT_HZ: Readonly<Record<string, Hertz>> = { H: 1, K: 1e3, M: 1e6, G: 1e9 };
export const BANDWIDTH_LENGTH = 4;

/** The symbols that follow the bandwidth; the last two may be missing. */
export const SYMBOLS = [
  { field: 'modulation', name: 'type of modulation', allowed: /^[NAHRJBCFGDPKLMQVWX]$/ },
  { field: 'signal', name: 'nature of signal', allowed: /^[0-37-9X]$/ },
  { field: 'information', name: 'type of information', allowed: /^[NABCDEFWX]$/ },
  { field: 'details', name: 'detail of signal', allowed: /^[A-HJ-NWX-]$/ },
  { field: 'multiplex', name: 'nature of multiplexing', allowed: /^[NCFTWX-]$/ },
] as const;
const NECESSARY_SYMBOLS = 3;

/**
 * Reads a designation of emission: `16K0F3E` is 16.0 kHz, frequency modulation, one analogue channel, telephony.
 *
 * @throws RangeError  naming the first character that is wrong, counted from 1
 * @see Radio Regulations, Appendix 1
 */
export function parseDesignator(text: string): Designator {
  const bandwidthHz = readBandwidth(text);
  const symbols = text.slice(BANDWIDTH_LENGTH);
  SYMBOLS.forEach(({ name, allowed }, i) => {
    const symbol = symbols[i];
    if (symbol === undefined && i >= NECESSARY_SYMBOLS) return;
    if (symbol === undefined) throw wrong(BANDWIDTH_LENGTH + i, `the ${name} is missing`);
    if (!allowed.test(symbol)) throw wrong(BANDWIDTH_LENGTH + i, `"${symbol}" is no ${name}`);
  });
  if (symbols.length > SYMBOLS.length) throw wrong(BANDWIDTH_LENGTH + SYMBOLS.length, 'nothing may follow the ninth character');
  const [modulation, signal, information, details, multiplex] = symbols as unknown as [string, string, string, string?, string?];
  return {
    bandwidthHz,
    modulation,
    signal,
    information,
    ...(details !== undefined && { details }),
    ...(multiplex !== undefined && { multiplex }),
  };
}

/**
 * Three figures and one letter as decimal point; a figure that stands first is not 0, and of the letters only H may stand first.
 *
 * Figures and unit are multiplied before they are divided, so that whole numbers of hertz come out whole.
 */
function readBandwidth(text: string): Hertz {
  let figures = '';
  let point = -1;
  for (let i = 0; i < BANDWIDTH_LENGTH; i++) {
    const character = text[i];
    if (character === undefined) throw wrong(i, 'the necessary bandwidth is three figures and H, K, M or G as decimal point');
    if (/[0-9]/.test(character)) {
      if (i === 0 && character === '0') throw wrong(i, 'a bandwidth does not begin with 0');
      if (point < 0 && i === BANDWIDTH_LENGTH - 1) throw wrong(i, 'H, K, M or G is missing as decimal point of the bandwidth');
      figures += character;
    } else {
      if (!Object.hasOwn(UNIT_HZ, character)) throw wrong(i, `"${character}" is neither a figure nor H, K, M or G as decimal point`);
      if (point >= 0) throw wrong(i, `"${character}" is a second decimal point: a figure of the bandwidth is missing`);
      if (i === 0 && character !== 'H') throw wrong(i, `a bandwidth does not begin with ${character}`);
      point = i;
    }
  }
  return (Number(figures) * (UNIT_HZ[text[point] as string] as number)) / 10 ** (BANDWIDTH_LENGTH - 1 - point);
}

function wrong(index: number, what: string): RangeError {
  return new RangeError(`designator: character ${index + 1}: ${what}`);
}
