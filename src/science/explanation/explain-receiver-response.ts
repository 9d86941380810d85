import type { Hertz } from '../../shared/units';
import { checkCarriers, checkEmission, type HeardCarrier, type UnexplainedEmission } from './emission-and-carriers';

/**
 * What a receiver shows where nothing is: the mirror of a carrier about its tuning, the image of one two intermediate frequencies away, its own local
 * oscillator or offset at the tuning, another receiver's local oscillator, or a line that it shows with its input terminated too.
 */
export type ResponseKind = 'mirror' | 'image' | 'own-oscillator' | 'other-oscillator' | 'listed-spur';

/** How the receiver was set when it heard the emission. */
export interface ReceiverSetting {
  /** Center of the tuning in which the emission was seen; null where the station does not say. */
  readonly tunedHz: Hertz | null;
  /** Its intermediate frequencies: 10.7, 21.4 MHz, … */
  readonly intermediateHz: readonly Hertz[];
  /** Lines that it shows with its input terminated. */
  readonly spursHz: readonly Hertz[];
  /** By how much the emission moved when the tuning was moved by so much; null if nobody tried. */
  readonly retune: { readonly byHz: Hertz; readonly movedHz: Hertz } | null;
}

/** A response that an emission may be. */
export interface ResponseExplanation {
  readonly kind: ResponseKind;
  /** Place of the carrier that causes it; null where none does. */
  readonly parent: number | null;
  readonly hz: Hertz;
  readonly offsetHz: Hertz;
  /** Whether a retune moved it as this kind moves; null if nobody tried, or this kind does not move. */
  readonly movesAsIt: boolean | null;
  /** Arithmetic alone explains nothing: the retune says so, or the line is listed. */
  readonly explains: boolean;
}

/** By how much each kind moves for each hertz by which the tuning is moved; null: not at all, so that a retune says nothing. */
const MOVES: Readonly<Record<ResponseKind, number | null>> = {
  mirror: 2,
  image: null,
  'own-oscillator': 1,
  'other-oscillator': null,
  'listed-spur': null,
};

/**
 * Which responses of the receiver an emission may be, |f − f_response| ≤ max(3·u + tol, ½ bin): mirror 2·f_tuned − f₀, image f₀ ± 2·f_IF, own oscillator
 * f_tuned, another receiver's f₀ ± f_IF, listed line.
 *
 * A retune by Δ moves a mirror by 2·Δ, the own oscillator by Δ, and what comes over the antenna not at all.
 *
 * @throws RangeError  if a number of the emission, a carrier or the setting is none
 * @see docs/science.md 6.5
 */
export function explainReceiverResponse(
  emission: UnexplainedEmission,
  carriers: readonly HeardCarrier[],
  setting: ReceiverSetting,
): ResponseExplanation[] {
  checkEmission(emission);
  checkCarriers(carriers);
  checkSetting(setting);
  const found: ResponseExplanation[] = [];
  const consider = (kind: ResponseKind, hz: Hertz, parent: number | null, tolerance: Hertz): void => {
    const offsetHz = emission.centerHz - hz;
    if (hz <= 0 || Math.abs(offsetHz) > Math.max(3 * emission.centerUncertaintyHz + tolerance, emission.stepHz / 2)) return;
    const movesAsIt = movesAs(kind, emission, setting.retune);
    const explains = kind === 'listed-spur' ? setting.retune === null || setting.retune.movedHz === 0 : movesAsIt === true;
    found.push({ kind, parent, hz, offsetHz, movesAsIt, explains });
  };
  const { tunedHz, intermediateHz, spursHz } = setting;
  if (tunedHz !== null) consider('own-oscillator', tunedHz, null, 0);
  for (const hz of spursHz) consider('listed-spur', hz, null, 0);
  carriers.forEach(({ hz, toleranceHz }, parent) => {
    if (tunedHz !== null) consider('mirror', 2 * tunedHz - hz, parent, toleranceHz);
    for (const intermediate of intermediateHz) {
      for (const side of [-1, 1]) {
        consider('image', hz + side * 2 * intermediate, parent, toleranceHz);
        consider('other-oscillator', hz + side * intermediate, parent, toleranceHz);
      }
    }
  });
  return found.sort((a, b) => Number(b.explains) - Number(a.explains) || Math.abs(a.offsetHz) - Math.abs(b.offsetHz));
}

function movesAs(
  kind: ResponseKind,
  { centerUncertaintyHz, stepHz }: UnexplainedEmission,
  retune: ReceiverSetting['retune'],
): boolean | null {
  const factor = MOVES[kind];
  if (retune === null || factor === null) return null;
  const gate = Math.max(3 * Math.SQRT2 * centerUncertaintyHz, stepHz);
  return Math.abs(retune.movedHz - factor * retune.byHz) <= gate && Math.abs(retune.movedHz) > gate;
}

function checkSetting({ tunedHz, intermediateHz, spursHz, retune }: ReceiverSetting): void {
  if (tunedHz !== null && !(tunedHz > 0 && tunedHz < Infinity)) throw new RangeError(`tunedHz: ${tunedHz} is no frequency`);
  for (const [name, list] of Object.entries({ intermediateHz, spursHz })) {
    const wrong = list.find((hz) => !(hz > 0 && hz < Infinity));
    if (wrong !== undefined) throw new RangeError(`${name}: ${wrong} is no frequency`);
  }
  if (retune !== null && !(Number.isFinite(retune.byHz) && Number.isFinite(retune.movedHz) && retune.byHz !== 0)) {
    throw new RangeError(`retune: moved by ${retune.movedHz} Hz after ${retune.byHz} Hz is no test`);
  }
}
