import type { Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import { SPEED_OF_LIGHT } from '../speed-of-light';

/**
 * Length of a wave in a vacuum: c/f.
 *
 * @throws RangeError  if `frequencyHz` is not positive
 */
export function wavelength(frequencyHz: Hertz): Meters {
  requireNumber('frequencyHz', frequencyHz, { above: 0 });
  return SPEED_OF_LIGHT / frequencyHz;
}
