import type { Hertz } from '../../src/shared/units';
import type { EmitterKind } from '../scenario/scenario';

/** A Gaussian spectrum holds 99 % of its power within ±2.576 σ. */
const SIGMAS_OF_99_PERCENT = 2 * 2.5758;
/** |H(f)|² = exp(−π f²/B²) is a Gaussian filter of noise bandwidth B; its σ. */
const FILTER_SIGMA = 1 / Math.sqrt(2 * Math.PI);
/** Voice on AM: so much of the power stays in the carrier, the rest in two sidebands. */
const AM_CARRIER_SHARE = 0.85;
const FLAT_KINDS: ReadonlySet<EmitterKind> = new Set(['ofdm', 'noise', 'chirp', 'bursts']);
const CONSTANT_ENVELOPE: ReadonlySet<EmitterKind> = new Set(['carrier', 'fm-voice', 'fm-broadcast', 'digital']);

/**
 * Share of an emission's power that a filter lets through: the spectrum's density over the filter's response.
 *
 * The receiver's filter is Gaussian with noise bandwidth `rbwHz`, so that noise of density N₀ reads N₀·rbw and a carrier reads its full power in
 * the middle of a bin. Angle-modulated emissions have a bell of which `bandwidthHz` holds 99 %, steeper outside as their deviation is bounded; OFDM,
 * noise, chirps and bursts are flat.
 *
 * @param offset  middle of the filter from the middle of the emission
 * @returns       0 to 1
 */
export function shareInFilter(kind: EmitterKind, bandwidthHz: Hertz, offset: Hertz, rbwHz: Hertz): number {
  if (kind === 'carrier' || bandwidthHz === 0) return carrierShare(offset, rbwHz);
  if (kind === 'am-voice') return amShare(bandwidthHz, offset, rbwHz);
  return FLAT_KINDS.has(kind) ? flatShare(bandwidthHz, offset, rbwHz) : bellShare(bandwidthHz, offset, rbwHz);
}

/** True if the power within one bin hardly fluctuates: a constant envelope that the filter lets through whole. */
export function isSteady(kind: EmitterKind, bandwidthHz: Hertz, rbwHz: Hertz): boolean {
  return CONSTANT_ENVELOPE.has(kind) && bandwidthHz <= rbwHz;
}

/** How far from its middle an emission may matter, before the receiver's own phase noise. */
export function reachOfShape(bandwidthHz: Hertz, rbwHz: Hertz): Hertz {
  return 1.5 * bandwidthHz + 3 * rbwHz;
}

function carrierShare(offset: Hertz, rbwHz: Hertz): number {
  return Math.exp((-Math.PI * offset * offset) / (rbwHz * rbwHz));
}

function amShare(bandwidthHz: Hertz, offset: Hertz, rbwHz: Hertz): number {
  return AM_CARRIER_SHARE * carrierShare(offset, rbwHz) + (1 - AM_CARRIER_SHARE) * flatShare(bandwidthHz, offset, rbwHz);
}

function bellShare(bandwidthHz: Hertz, offset: Hertz, rbwHz: Hertz): number {
  const filterSigma = FILTER_SIGMA * rbwHz;
  const sigma = Math.hypot(bandwidthHz / SIGMAS_OF_99_PERCENT, filterSigma);
  const bell = (filterSigma / sigma) * Math.exp(-0.5 * (offset / sigma) ** 2);
  const beyond = Math.abs(offset) - 0.55 * bandwidthHz;
  if (beyond <= 0) return bell;
  return bell * Math.exp(-((beyond / (0.17 * bandwidthHz + 0.4 * rbwHz)) ** 2));
}

function flatShare(bandwidthHz: Hertz, offset: Hertz, rbwHz: Hertz): number {
  const scale = Math.sqrt(Math.PI) / rbwHz;
  const passed = errorFunction(scale * (offset + bandwidthHz / 2)) - errorFunction(scale * (offset - bandwidthHz / 2));
  return (passed * rbwHz) / (2 * bandwidthHz);
}

/** To 1.5·10⁻⁷. @see M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 7.1.26 */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}
