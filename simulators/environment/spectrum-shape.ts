import type { Hertz } from '../../src/shared/units';

export interface Spectrum {
  /** `line`: a carrier; `bell`: angle modulation, whose width holds 99 %; `flat`: as wide as it is. */
  readonly shape: 'line' | 'bell' | 'flat';
  readonly widthHz: Hertz;
  /** Of its middle from that of the emission. */
  readonly shiftHz: Hertz;
  /** Of the emitter's power. */
  readonly share: number;
  /** A constant envelope; what else there is fluctuates like noise. */
  readonly isConstant: boolean;
}

/** A normal distribution holds 99 % within ±2.576 σ. */
export const SIGMAS_OF_99_PERCENT = 2 * 2.5758;
/** Deviation is bounded: a bell ends so many σ from its middle. */
const BELL_ENDS = 3.2;
const PIECES = 16;
/** Of the filter, in resolution bandwidths: up to where it is flat, and how wide its edge is. */
const FLAT_TO = 0.25;
const ROLL_OFF = 0.5;
/** Edges of the pieces of a bell, in σ, and by how much the density steps up or down there. */
const BELL = bellOf(PIECES);

/**
 * Share of a spectrum's power that a filter lets through: the density over the filter's response.
 *
 * The receiver's filter is flat and rolls off as a raised cosine about half of its resolution bandwidth to either side. Its noise bandwidth is just that
 * bandwidth, a carrier in the middle reads its full power, and bins spaced by it add up to all of the power, wherever an emission lies between them; midway
 * between two bins a carrier reads 3 dB less in each.
 *
 * @param offset  middle of the filter from the middle of the emission
 * @returns       0 to 1
 */
export function shareInFilter({ shape, widthHz }: Pick<Spectrum, 'shape' | 'widthHz'>, offset: Hertz, rbwHz: Hertz): number {
  if (shape === 'line' || widthHz < rbwHz * 1e-3) return response(offset / rbwHz);
  return shape === 'flat' ? flatShare(widthHz, offset, rbwHz) : bellShare(widthHz / SIGMAS_OF_99_PERCENT, offset, rbwHz);
}

/** How far from its middle a spectrum reaches into a filter. */
export function reachOf({ shape, widthHz }: Pick<Spectrum, 'shape' | 'widthHz'>, rbwHz: Hertz): Hertz {
  return (FLAT_TO + ROLL_OFF) * rbwHz + (shape === 'bell' ? (BELL_ENDS * widthHz) / SIGMAS_OF_99_PERCENT : widthHz / 2);
}

function response(x: number): number {
  const beyond = Math.abs(x) - FLAT_TO;
  if (beyond <= 0) return 1;
  return beyond < ROLL_OFF ? (1 + Math.cos((Math.PI / ROLL_OFF) * beyond)) / 2 : 0;
}

/** Integral of the response from the filter's middle to x. */
function passed(x: number): number {
  const beyond = Math.abs(x) - FLAT_TO;
  if (beyond <= 0) return x;
  if (beyond >= ROLL_OFF) return Math.sign(x) / 2;
  return Math.sign(x) * (FLAT_TO + beyond / 2 + (ROLL_OFF / (2 * Math.PI)) * Math.sin((Math.PI / ROLL_OFF) * beyond));
}

function flatShare(width: Hertz, offset: Hertz, rbwHz: Hertz): number {
  return (rbwHz / width) * (passed((offset + width / 2) / rbwHz) - passed((offset - width / 2) / rbwHz));
}

/** A bell in steps, so that its share is a sum of flat ones, and all shares add up to 1. */
function bellShare(sigma: Hertz, offset: Hertz, rbwHz: Hertz): number {
  let share = 0;
  for (const { at, step } of BELL) share += step * passed((at * sigma + offset) / rbwHz);
  return (-share * rbwHz) / sigma;
}

/** Density of a normal distribution cut off at its ends, constant in each of so many pieces. */
function bellOf(pieces: number): { readonly at: number; readonly step: number }[] {
  const width = (2 * BELL_ENDS) / pieces;
  const middles = Array.from({ length: pieces }, (_, i) => Math.exp(-0.5 * (-BELL_ENDS + (i + 0.5) * width) ** 2));
  const total = middles.reduce((sum, value) => sum + value * width, 0);
  const densities = [0, ...middles.map((value) => value / total), 0];
  return Array.from({ length: pieces + 1 }, (_, i) => ({
    at: -BELL_ENDS + i * width,
    step: (densities[i + 1] as number) - (densities[i] as number),
  }));
}
