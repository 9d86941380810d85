import type { Hertz } from '../../shared/units';
import { SYMBOLS, UNIT_HZ, type Designator } from './designator';

const LOWEST_HZ: Hertz = 0.0005;
const SMALLEST_STEP_HZ: Hertz = 0.001;
const FIGURES = 3;

/**
 * Writes a designation of emission: 16 kHz, F, 3, E is `16K0F3E`.
 *
 * The bandwidth has three significant figures, halves rounded up, in the unit in which it is between 1 and 999; below 1 Hz it is rounded to thousandths.
 *
 * @throws RangeError  if the bandwidth cannot be written (0.0005 Hz up to below 999.5 GHz, or 0), a symbol is none, or a fifth symbol stands without a fourth
 * @see Radio Regulations, Appendix 1, section I
 */
export function formatDesignator(designator: Designator): string {
  if (designator.multiplex !== undefined && designator.details === undefined) {
    throw new RangeError('details: a fifth symbol needs a fourth, if only "-"');
  }
  for (const { field, name, allowed } of SYMBOLS) {
    const symbol = designator[field];
    if (symbol !== undefined && !allowed.test(symbol)) throw new RangeError(`${field}: "${symbol}" is no ${name}`);
  }
  const { bandwidthHz, modulation, signal, information, details = '', multiplex = '' } = designator;
  return formatBandwidth(bandwidthHz) + modulation + signal + information + details + multiplex;
}

/**
 * The first four characters: `16K0`, `180K`, `H100`.
 *
 * @throws RangeError  if the bandwidth cannot be written
 */
export function formatBandwidth(bandwidthHz: Hertz): string {
  if (bandwidthHz !== 0 && !(bandwidthHz >= LOWEST_HZ)) throw new RangeError(`bandwidthHz: ${bandwidthHz} is below 0.001 Hz`);
  for (const [letter, unit] of Object.entries(UNIT_HZ)) {
    for (let decimals = letter === 'H' ? FIGURES : FIGURES - 1; decimals >= 0; decimals--) {
      const figures = Math.round(bandwidthHz / stepOf(unit, decimals));
      if (figures < 10 ** FIGURES) return withPoint(figures, decimals, letter);
    }
  }
  throw new RangeError(`bandwidthHz: ${bandwidthHz} is above 999 GHz`);
}

/** The last figure's weight; a power of ten that is exact above 1 Hz, so that halves stay halves. */
function stepOf(unit: Hertz, decimals: number): Hertz {
  return unit === 1 ? SMALLEST_STEP_HZ * 10 ** (FIGURES - decimals) : unit / 10 ** decimals;
}

function withPoint(figures: number, decimals: number, letter: string): string {
  const digits = String(figures).padStart(FIGURES, '0');
  return digits.slice(0, FIGURES - decimals) + letter + digits.slice(FIGURES - decimals);
}
